"""Chooses the ACLED sub-event type where the trigger's own depends on who meets whom.

"Rebels attacked a patrol" is an armed clash, "Rebels attacked a wedding" an attack on civilians; "The army took
the hill" is territory regained, "Rebels took the hill" territory overtaken; "A mob beat two men" is mob violence.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import ActorSlot

CLASH, ATTACK, MOB = "Armed clash", "Attack", "Mob violence"
ABDUCTION, ARRESTS = "Abduction/forced disappearance", "Arrests"
REGAINED, OVERTAKEN = "Government regains territory", "Non-state actor overtakes territory"


def sub_event(triggers: tuple[Trigger, ...], actors: tuple[ActorSlot, ...]) -> str:
    """The sub-event type of a happening."""
    told = [t.entry.acled for t in triggers]
    named = told[0]
    if named in {CLASH, ATTACK} and (specific := _specific(told)):
        return specific
    if named in {REGAINED, OVERTAKEN}:
        return _territory(actors, named)
    if named == ABDUCTION and acts(actors, "state_force"):
        return ARRESTS
    two_sided = bool(triggers[0].entry.frame.participant)
    if named in {CLASH, ATTACK} and acts(actors, "mob"):
        return MOB
    if named == CLASH and not two_sided and not _armed(actors):
        return ATTACK
    if named == ATTACK and triggers[0].entry.mode != "targeted" and _in_battle(actors):
        return CLASH
    return named


def _in_battle(actors: tuple[ActorSlot, ...]) -> bool:
    """Fighters who fall, fall to other fighters, named or not."""
    return hits(actors, "nonstate_force") or (acts(actors, "armed") and _armed(actors))


def _specific(told: list[str]) -> str | None:
    return next((name for name in told if name not in {CLASH, ATTACK}), None)


def _armed(actors: tuple[ActorSlot, ...]) -> bool:
    """Whether fighters, or a place that they hold, are hit; demonstrators bear no arms."""
    hit = [a for a in actors if a.role == "target"]
    armed = (word_class("armed") | word_class("held_by_arms")) - word_class("demonstrator")
    return any(is_one_of(a, armed) for a in hit)


def hits(actors: tuple[ActorSlot, ...], name: str) -> bool:
    """Whether it is done to some of a class of words."""
    return any(is_one_of(a, word_class(name)) for a in actors if a.role == "target")


def acts(actors: tuple[ActorSlot, ...], name: str) -> bool:
    """Whether some of a class of words do it."""
    return any(is_one_of(a, word_class(name)) for a in actors if a.role == "source")


def _territory(actors: tuple[ActorSlot, ...], named: str) -> str:
    if acts(actors, "nonstate_force"):
        return OVERTAKEN
    return REGAINED if acts(actors, "state_force") else named


def is_one_of(actor: ActorSlot, wanted: AbstractSet[str]) -> bool:
    """Whether an actor's words hold one of these, singular or plural."""
    words = actor.evidence.quote.lower().replace("-", " ").split()
    singular = {w[:-1] for w in words if w.endswith("s")}
    return bool((set(words) | singular) & wanted)
