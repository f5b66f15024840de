"""Events that a reader only half sees, and words that point back: "the revolt", "the storming", "the fire of 10 May".

By itself such a telling is as often none as one. Where another tells the event, merging joins it to that; it passes over what
joins nothing, so that "the operation of the plant" is no attack.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.language.verbs_above import VERBAL
from tidings.mentions.events.happened.contents import without_contents
from tidings.mentions.events.happened.verdicts import AIM
from tidings.mentions.events.happenings import group
from tidings.mentions.events.learned import LearnedEvents
from tidings.mentions.events.mention import make_event
from tidings.mentions.events.words.as_meant import as_meant
from tidings.mentions.events.words.fitness import is_natural
from tidings.mentions.events.words.other_senses import has_other_object
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.joint import LEARNED
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence
from tidings.model.vocabulary import FACTUAL, HAZARD

# What is planned, feared or denied is seen whole or not at all (`FACTUAL`). Deeds and happenings; what is only half said has been said by nobody.
SORTS = frozenset({HAZARD, "ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE"})


def faint_events(
    index: Index, learned: LearnedEvents, sentence: Sentence, by_words: Sequence[Trigger],
    before: tuple[EventMention, ...], told: Sequence[EventMention],
) -> list[EventMention]:  # fmt: skip
    """The events that a sentence may tell beside those that it is known to tell; `by_words` are the triggers that rules find."""
    if not learned.hears(sentence):
        return []
    found = [
        make_event(index, sentence, triggers, before)
        for triggers in group(sentence, without_contents(sentence, _triggers(learned, sentence, by_words)))
        if triggers[0].entry.type in SORTS and not any(_is_told(triggers[0], one) for one in told)
    ]  # fmt: skip
    return [
        _plain(sentence, learned.judged(event)) for event in found
        if event.status in FACTUAL and event.status_rule != AIM and event.type in SORTS
    ]  # fmt: skip


def _triggers(
    learned: LearnedEvents, sentence: Sentence, by_words: Sequence[Trigger]
) -> tuple[Trigger, ...]:
    """Words that the learned reader half sees, with or without the rules, as they are meant where they stand."""
    by_rules = tuple(
        t for t in by_words
        if learned.half_sees(sentence, t) and not is_natural(sentence, t)
    )  # fmt: skip
    seen = (*by_rules, *learned.triggers(sentence, by_rules, half=True))
    return tuple(as_meant(sentence, t) for t in seen if not has_other_object(sentence, t))


def _is_told(trigger: Trigger, event: EventMention) -> bool:
    """Whether an event is told in words of a trigger: no second one is made of them."""
    start, end = trigger.tokens[0].start, trigger.tokens[-1].end
    return start < event.trigger.end and event.trigger.start < end


def _plain(sentence: Sentence, event: EventMention) -> EventMention:
    """The event without what is only supposed: how it was done, where the reader is not sure, and a day of others."""
    date = event.date if event.date is not None and event.date.inferred is None else None
    mode = event.mode if event.found_by != LEARNED else None
    if _burns(sentence, event):
        return replace(event, date=date, type=HAZARD, mode="fire", cameo_root=None, acled=None)
    return replace(event, date=date, mode=mode)


def _burns(sentence: Sentence, event: EventMention) -> bool:
    """ "The fire of 10 May", "the fire destroyed the rolls": flames, and nobody's shots ("under fire", "opened fire")."""
    head = sentence.tokens[event.head]
    if "fire" not in event.lemma.split() or (head.pos in VERBAL and head.lemma == "fire"):
        return False
    fire = next((t for t in sentence.tokens if t.lemma == "fire" and t.index <= head.index), head)
    return fire.dep not in {"dobj", "compound"} and sentence.tokens[fire.head].lemma != "under"
