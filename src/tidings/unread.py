"""What of documents is not read, told with its reason: words without end, other languages, days not believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from tidings.documents import unbelieved_days
from tidings.language.parsing import MAX_CHARACTERS, sentence_spans
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed import LANGUAGES
from tidings.mentions.figures.unparsed import LANGUAGES as WITH_FIGURES
from tidings.model.documents import Document, LeftOut, RawReport
from tidings.model.mentions import Reading

NAMES_ONLY = (
    "names and places are read; times, figures, statements, events, relations and agreements "
    "are read in English only"
)
NAMES_AND_FIGURES = (
    "names, places and the plainest figures are read; times, statements, events, relations and "
    "agreements are read in English only"
)
# So many places of doubted events of one type are named; the others are counted.
SHOWN = 20
NOTHING = "not read: the readers do not know this language"


def undated(documents: Sequence[Document], reports: Sequence[RawReport]) -> set[LeftOut]:
    """The days that documents without a day state, each once."""
    received = {(report.origin, sha256(report.content).hexdigest()): report for report in reports}
    return {
        out
        for document in documents
        for out in unbelieved_days(document, received[document.origin, document.sha256])
    }


def overlong(documents: Sequence[Document]) -> Iterator[LeftOut]:
    """What of a "sentence" without end, a table or a list, lies beyond what the parser is given."""
    for document in documents:
        for (start, end), _, _ in sentence_spans(document):
            if end - start > MAX_CHARACTERS:
                beyond = start + MAX_CHARACTERS
                yield LeftOut(
                    what=document.text[beyond : beyond + 60],
                    reason=f"beyond the first {MAX_CHARACTERS:,} characters of one sentence: not read",
                    where=f"{document.origin}:{beyond}-{end}",
                )


def doubted(readings: Sequence[Reading]) -> Iterator[LeftOut]:
    """The events that rules alone see and that are not believed, one line a type: a pile has one in most reports."""
    by_type: dict[str, list[tuple[str, int, int, str]]] = {}
    for reading in readings:
        origin = reading.document.origin
        for event in reading.doubted:
            words = event.trigger
            at = (origin, words.start, words.end, words.quote)
            by_type.setdefault(event.type, []).append(at)
    for type_, found in sorted(by_type.items()):
        told = sorted(found)
        places = "; ".join(f"{origin}:{start}-{end}" for origin, start, end, _ in told[:SHOWN])
        more = f"; and {len(told) - SHOWN:,} more" if len(told) > SHOWN else ""
        verbs = ", ".join(dict.fromkeys(f"“{said}”" for *_, said in told[:SHOWN]))
        count = "1 event" if len(told) == 1 else f"{len(told):,} events"
        yield LeftOut(
            what=f"{type_}: {count} ({verbs})",
            reason="rules alone see an event here and are seldom right where the learned reader sees none",
            where=f"{places}{more}",
        )


def faulty(readings: Sequence[Reading]) -> Iterator[LeftOut]:
    """What of a report is missing because a reader of ours met a mistake of its own."""
    for reading in readings:
        for fault in reading.faults:
            stage, _, said = fault.partition(": ")
            yield LeftOut(
                what=f"{stage} of {reading.document.title or reading.document.origin}",
                reason=f"not read: a mistake in tidings ({said}); please report it",
                where=reading.document.origin,
            )


def unknown_language(document: Document) -> LeftOut:
    """What of a document that is not English was read, and what was not."""
    names = {row["code"]: row["name"] for row in table("world/languages.tsv")}
    language = names.get(document.language or "", document.language)
    said = NAMES_ONLY if document.language in LANGUAGES else NOTHING
    said = NAMES_AND_FIGURES if document.language in WITH_FIGURES else said
    return LeftOut(
        what=document.title or document.origin, reason=f"{language}: {said}", where=document.origin
    )
