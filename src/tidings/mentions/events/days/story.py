"""Carries day and place on through a story: "They marched in Karm on Sunday. Police arrested nine." happened on Sunday in Karm.

"They marched on Sunday. Police have arrested nine this year." carries nothing on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.language.trees import children, subjects, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import clause_head
from tidings.mentions.events.days.lead import inferred
from tidings.mentions.events.days.steps import (
    CARRYING,
    bearer,
    goes_on,
    is_looked_back_to,
    opens_elsewhere,
    sums_up,
    tells_where,
)
from tidings.mentions.events.days.story_day import RULE, last_day
from tidings.mentions.events.days.timing import SPEECH
from tidings.mentions.events.words.lexicon import nouns
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token

PLACES = frozenset({"place", "facility"})
SINCE_THEN = "since what was told before"
# A sentence with one of these has left the scene of the one before.
AWAY = frozenset({"elsewhere", "separately", "nationwide", "countrywide"})


@dataclass(frozen=True, slots=True)
class Story:
    """What the sentences before tell of when and where."""

    date: Date | None = None
    place: int | None = None
    where: Evidence | None = None
    background: bool = False


def story_of(
    index: Index, sentence: Sentence, trigger: Trigger, before: tuple[EventMention, ...]
) -> Story:
    """Day and place of the sentence before, where the tense says that the story goes on."""
    head = clause_head(sentence, trigger)
    if (pointed := _pointed_to(sentence, trigger, before)) is not None:
        return pointed
    if _since_then(sentence, head):
        date = last_day(index, sentence, head, before, any_length=True, spoken=True)[0]
        return Story(date=_open(index, date) if date else None)
    if (
        not goes_on(sentence, head)
        or sums_up(sentence)
        or is_looked_back_to(sentence, trigger.head)
    ):
        return Story()
    timed = bool(index.times.get(sentence.index))
    if head.dep == "relcl" and (timed or opens_elsewhere(sentence, head)):
        return Story()  # "a guard, who was beaten to death, and a clerk both died on 18 May"
    if timed and bearer(sentence, head) is not head:
        return Story()
    spoken = trigger.entry.type in SPEECH
    date, number = last_day(index, sentence, head, before, any_length=False, spoken=spoken)
    if date is None:
        return Story()
    crosses = index.reading.sentences[number].paragraph != sentence.paragraph
    if crosses and tells_where(sentence, head):
        return Story()
    told = [e for e in before if e.sentence == number]
    if _is_known_elsewhere(index, sentence, head, told):
        return Story()
    background = any(e.background for e in told)
    place = next((e for e in reversed(told) if e.place is not None), None)
    away = any(t.lemma.lower() in AWAY for t in sentence.tokens)
    carries = trigger.entry.type in CARRYING and not away
    carried = carries and place is not None and place.type in CARRYING
    return Story(
        date=inferred(date, RULE), background=background,
        place=place.place if place is not None and carried else None,
        where=place.place_evidence if place is not None and carried else None,
    )  # fmt: skip


def _is_known_elsewhere(
    index: Index, sentence: Sentence, head: Token, told: Sequence[EventMention]
) -> bool:
    """ "Shells hit Karm on Monday. The rocket on Lima took five lives": a blow that the reader knows, at a spot of its own,
    is no next step of what was told at another."""
    known = {e.place for e in told if e.place is not None}
    places = {
        m.head: m.chain for m in index.entities.get(sentence.index, ()) if m.as_ in PLACES
    }  # fmt: skip
    for noun in subjects(sentence, head):
        blow = noun.lemma in word_class("instrument") | word_class("assault")
        if not blow or not any(t.lemma == "the" for t in children(sentence, noun, "det")):
            continue
        behind = (t for prep in children(sentence, noun, "prep") for t in subtree(sentence, prep))
        named = {places[t.index] for t in behind if t.index in places}
        if named and known and not named & known:
            return True
    return False


def _pointed_to(
    sentence: Sentence, trigger: Trigger, before: tuple[EventMention, ...]
) -> Story | None:
    """ "Guns struck 54 targets overnight. In these strikes 63 men were killed": the time of what the sentence before tells."""
    told = [e for e in before if sentence.index - e.sentence == 1 and e.type == trigger.entry.type]
    if len(told) != 1 or told[0].date is None or told[0].background:
        return None
    for word in (trigger.head, *_named_beside(sentence, trigger)):
        points = any(t.lemma in {"this", "these"} for t in children(sentence, word, "det"))
        if points and word.pos == "NOUN" and word.lemma in nouns():
            return Story(
                date=inferred(told[0].date, RULE), place=told[0].place, where=told[0].place_evidence
            )
    return None


def _named_beside(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """The nouns that a verb's deed was done in: "in these strikes 63 were killed"."""
    verb = clause_head(sentence, trigger)
    return [
        noun
        for prep in children(sentence, verb, "prep")
        if prep.lemma in {"in", "during"}
        for noun in children(sentence, prep, "pobj")
    ]


def _since_then(sentence: Sentence, head: Token) -> bool:
    """ "It has since downed three jets": since what the sentence before tells."""
    for token in (head, *(sentence.tokens[head.head],) * (head.dep == "conj")):
        for below in children(sentence, token, "advmod", "prep"):
            alone = not [t for t in subtree(sentence, below) if t.lemma not in {"since", "then"}]
            if below.lemma == "since" and alone:
                return True
    return False


def _open(index: Index, date: Date) -> Date | None:
    """From the first day told before to the day of publication."""
    end = index.published
    if date.earliest is None or (end is not None and end < date.earliest):
        return None
    return Date(
        edtf=f"{date.earliest}/{end or '..'}", earliest=date.earliest, latest=end,
        precision="range", inferred=SINCE_THEN, evidence=date.evidence,
    )  # fmt: skip
