"""What a statement is about: the events and figures whose words stand inside its content."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from tidings.model.mentions import Reading, StatementMention

Node = tuple[str, int]


def find_about(
    readings: Mapping[str, Reading], events: Mapping[Node, str], figures: Mapping[Node, str]
) -> dict[Node, tuple[str, ...]]:
    """The ids of events and figures told inside each statement, by statement node."""
    found: dict[Node, tuple[str, ...]] = {}
    for document, reading in readings.items():
        told: dict[int | None, set[str]] = {}
        for i, event in enumerate(reading.events):
            if (document, i) in events:
                told.setdefault(event.statement, set()).add(events[document, i])
        places = sorted((f.start, f.end, i) for i, f in enumerate(reading.figures))
        for index, statement in enumerate(reading.statements):
            inside = {
                figures[at] for i in _inside(statement, places) if (at := (document, i)) in figures
            }
            found[document, index] = tuple(sorted(told.get(index, set()) | inside))
    return found


def _inside(statement: StatementMention, places: list[tuple[int, int, int]]) -> Iterator[int]:
    """Which figures stand in the content, of all as start, end, number, in order."""
    for piece in statement.content:
        first = bisect_left(places, (piece.start,))
        last = bisect_right(places, (piece.end,))
        yield from (i for _, end, i in places[first:last] if end <= piece.end)
