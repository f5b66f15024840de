"""What a statement is about: the events and figures whose words stand inside its content."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.model.mentions import Reading

Node = tuple[str, int]


def find_about(
    readings: Mapping[str, Reading], events: Mapping[Node, str], figures: Mapping[Node, str]
) -> dict[Node, tuple[str, ...]]:
    """The ids of events and figures told inside each statement, by statement node."""
    found: dict[Node, tuple[str, ...]] = {}
    for document, reading in readings.items():
        for index, statement in enumerate(reading.statements):
            items = [
                events[document, i]
                for i, event in enumerate(reading.events)
                if event.statement == index and (document, i) in events
            ]
            items += [
                figures[document, i]
                for i, figure in enumerate(reading.figures)
                if any(e.start <= figure.start and figure.end <= e.end for e in statement.content)
            ]
            found[document, index] = tuple(sorted(set(items)))
    return found
