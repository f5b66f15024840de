"""Whose dead are found for days: those of a ship that sank, of a house that fell, of a fire in a mill.

"The collapse has cost 40 lives" and "the toll stands at 52" tell of one count, while the dead of a blow are told once; floods
and storms come over many towns, each of which has a toll of its own.
"""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import EventMention, Reading
from tidings.model.vocabulary import HAZARD

_OUTCOME = frozenset({"advcl", "acl", "xcomp", "conj"})


def is_found_for_days(reading: Reading, event: EventMention) -> bool:
    """Whether an event is an accident at one spot, or only what came of one: "the house caved in, killing 37 people"."""
    if event.type == HAZARD:
        return event.mode in word_class("lone_hazards")
    token = reading.sentences[event.sentence].tokens[event.head]
    outcome = event.mode is None and token.tag == "VBG" and token.dep in _OUTCOME
    done = any(slot.role == "source" and slot.chain is not None for slot in event.actors)
    return outcome and not done and not any(
        e.sentence == event.sentence and e.mode is not None and e.type != HAZARD
        for e in reading.events
    )  # fmt: skip
