"""What an event is coded as where a scheme has no status: a plan is an offer to cooperate, or a threat."""

from __future__ import annotations

from typing import NamedTuple

from tidings.exports.codes import event_types
from tidings.exports.parts import unreal
from tidings.model.items import Event

# Types that PLOVER does not code without a recipient, or a second actor.
_MUTUAL = frozenset({"COOPERATE", "AID", "SANCTION"})


class Coding(NamedTuple):
    """The type, mode, root, quad class and conflict-cooperation score of an event in PLOVER."""

    type: str
    mode: str | None
    root: str
    quad: int
    intensity: float | None
    is_planned: bool


def coding(event: Event) -> Coding:
    """The coding of an event; what is planned gets the type that PLOVER gives plans of its type."""
    if event.type is None:
        raise ValueError("PLOVER has no type for a hazard")
    planned = event.status == "planned"
    name = event_types()[event.type].planned_as if planned else event.type
    same = name == event.type
    kind, mode = event_types()[name], event.mode if same else None
    return Coding(
        type=name, mode=mode, root=(event.cameo_root if same else None) or kind.root, quad=kind.quad,
        intensity=kind.modes.get(mode, kind.score) if mode else kind.score, is_planned=planned,
    )  # fmt: skip


def not_coded(event: Event) -> str | None:
    """Why machine-coded event data do not hold an event: it neither happened nor is planned, or nobody did it."""
    if event.type is None:
        return "hazards, which PLOVER does not code"
    return None if event.status == "planned" else unreal(event)


def lacks_recipient(coded: Coding, acting: int, suffering: int) -> bool:
    """Whether PLOVER requires a recipient that the event does not have."""
    return coded.type in _MUTUAL and not suffering and acting < 2
