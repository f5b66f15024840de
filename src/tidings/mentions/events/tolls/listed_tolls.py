"""Leaves a deed that a list of counts names in one of its items the count of that item alone.

"15 inmates have died: five on the first day and ten in Wednesday's blaze": the blaze has the ten, not the five or the fifteen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import structs

from tidings.mentions.events.tolls.tied import COUNTS
from tidings.mentions.index import Index
from tidings.model.mentions import EventMention


class Listed(NamedTuple):
    """An announced list: the number of the sentence, of the whole, and of the items in order of the text."""

    sentence: int
    whole: int
    items: tuple[int, ...]


def keep_own_item(index: Index, events: Iterable[EventMention]) -> list[EventMention]:
    """The events, each told within an item of a list with the count of that item, which no other event has then."""
    events = list(events)
    for one in _lists(index):
        own = {n: item for n, e in enumerate(events) if (item := _item(index, e, one)) is not None}
        taken = set(own.values())
        for number, event in enumerate(events):
            if event.sentence != one.sentence:
                continue
            others = {one.whole, *one.items} if number in own else taken
            kept = set(event.figures) - others
            if number in own:
                kept.add(own[number])
            events[number] = structs.replace(event, figures=tuple(sorted(kept)))
    return events


def _lists(index: Index) -> Iterator[Listed]:
    figures, text = index.reading.figures, index.reading.document.text
    parts: dict[int, list[int]] = {}
    for number, figure in enumerate(figures):
        if figure.part_of is not None and figure.sentence == figures[figure.part_of].sentence:
            parts.setdefault(figure.part_of, []).append(number)
    for whole, items in parts.items():
        items.sort(key=lambda n: figures[n].start)
        first = figures[items[0]]
        if len(items) > 1 and ":" in text[figures[whole].end : first.start]:
            yield Listed(first.sentence, whole, tuple(items))


def _item(index: Index, event: EventMention, one: Listed) -> int | None:
    """The item of a list in which an event is told, if it can be what that counts."""
    figures = index.reading.figures
    if event.sentence != one.sentence:
        return None
    before = [n for n in one.items if figures[n].end <= event.trigger.start]
    able = bool(before) and figures[before[-1]].measure in COUNTS.get(event.type, frozenset())
    return before[-1] if able else None
