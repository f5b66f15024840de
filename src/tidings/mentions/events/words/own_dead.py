"""Whose dead a hazard told in a clause below them has: "five were shot, and eleven died when the hall burned" are eleven."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.mentions.index import Index
from tidings.model.mentions import EventMention


def has_other_dead(index: Index, harm: EventMention, hazard: EventMention) -> bool:
    """Whether a hazard stands below the verb of other dead of its sentence, and not below that of some harm."""
    if harm.sentence != hazard.sentence:
        return False
    burned = index.reading.sentences[hazard.sentence].tokens[hazard.head]
    if burned.dep != "advcl" or burned.head == harm.head:
        return False
    here = (f for f in index.reading.figures if f.sentence == hazard.sentence)
    return any(f.measure == "killed" and f.trigger == burned.head for f in here)


def is_at_protest(harm: EventMention, hazard: EventMention, events: Sequence[EventMention]) -> bool:
    """ "A generator had caught fire. In Karm, where six were killed at a rally, it was calm": who dies at a march of which another
    sentence tells did not die in the fire."""
    return harm.sentence != hazard.sentence and any(
        e.type == "PROTEST" and e.sentence == harm.sentence and e.trigger.start > harm.trigger.start
        for e in events
    )
