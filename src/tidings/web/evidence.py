"""Finds the evidence that stands anywhere inside a piece of the account."""

from typing import Any, NamedTuple

from tidings.web.shapes import JsonObject


class Span(NamedTuple):
    """Words in one document: half-open, counted in Unicode code points."""

    document: str
    start: int
    end: int
    quote: str = ""


def find_spans(value: Any) -> list[Span]:
    """Every distinct span inside a value, in the order in which it is met."""
    found: dict[Span, None] = {}
    _gather(value, "", found)
    return list(found)


def _gather(value: Any, document: str, found: dict[Span, None]) -> None:
    # An account has many more words and numbers than objects: they are passed over before anything is asked of them.
    if isinstance(value, dict):
        named = value.get("document")
        document = named if isinstance(named, str) else document
        if "quote" in value and (span := _span(value, document)) is not None:
            found[span] = None
        value = value.values()
    elif not isinstance(value, list | tuple):
        return
    for inner in value:
        if isinstance(inner, dict | list | tuple):
            _gather(inner, document, found)


def _span(holder: JsonObject, document: str) -> Span | None:
    start, end, quote = holder.get("start"), holder.get("end"), holder.get("quote")
    if not document or not isinstance(start, int) or not isinstance(end, int):
        return None
    return Span(document, start, end, quote) if isinstance(quote, str) else None


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share at least one character of the same document."""
    return one.document == other.document and one.start < other.end and other.start < one.end
