"""When: expressions of time with their EDTF value, prepositions outside."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.model.dates import Date
from tidings.model.mentions import TimeMention
from tidings.teaching.drafting.desk import Desk, Edges
from tidings.teaching.markup import EDTF
from tidings.teaching.records import Span, TaughtTime

# The corpus writes since <w 2024-05-13/..>Monday</w>.
_PREPOSITIONS = frozenset({"ADP", "SCONJ"})


def draft_times(desk: Desk) -> Mapping[Edges, TaughtTime]:
    """The times by their edges in the document; told where one has no value that the corpus knows."""
    found: dict[Edges, TaughtTime] = {}
    for time in desk.reading.times:
        edtf, span = edtf_of(time.date), _span(desk, time)
        if edtf is None:
            desk.lost.append(f"the time “{time.quote}”: {time.date.edtf} is no day or interval")
        elif span is not None:
            taught = TaughtTime(start=span.start, end=span.end, edtf=edtf)
            found.setdefault((time.start, time.end), taught)
    return found


def edtf_of(date: Date) -> str | None:
    """A date as the corpus writes it, else by its first and last day; None where it has neither."""
    if EDTF.fullmatch(date.edtf):
        return date.edtf
    first, last = date.earliest, date.latest
    bounds = first or last if first == last else f"{first or '..'}/{last or '..'}"
    return bounds if bounds and EDTF.fullmatch(bounds) else None


def _span(desk: Desk, time: TimeMention) -> Span | None:
    tokens = desk.reading.sentences[time.sentence].tokens
    inside = [t for t in tokens if time.start <= t.start and t.end <= time.end]
    first = next((t.start for t in inside if t.pos not in _PREPOSITIONS), time.start)
    return desk.layout.place(first, time.end)
