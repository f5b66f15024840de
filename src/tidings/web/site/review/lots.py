"""What was said of several items at once, so that it can be taken back at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.web.site.review.undo import Undoable
from tidings.web.site.works.work import Work

# Older ones are taken back line by line.
MOST_LOTS = 50


@dataclass(frozen=True)
class Lot:
    """Works that were ordered by one form; their lines keep what they came to when they are done."""

    number: int
    works: tuple[Work, ...]

    def holds(self, one: Undoable) -> bool:
        """Whether a line that can be taken back belongs to it."""
        if one.work:
            return any(work.number == one.work for work in self.works)
        return any(work.result.get("number") == one.number for work in self.works)

    def standing(self, able: Sequence[Undoable]) -> list[Undoable]:
        """Its lines that can still be taken back."""
        return [one for one in able if self.holds(one)]

    @property
    def is_begun(self) -> bool:
        """Whether one of its works is being done just now."""
        return any(work.state == "running" for work in self.works)


class Lots:
    """The last lots of this server; they end with it."""

    def __init__(self) -> None:
        self._count = 0
        self._lots: tuple[Lot, ...] = ()

    def add(self, works: Sequence[Work]) -> None:
        """Remember that these belong together."""
        self._count += 1
        self._lots = (*self._lots, Lot(self._count, tuple(works)))[-MOST_LOTS:]

    def find(self, number: int) -> Lot | None:
        """The lot of this number."""
        return next((lot for lot in self._lots if lot.number == number), None)

    def of(self, one: Undoable | None, able: Sequence[Undoable]) -> tuple[Lot, int] | None:
        """The lot that a line belongs to, and how many of its lines can be taken back with it."""
        lot = next((lot for lot in self._lots if one is not None and lot.holds(one)), None)
        return (lot, len(lot.standing(able))) if lot is not None else None
