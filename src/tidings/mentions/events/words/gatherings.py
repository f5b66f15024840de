"""Tells a crowd that protests from one that only stands somewhere: revellers on a beach, guests at a stadium, people at a queue.

"Thousands gathered outside the ministry to demand water" is a protest; "thousands had gathered by the sea for the fireworks" is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.model.mentions import EventMention

# What the crowd is there for may stand as many sentences before or behind, and in the headline.
NEAR = 3


def without_gatherings(index: Index, events: Iterable[EventMention]) -> list[EventMention]:
    """The events without crowds of which nothing around them says that they protest."""
    return [e for e in events if not _only_stands(index, e)]


def _only_stands(index: Index, event: EventMention) -> bool:
    if event.type != "PROTEST" or event.lemma not in word_class("coming_together"):
        return False
    sentences = index.reading.sentences
    around = sentences[max(0, event.sentence - NEAR) : event.sentence + NEAR + 1]
    cues = word_class("protest_cues")
    told = {
        w for s in (*sentences[:1], *around) for t in s.tokens for w in (t.lemma, t.text.lower())
    }
    return cues.isdisjoint(told)
