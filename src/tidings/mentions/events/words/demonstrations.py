"""Chooses the ACLED sub-event of a demonstration by what else its scene tells: who used force, and how hard.

"Police fired tear gas at the rally" is a protest with intervention, "Police shot two marchers" excessive force, and
"Marchers threw stones at the police" a violent demonstration. "Thousands marched" alone stays a peaceful protest.
ACLED codes one event for a place and day, so all words of one scene get one sub-event.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.acled import acts, hits, is_one_of
from tidings.mentions.index import Index
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence

PEACEFUL, VIOLENT = "Peaceful protest", "Violent demonstration"
INTERVENTION, EXCESSIVE = "Protest with intervention", "Excessive force against protesters"
OF_DEMONSTRATIONS = frozenset({PEACEFUL, INTERVENTION, EXCESSIVE})
# A report turns to other scenes farther away than this many sentences.
NEAR = 2
FACTUAL = frozenset({"occurred", "ongoing", "in_doubt"})
# What can be done to demonstrators and not to an enemy.
UNARMED = frozenset({"Attack", "Armed clash", *OF_DEMONSTRATIONS})


def sort_demonstrations(index: Index, events: list[EventMention]) -> list[EventMention]:
    """The events, those of a demonstration with the sub-event of their scene."""
    sentences = index.reading.sentences
    told: dict[int, list[EventMention]] = {}
    for event in events:
        told.setdefault(event.sentence, []).append(event)
    sorted_: list[EventMention] = []
    for event in events:
        near = range(max(0, event.sentence - NEAR), event.sentence + NEAR + 1)
        scene = [e for sentence in near for e in told.get(sentence, ())]
        if _belongs(event) and any(_is_demonstration(e) for e in scene):
            around = sentences[near.start : near.stop]
            event = structs.replace(event, acled=_sub_event(scene, around))
        sorted_.append(event)
    return sorted_


def _is_demonstration(event: EventMention) -> bool:
    """Told as one, or by those whom it was about: "shots at protesters"."""
    meets = event.acled in UNARMED and hits(event.actors, "protester")
    return event.acled in OF_DEMONSTRATIONS or (event.type == "ASSAULT" and meets)


def _belongs(event: EventMention) -> bool:
    """Demonstrations, force used on demonstrators, and clashes that name no armed side."""
    if _is_demonstration(event) or (event.type == "ASSAULT" and _hits_demonstrators(event)):
        return True
    return _is_scuffle(event) or (event.mode == "arrest" and hits(event.actors, "demonstrator"))


def _is_scuffle(event: EventMention) -> bool:
    """ "Clashes broke out" in a report of a demonstration."""
    armed = any(is_one_of(a, word_class("nonstate_force")) for a in event.actors)
    return event.acled == "Armed clash" and event.lemma in word_class("scuffle") and not armed


def _hits_demonstrators(event: EventMention) -> bool:
    return event.acled in UNARMED and hits(event.actors, "demonstrator")


def _sub_event(scene: Sequence[EventMention], around: Sequence[Sentence]) -> str:
    told = [e for e in scene if e.status in FACTUAL and not e.background]
    if any(_by_demonstrators(e) for e in told) or any(_turned_violent(s) for s in around):
        return VIOLENT
    force = [e for e in told if _is_force(e)]
    if any(_is_hard(e, around) for e in force):
        return EXCESSIVE
    return INTERVENTION if force else PEACEFUL


def _by_demonstrators(event: EventMention) -> bool:
    """Stones thrown, shops burnt, a clash with the police."""
    if event.acled in {VIOLENT, "Mob violence"} or _is_scuffle(event):
        return True
    doers = [a for a in event.actors if a.role in {"source", "participant"}]
    return event.type == "ASSAULT" and any(is_one_of(a, word_class("demonstrator")) for a in doers)


def _turned_violent(sentence: Sentence) -> bool:
    """ "The march turned violent", "the rally descended into violence"."""
    words = [t.lemma for t in sentence.tokens]
    return any(
        word in word_class("turn") and {"violent", "violence"} & set(words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )


def _is_force(event: EventMention) -> bool:
    if event.type == "COERCE":
        return event.mode == "arrest"
    if event.type != "ASSAULT":
        return False
    by_state = acts(event.actors, "state_force")
    return event.mode == "crowd-control" or _hits_demonstrators(event) or by_state


def _is_hard(event: EventMention, around: Sequence[Sentence]) -> bool:
    """Whether force came with shots, blows, dead or wounded."""
    if event.type != "ASSAULT":
        return False
    beside = {t.lemma for s in around if s.index == event.sentence for t in s.tokens}
    return event.mode in {"firearms", "beat"} or bool(beside & word_class("hard_force"))
