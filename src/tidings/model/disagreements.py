"""Disagreements: where reports do not agree, with both sides."""

from __future__ import annotations

from tidings.model.corrections import Reviewed
from tidings.model.evidence import Evidence
from tidings.model.record import Record
from tidings.model.vocabulary import DisagreementKind


class Side(Record, frozen=True, kw_only=True):
    """One side of a disagreement: which sources say what, in which words."""

    sources: tuple[str, ...]
    says: str
    evidence: tuple[Evidence, ...]


class Disagreement(Record, frozen=True, kw_only=True):
    """Where reports do not agree, with both sides."""

    id: str
    kind: DisagreementKind
    items: tuple[str, ...]
    sides: tuple[Side, ...]
    explanation: str
    reviewed: Reviewed | None = None
