"""Which readers found a thing, and what each said of it."""

from __future__ import annotations

from typing import Literal

from tidings.model.decisions import Reason
from tidings.model.record import Record

Finder = Literal["rules", "learned"]
RULES: tuple[Finder, ...] = ("rules",)
LEARNED: tuple[Finder, ...] = ("learned",)
BOTH: tuple[Finder, ...] = ("rules", "learned")


class Joint(Record, frozen=True, kw_only=True):
    """Where rules and learned reader speak of the same words `start:end`: how sure the learned one is, and
    what was decided where they differ."""

    start: int
    end: int
    score: float
    reasons: tuple[Reason, ...] = ()
