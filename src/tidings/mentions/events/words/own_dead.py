"""Whose dead a hazard told in a clause below them has: "five were shot, and eleven died when the hall burned" are eleven."""

from __future__ import annotations

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
