"""From inputs to a case: what is given joins what the case has, and the account is built anew from all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, TypedDict

from tidings.account.tally import tally, unaccounted
from tidings.documents.remembering import making_digest
from tidings.encoder.cache import READING_FORM
from tidings.errors import ModelError, TidingsError
from tidings.language.cache import parser_digest
from tidings.mentions.cache import reading_digest
from tidings.model.account import Account
from tidings.model.authority import Authority
from tidings.model.documents import LeftOut, RawReport
from tidings.model.record import Record
from tidings.model.tally import Tally
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources import read_inputs
from tidings.sources.found import WITHIN
from tidings.store.case import Case, open_case, open_or_make_case
from tidings.store.feeds import Polled
from tidings.store.files import is_blank
from tidings.store.kept import Kept
from tidings.store.readings import KeptReadings
from tidings.store.reports import report_id
from tidings.store.sentences import KeptSentences
from tidings.store.windows import KeptWindows

# What `sources` calls a name that leads to no file.
MISSING = "input"

Progress = Callable[[str, int, int], None]


class NothingReadError(TidingsError):
    """Not one input could be read; `rejected` says why of each."""

    def __init__(self, rejected: Sequence[LeftOut]) -> None:
        self.rejected = tuple(rejected)
        super().__init__(
            "nothing could be read, so no account was made",
            remedy="docs/inputs.md tells what is read, and what is not",
        )


class Built(Record, frozen=True, kw_only=True):
    """What a build did: its account, how many reports were new, and which inputs were rejected.

    `tally` counts what became of all inputs of the account, those of earlier builds among them.
    """

    account: Account
    tally: Tally
    new: int
    known: int
    rejected: tuple[LeftOut, ...]


def build(
    inputs: Sequence[str],
    *,
    settings: Settings | None = None,
    authority: Authority | None = None,
    standard_input: BinaryIO | None = None,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> Built:
    """The account of the inputs alone; nothing is kept."""
    settings = settings or Settings()
    given, unread = read_inputs(
        inputs, standard_input=standard_input, mapping=settings.mapping,
        allow_private=allow_private, progress=progress,
    )  # fmt: skip
    reports = _distinct(given)
    account = build_account(
        reports, unread, settings=settings, authority=authority, progress=progress
    )
    _require(account, reports, unread)
    summed = _summed(account, reports, unread)
    return _built(account, reports, unread, summed, known=0)


def build_case(
    inputs: Sequence[str],
    path: Path,
    *,
    settings: Settings,
    authority: Authority | None = None,
    standard_input: BinaryIO | None = None,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Make or extend a case; the case is changed only when the build is done. Without `authority` it keeps the one it has."""
    if not is_blank(path):
        settings = _joined(settings, open_case(path).settings())
    given, unread = read_inputs(
        inputs, standard_input=standard_input, mapping=settings.mapping,
        allow_private=allow_private, progress=progress,
    )  # fmt: skip
    # A case is often kept in the folder of its reports: it is no input, and the next build finds it there.
    unread = tuple(out for out in unread if out.what != "file" or not _is_same(out.where, path))
    return keep_in_case(
        given, unread, path, settings=settings, authority=authority, progress=progress
    )


def _is_same(where: str, path: Path) -> bool:
    return os.path.realpath(where) == os.path.realpath(path)


def keep_in_case(
    given: Iterable[RawReport],
    unread: Sequence[LeftOut],
    path: Path,
    *,
    settings: Settings,
    authority: Authority | None = None,
    polled: Polled | None = None,
    progress: Progress | None = None,
) -> Built:
    """Build a case from reports that were read already."""
    fresh = _distinct(given)
    is_new = not path.exists()
    case = open_or_make_case(path)
    builds, kept = case.builds(), case.reports()
    reports = _distinct((*kept, *fresh))
    rejected = _still_rejected(case, fresh, unread)
    settings = _joined(settings, case.settings())
    account = build_account(
        reports,
        rejected,
        settings=settings,
        **kept_of(case, settings, authority),
        corrections=case.corrections(),
        progress=progress,
    )
    try:
        _require(account, reports, unread)
        summed = _summed(account, reports, rejected)
    except TidingsError:
        if is_new:
            path.unlink()
        raise
    case.save(
        account, new_reports=fresh, rejected=rejected, settings=settings,
        after_builds=builds, polled=polled, authority=authority,
    )  # fmt: skip
    return _built(account, fresh, unread, summed, known=len(kept) + len(fresh) - len(reports))


class KeptOfCase(TypedDict):
    """What a case keeps of what was made and read before and whom it knows, as `build_account` takes it."""

    cache: KeptSentences
    windows: KeptWindows | None
    readings: KeptReadings
    made: Kept
    authority: Authority | None


def kept_of(case: Case, settings: Settings, authority: Authority | None = None) -> KeptOfCase:
    """The documents, parses, windows and whole readings that a case keeps of the readers it is read with, and its authority file
    unless another is given."""
    windows = kept_windows(case, settings)
    parser = parser_digest(settings.model, names=windows is None)
    digest = reading_digest(
        parser, _weights() if windows is not None else "rules", settings.places or ()
    )
    return {
        "cache": case.sentences(parser), "windows": windows, "readings": case.readings(digest),
        "made": case.made(making_digest()),
        "authority": case.authority() if authority is None else authority,
    }  # fmt: skip


def kept_windows(case: Case, settings: Settings) -> KeptWindows | None:
    """Where the case keeps what the learned reader says; None where that is not there."""
    if settings.reader == "rules":
        return None
    try:
        from tidings.encoder.weights import load_reader

        load_reader()  # Altered weights do not read, so nothing is kept under their name.
        return case.windows(_weights())
    except (ImportError, ModelError):
        return None


def _weights() -> str:
    """What a reading of the learned reader depends on."""
    from tidings.encoder.weights import reader_digest

    return f"{READING_FORM}\n{reader_digest()}"


def _distinct(reports: Iterable[RawReport]) -> tuple[RawReport, ...]:
    """Each report once, in an order that does not hang on the order they were given in."""
    by_id = {report_id(report): report for report in reports}
    return tuple(sorted(by_id.values(), key=lambda report: (report.origin, report_id(report))))


def _require(account: Account, reports: Sequence[RawReport], unread: Sequence[LeftOut]) -> None:
    if not account.documents:
        raise NothingReadError(_rejected(account, reports, unread))


def _summed(account: Account, reports: Sequence[RawReport], unread: Sequence[LeftOut]) -> Tally:
    """What became of every input; an account that does not tell of one is not given to anybody."""
    named = {(report.origin, sha256(report.content).hexdigest()) for report in reports}
    if lost := list(unaccounted(account, named, unread)):
        few = ", ".join(lost[:3]) + (f" and {len(lost) - 3} more" if len(lost) > 3 else "")
        what = "1 input is" if len(lost) == 1 else f"{len(lost):,} inputs are"
        raise TidingsError(
            f"{what} unaccounted for: {few}",
            remedy="This is a fault of tidings: please report it; the case was not changed",
        )
    return tally(account, named, unread)


def _still_rejected(
    case: Case, fresh: Sequence[RawReport], unread: Sequence[LeftOut]
) -> tuple[LeftOut, ...]:
    """What was rejected now or before, except what could be read this time."""
    # A file or feed that gave records was read, too.
    read = {name for report in fresh for name in (report.origin, report.origin.partition("#")[0])}
    told_now = {out.where for out in unread}
    # A path that did not exist was no input: a later build need not tell of the slip again.
    before = (
        out for out in case.rejected() if out.where not in read | told_now and out.what != MISSING
    )
    return tuple(sorted({*before, *unread}, key=lambda out: (out.where, out.reason, out.what)))


def _joined(asked: Settings, before: Settings | None) -> Settings:
    """A case keeps its title, its mapping and its own places until it is given others."""
    if before is None:
        return asked
    return Settings(
        model=asked.model, workers=asked.workers, title=asked.title or before.title,
        mapping=asked.mapping or before.mapping, reader=asked.reader,
        places=before.places if asked.places is None else asked.places,
    )  # fmt: skip


def _built(
    account: Account, reports: Sequence[RawReport], unread: Sequence[LeftOut], summed: Tally, *,
    known: int,
) -> Built:  # fmt: skip
    return Built(
        account=account, tally=summed, new=len(reports) - known, known=known,
        rejected=_rejected(account, reports, unread),
    )  # fmt: skip


def _rejected(
    account: Account, reports: Sequence[RawReport], unread: Sequence[LeftOut]
) -> tuple[LeftOut, ...]:
    """What was not read at all, and the reports that gave no document, with what the account says of them."""
    lost = {report.origin for report in reports} - {d.origin for d in account.documents}
    without = (out for out in account.left_out if out.where in lost)
    unused = (out for out in unread if out.what not in WITHIN)
    return tuple(sorted({*unused, *without}, key=lambda out: (out.where, out.reason, out.what)))
