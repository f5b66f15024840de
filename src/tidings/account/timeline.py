"""What belongs to which date: events and dated statements, one line a day or period."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.dates import Date
from tidings.model.items import Event, Statement, TimelineEntry

# How a line is chosen among events of one date: force and talks before words.
WEIGHT = {
    "ASSAULT": 0, "CONSULT": 1, "AGREE": 1, "RETREAT": 1, "PROTEST": 2, "COERCE": 2, "MOBILIZE": 2,
    "AID": 3, "SANCTION": 3,
}  # fmt: skip


def make_timeline(
    events: Sequence[Event], statements: Sequence[Statement]
) -> tuple[TimelineEntry, ...]:
    """Entries by date; undated items and speculation are not on it."""
    by_date: dict[str, tuple[Date, list[str], list[Event]]] = {}
    for event in events:
        if _dated(event.date) and event.date and event.status != "hypothetical":
            entry = by_date.setdefault(event.date.edtf, (event.date, [], []))
            entry[1].append(event.id)
            entry[2].append(event)
    for statement in statements:
        if _dated(statement.date) and statement.date:
            entry = by_date.setdefault(statement.date.edtf, (statement.date, [], []))
            entry[1].append(statement.id)
    said = {s.id: s for s in statements}
    entries = [
        TimelineEntry(date=date, items=tuple(sorted(items)), headline=_headline(told, items, said))
        for date, items, told in by_date.values()
    ]
    return tuple(
        sorted(entries, key=lambda e: (e.date.earliest or "", e.date.latest or "9999", e.date.edtf))
    )


def _dated(date: Date | None) -> bool:
    """Whether a date begins somewhere: "not after the report" is no place on a line of time."""
    return date is not None and date.earliest is not None and not _open_inferred(date)


def _open_inferred(date: Date) -> bool:
    return date.inferred is not None and date.latest is None


def _headline(
    events: Sequence[Event], items: Sequence[str], statements: dict[str, Statement]
) -> str:
    if events:
        first = min(
            events,
            key=lambda e: (
                e.background, WEIGHT.get(e.type, 9), -e.corroboration.independent_sources, e.id
            ),
        )  # fmt: skip
        return first.headline
    statement = statements[min(items)]
    return f"{statement.speaker_text or 'Somebody'}: {statement.content}"
