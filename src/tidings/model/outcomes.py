"""Outcomes: what came of what was promised or planned."""

from __future__ import annotations

from tidings.model.evidence import Evidence
from tidings.model.record import Record
from tidings.model.vocabulary import OutcomeState


class Outcome(Record, frozen=True, kw_only=True):
    """What came of a pledge, a threat, an announcement or a planned event; `by` are the items that show it.

    A pledge is kept or broken, a planned meeting met, moved or fell_through; open until a later report speaks to it.
    A demand or appeal has an outcome only where it was met: what was asked for is told as done.
    """

    state: OutcomeState
    by: tuple[str, ...] = ()
    why: str
    evidence: tuple[Evidence, ...] = ()
