"""Documents become coded events: of the journey, the part that each document makes by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from msgspec.structs import replace

from tidings.coder.events import code_reading
from tidings.documents import make_documents
from tidings.errors import TidingsError, UsageError
from tidings.model.coded import Coded
from tidings.model.dates import is_day
from tidings.model.documents import Document, LeftOut, Published, RawReport
from tidings.pipeline import Progress, read_documents
from tidings.settings import Settings
from tidings.sources import read_inputs
from tidings.sources.found import WITHIN
from tidings.unread import undated


class NothingCodedError(TidingsError):
    """Not one input could be read; `rejected` says why of each."""

    def __init__(self, rejected: Sequence[LeftOut]) -> None:
        self.rejected = tuple(rejected)
        super().__init__(
            "nothing could be read, so nothing was coded",
            remedy="docs/inputs.md tells what is read, and what is not",
        )


def code_inputs(
    inputs: Sequence[str], *,
    settings: Settings, published: str | None = None, standard_input: BinaryIO | None = None,
    allow_private: bool = False, progress: Progress | None = None,
) -> Coded:  # fmt: skip
    """The events of files, folders, URLs and standard input, in the order of their names.

    Each report is read as if it came alone: what others say neither dates nor cleans it. `published` is
    its day, whatever it says itself.
    """
    if published is not None:
        check_day(published)
    reports, unread = read_inputs(
        inputs, standard_input=standard_input, mapping=settings.mapping,
        allow_private=allow_private, progress=progress,
    )  # fmt: skip
    made = [(report, *make_documents((report,), by_origin=True)) for report in reports]
    documents = [document for _, found, _ in made for document in found]
    refused = [out for _, _, outs in made for out in outs]
    rejected = _sorted({*refused, *(out for out in unread if out.what not in WITHIN)})
    if not documents:
        raise NothingCodedError(rejected)
    coded = code_documents(documents, settings=settings, published=published, progress=progress)
    left_out = {
        *coded.left_out,
        *(out for out in unread if out.what in WITHIN),
        *(_days(made) if published is None else ()),
        *(out for document in documents for out in _removed(document)),
    }
    return replace(coded, rejected=rejected, left_out=_sorted(left_out))


def code_documents(
    documents: Sequence[Document], *,
    settings: Settings, published: str | None = None, progress: Progress | None = None,
) -> Coded:  # fmt: skip
    """The events of documents, in the order they are given and of their words."""
    if published is not None:
        day = Published(date=published, basis="metadata", why="the day it was to be read against")
        documents = [replace(document, published=day) for document in documents]
    read = read_documents(documents, settings=settings, progress=progress)
    by_document = {reading.document.id: reading for reading in read.readings}
    events = (
        event
        for document in documents if document.id in by_document
        for event in code_reading(by_document[document.id])
    )  # fmt: skip
    return Coded(events=tuple(events), left_out=read.left_out)


def check_day(published: str) -> None:
    """Raise UsageError for what is not the day of a calendar."""
    if not is_day(published):
        raise UsageError(
            "the day of publication is not a day", where=published,
            remedy="Write it as YYYY-MM-DD",
        )  # fmt: skip


def _days(
    made: Sequence[tuple[RawReport, tuple[Document, ...], tuple[LeftOut, ...]]],
) -> Iterator[LeftOut]:
    for report, documents, _ in made:
        yield from undated(documents, (report,))


def _removed(document: Document) -> Iterator[LeftOut]:
    """What was cut from a text, in one line: a page has dozens of such passages."""
    if not document.removed:
        return
    counted = Counter(cut.reason for cut in document.removed)
    passages = "1 passage" if counted.total() == 1 else f"{counted.total():,} passages"
    reasons = ", ".join(f"{counted[reason]} {reason}" for reason in sorted(counted))
    yield LeftOut(what="passage", reason=f"{passages}: {reasons}", where=document.origin)


def _sorted(left_out: set[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple(sorted(left_out, key=lambda out: (out.where, out.reason, out.what)))
