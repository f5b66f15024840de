"""Reads a document sentence by sentence: triggers, happenings, then one event mention for each."""

from __future__ import annotations

from tidings.mentions.events.actors import has_voice
from tidings.mentions.events.anaphora import only_refers_back
from tidings.mentions.events.answers import answer
from tidings.mentions.events.contents import without_contents
from tidings.mentions.events.fitness import is_meant
from tidings.mentions.events.happenings import group
from tidings.mentions.events.mention import make_event
from tidings.mentions.events.needless import is_needless
from tidings.mentions.events.placing import PLACES
from tidings.mentions.events.scenes import place_tolls
from tidings.mentions.events.speech import duties
from tidings.mentions.events.status import AIM
from tidings.mentions.events.story import MEMORY
from tidings.mentions.events.tolls import counted_once
from tidings.mentions.events.triggers import find_triggers
from tidings.mentions.index import Index, index_reading
from tidings.model.mentions import EventMention, Reading
from tidings.model.parse import Sentence


def read_events(reading: Reading) -> tuple[EventMention, ...]:
    """All events told in a document, in the order of their words."""
    index = index_reading(reading)
    found: list[EventMention] = []
    for sentence in reading.sentences:
        found += _events_of(
            index, sentence, tuple(e for e in found if sentence.index - e.sentence <= MEMORY)
        )
    found = place_tolls(index, found)
    return tuple(sorted(found, key=lambda e: (e.trigger.start, e.trigger.end, e.type)))


def _events_of(
    index: Index, sentence: Sentence, before: tuple[EventMention, ...]
) -> list[EventMention]:
    places = frozenset(m.head for m in index.entities.get(sentence.index, ()) if m.as_ in PLACES)
    told = (*duties(index, sentence), *find_triggers(sentence, places))
    meant = tuple(t for t in told if is_meant(sentence, t))
    kept = without_contents(sentence, meant)
    groups = tuple(g for g in group(sentence, kept) if has_voice(index, sentence, g[0]))
    made = (make_event(index, sentence, triggers, before) for triggers in groups)
    told_new = [
        event
        for event, triggers in zip(made, groups, strict=True)
        if event.status_rule != AIM
        and not only_refers_back(sentence, triggers, event)
        and not is_needless(index, sentence, triggers, event)
    ]
    answered = [answer(sentence, event, before) for event in told_new]
    return counted_once(index, answered)
