"""Which event is part of which: "The raid was part of Operation Iron Wind", "accidents killed 74, including the fire at Karm".

Only words say so; that one happening lies in the days and the land of another does not make it a part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tidings.lexicons.word_classes import word_class
from tidings.model.items import Event
from tidings.model.mentions import EventMention, Reading

Node = tuple[str, int]  # document id, event index

_PART = re.compile(
    r"\b(?:(?:a\s+)?part\s+of|in\s+the\s+course\s+of|as\s+part\s+of)\s+(?:the\s+)?", re.I
)
# What it is part of is named within so many characters behind these words.
NEAR = 40
# The first things of a list stand so near its beginning.
LISTED = 60


def with_parts(
    events: Sequence[Event], readings: Mapping[str, Reading], ids: Mapping[Node, str]
) -> tuple[Event, ...]:
    """The events, each with the one that a report calls it a part of; none is part of its own part."""
    whole: dict[str, str] = {}
    for document in sorted(readings):
        reading = readings[document]
        for part, above in _told(reading):
            one, other = ids.get((document, part)), ids.get((document, above))
            if one is not None and other is not None and not _loops(one, other, whole):
                whole.setdefault(one, other)
    known = {e.id for e in events}
    return tuple(
        replace(e, part_of=whole[e.id]) if whole.get(e.id) in known and e.part_of is None else e
        for e in events
    )


def _loops(one: str, other: str, whole: Mapping[str, str]) -> bool:
    above: str | None = other
    while above is not None and above != one:
        above = whole.get(above)
    return above == one


def _told(reading: Reading) -> list[tuple[int, int]]:
    """Pairs of events of one sentence, between whose triggers the words say so."""
    sentences: dict[int, list[tuple[int, EventMention]]] = {}
    for index, event in enumerate(reading.events):
        sentences.setdefault(event.sentence, []).append((index, event))
    found = []
    for told in sentences.values():
        for part, one in told:
            for above, other in told:
                start, end = one.trigger.end, other.trigger.start
                between = reading.document.text[start:end] if start < end else ""
                cues = list(_PART.finditer(between))
                called = bool(cues) and len(between) - cues[-1].end() <= NEAR and ";" not in between
                if called or _is_listed(reading.document.text, one, other):
                    found.append((part, above))
                    break
    return found


def _is_listed(text: str, part: EventMention, above: EventMention) -> bool:
    """ "Five accidents have claimed 74 lives, including the fire at Karm": what is listed behind a whole told in many."""
    between = text[above.trigger.end : part.trigger.start]
    words, cue, listed = between.partition("including ")
    # "including Awa Sy, who was seized in May": somebody is listed, and no deed
    deed = not set(listed.split()) & word_class("clause_openers")
    near = len(words) <= NEAR and len(listed) <= LISTED and ";" not in between
    return bool(cue) and deed and near
