"""Chooses the ACLED sub-event type where the trigger's own depends on who meets whom.

"Rebels attacked a patrol" is an armed clash, "Rebels attacked a wedding" an attack on civilians; "The army took
the hill" is territory regained, "Rebels took the hill" territory overtaken.
"""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.triggers import Trigger
from tidings.model.mentions import ActorSlot

CLASH, ATTACK = "Armed clash", "Attack"
REGAINED, OVERTAKEN = "Government regains territory", "Non-state actor overtakes territory"


def sub_event(triggers: tuple[Trigger, ...], actors: tuple[ActorSlot, ...]) -> str:
    """The sub-event type of a happening."""
    told = [t.entry.acled for t in triggers]
    named = told[0]
    if named in {CLASH, ATTACK} and (specific := _specific(told)):
        return specific
    if named in {REGAINED, OVERTAKEN}:
        return _territory(actors, named)
    two_sided = bool(triggers[0].entry.frame.participant)
    if named == CLASH and not two_sided and not _armed(actors, "target"):
        return ATTACK
    return named


def _specific(told: list[str]) -> str | None:
    return next((name for name in told if name not in {CLASH, ATTACK}), None)


def _armed(actors: tuple[ActorSlot, ...], role: str) -> bool:
    return any(_is(a, "armed") for a in actors if a.role == role)


def _territory(actors: tuple[ActorSlot, ...], named: str) -> str:
    takers = [a for a in actors if a.role == "source"]
    if any(_is(a, "nonstate_force") for a in takers):
        return OVERTAKEN
    if any(_is(a, "state_force") for a in takers):
        return REGAINED
    return named


def _is(actor: ActorSlot, name: str) -> bool:
    words = actor.evidence.quote.lower().replace("-", " ").split()
    singular = {w[:-1] for w in words if w.endswith("s")}
    return bool((set(words) | singular) & word_class(name))
