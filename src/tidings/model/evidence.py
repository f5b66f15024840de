"""Evidence: the exact words an item rests on, at exact offsets of a document's text."""

from __future__ import annotations

from tidings.model.record import Record


class Evidence(Record, frozen=True, kw_only=True, order=True):
    """Words of one document: `text[start:end] == quote`, offsets in Unicode code points, half-open."""

    document: str
    start: int
    end: int
    quote: str


class Inferred(Record, frozen=True, kw_only=True):
    """A value that no words state: the rule that gave it and the evidence the rule looked at."""

    rule: str
    evidence: tuple[Evidence, ...] = ()


def meet(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence share a character of one document."""
    return one.document == other.document and one.start < other.end and other.start < one.end


def quote(document: str, text: str, start: int, end: int) -> Evidence:
    """The evidence at `start:end` of a document's text; raises ValueError when nothing is there."""
    words = text[start:end]
    if not words.strip() or start < 0 or end > len(text):
        raise ValueError(f"no words at {start}:{end} of {document}")
    return Evidence(document=document, start=start, end=end, quote=words)
