"""Tells the crash of a car that somebody drives into people or walls from an accident on the road.

"A truck bomb hit the consulate. The truck smashed into a wall" tells one attack; "the truck smashed into a wall" alone an accident.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.model.mentions import EventMention
from tidings.model.vocabulary import FACTUAL, HAZARD


def without_rammings(index: Index, events: Sequence[EventMention]) -> list[EventMention]:
    """The events without crashes of which the same report tells that they were an attack with a vehicle."""
    if not any(_is_by_vehicle(index, e) for e in events):
        return list(events)
    return [e for e in events if not _is_crash(e)]


def _is_crash(event: EventMention) -> bool:
    driven = event.lemma.split()[0] in word_class("ramming")
    return event.type == HAZARD and event.mode == "transport" and driven


def _is_by_vehicle(index: Index, event: EventMention) -> bool:
    """Whether an attack was made with a car or lorry: "a truck bomb", "rammed a van into the crowd"."""
    if event.type != "ASSAULT" or event.status not in FACTUAL:
        return False
    clause = index.reading.document.text[event.clause.start : event.clause.end].lower().split()
    words = {w.strip(".,;:“”\"'") for w in clause}
    driven = bool(words & word_class("driven_weapons"))
    meant = event.mode in {"suicide-attack", "explosives"} or bool(words & word_class("rammed"))
    return driven and meant
