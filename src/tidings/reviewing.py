"""From a person's lines to a case that keeps them, with an account built anew by what the case remembers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tidings.building import kept_of
from tidings.errors import UsageError
from tidings.model.account import Account
from tidings.model.corrections import Kept
from tidings.model.record import Record
from tidings.pipeline import build_account
from tidings.review.anchoring import tie, tie_file
from tidings.review.fates import APPLIED, fate_of
from tidings.review.lines import Line, fresh, said_now
from tidings.settings import Settings
from tidings.store.case import open_case, open_or_make_case

Progress = Callable[[str, int, int], None]


class Told(Record, frozen=True, kw_only=True):
    """A correction and what became of it."""

    kept: Kept
    fate: str

    @property
    def is_applied(self) -> bool:
        """Whether the account follows it."""
        return self.fate == APPLIED


class Applied(Record, frozen=True, kw_only=True):
    """What applying a file did: how many lines were new, and what became of all."""

    new: int
    known: int
    told: tuple[Told, ...]


def apply_lines(
    lines: Sequence[Line], path: Path, *, where: str, progress: Progress | None = None
) -> Applied:
    """Add the lines that the case has not, and build its account anew with all; the case is changed as a whole.

    Raises `UsageError` that names the line where one does not fit the case; then nothing is kept.
    """
    looked = open_case(path)
    before, account = looked.corrections(), looked.account
    added = tie_file(fresh(lines, before), account, before, where)
    everything = (*before, *added)
    if added:
        account = _build(path, looked.builds(), everything, added, progress)
    return Applied(
        new=len(added), known=len(lines) - len(added), told=fates(everything, account)
    )  # fmt: skip


class Refused(Record, frozen=True, kw_only=True):
    """A line that does not fit the case, by its number, and why."""

    number: int
    why: str


class AppliedEach(Record, frozen=True, kw_only=True):
    """What applying lines of several people did: what became of each that was kept, by its number there, and what was
    refused. A line that the case has as its last word on the item is in neither."""

    told: Mapping[int, Told]
    refused: tuple[Refused, ...]


def apply_each(
    lines: Sequence[Line], path: Path, *, progress: Progress | None = None
) -> AppliedEach:
    """As `apply_lines`, but a line that does not fit costs only itself, and people may say again what they said before."""
    looked = open_case(path)
    before, account = looked.corrections(), looked.account
    numbers: list[int] = []
    refused: list[Refused] = []
    added: tuple[Kept, ...] = ()
    for line in said_now(lines, before):
        try:
            added += tie((line,), account, (*before, *added))
            numbers.append(line.number)
        except UsageError as error:
            why = error.what.removeprefix(f"line {line.number}: ")
            refused.append(Refused(number=line.number, why=why))
    everything = (*before, *added)
    if added:
        account = _build(path, looked.builds(), everything, added, progress)
    told = zip(numbers, fates(added, account), strict=True)
    return AppliedEach(told=dict(told), refused=tuple(refused))


def _build(
    path: Path, builds: int, everything: Sequence[Kept], added: Sequence[Kept], progress: Progress | None
) -> Account:  # fmt: skip
    """The account with all corrections, put in place of the one before together with what was added."""
    case = open_or_make_case(path)
    settings, rejected = case.settings() or Settings(), case.rejected()
    account = build_account(
        case.reports(),
        rejected,
        settings=settings,
        **kept_of(case, settings),
        corrections=everything,
        progress=progress,
    )
    case.save(
        account, new_reports=(), rejected=rejected, settings=settings, after_builds=builds,
        new_corrections=added,
    )  # fmt: skip
    return account


def fates(kept: Sequence[Kept], account: Account) -> tuple[Told, ...]:
    """What became of each correction."""
    return tuple(Told(kept=one, fate=fate_of(one, account)) for one in kept)
