"""Finds the evidence that stands anywhere inside a piece of the account."""

from collections.abc import Iterator
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
    return list(dict.fromkeys(_walk(value, "")))


def _walk(value: Any, document: str) -> Iterator[Span]:
    # What is met most often is told apart first: an account has many more words and numbers than objects.
    if value is None or isinstance(value, str | int | float):
        return
    if isinstance(value, dict):
        named = value.get("document")
        document = named if isinstance(named, str) else document
        span = _span(value, document)
        if span is not None:
            yield span
        for inner in value.values():
            yield from _walk(inner, document)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _walk(inner, document)


def _span(holder: JsonObject, document: str) -> Span | None:
    start, end, quote = holder.get("start"), holder.get("end"), holder.get("quote")
    if not document or not isinstance(start, int) or not isinstance(end, int):
        return None
    return Span(document, start, end, quote) if isinstance(quote, str) else None


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share at least one character of the same document."""
    return one.document == other.document and one.start < other.end and other.start < one.end
