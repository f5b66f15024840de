"""Decisions: whether two mentions or items are the same, with reasons, by a rule or a person."""

from __future__ import annotations

from typing import Literal

from tidings.model.record import Record
from tidings.model.vocabulary import Verdict


class Reason(Record, frozen=True, kw_only=True):
    """Why: the id of the rule and what it saw, in words a reader understands."""

    rule: str
    says: str


class Decision(Record, frozen=True, kw_only=True):
    """Two things were judged to be one, or not; `score` is between 0 and 1."""

    id: str
    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[Reason, ...] = ()
    by: Literal["rule", "person"] = "rule"
