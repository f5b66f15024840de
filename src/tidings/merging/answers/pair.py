"""Two turns beside each other: where they stand and which came first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from tidings.merging.answers.turns import Turn
from tidings.merging.matters import NEAR, between
from tidings.model.evidence import Evidence, meet

# After so many days nobody answers any more.
SOON = 30
# What shares so much of all its words with another telling is the same, told again.
REPEATED = 0.8
# Kinds of what is told as a fact; asking for a thing and refusing it share all words.
TELLING = frozenset({"claim", "assessment", "denial", "accusation"})
# Letters of a day: "2031-03-04".
DAY = 10


class Pair:
    """One turn and the one that it may answer; `order` has the place of each statement in its document."""

    def __init__(self, one: Turn, other: Turn, order: Mapping[tuple[str, str], int]) -> None:
        self.one, self.other = one, other
        self._order = order

    @cached_property
    def together(self) -> tuple[tuple[Evidence, Evidence], ...]:
        """The passages of both that stand in one document, each with each."""
        mine, theirs = self.one.by_document, self.other.by_document
        shared = (
            [d for d in mine if d in theirs]
            if len(mine) <= len(theirs)
            else [d for d in theirs if d in mine]
        )
        return tuple((a, b) for d in shared for a in mine[d] for b in theirs[d])

    @property
    def shares_item(self) -> bool:
        """Whether both are about one event or figure."""
        return bool(self.one.about & self.other.about)

    @cached_property
    def gap(self) -> int | None:
        """Characters between them in one document."""
        return min((between(a, b) for a, b in self.together), default=None)

    @property
    def near(self) -> bool:
        """Whether they stand close together in one document."""
        return self.gap is not None and self.gap <= NEAR

    @cached_property
    def next_to(self) -> bool:
        """Whether nothing else was said between them in one document, the answer behind."""
        return self.near and any(
            self._order[p.document, self.other.id]
            == self._order.get((p.document, self.one.id), 0) - 1
            for p in self.other.passages
        )

    @cached_property
    def same_words(self) -> bool:
        """Whether all words of one are found in those of the other."""
        theirs = self.other.by_document
        return all(any(_holds(b, a) for b in theirs.get(a.document, ())) for a in self.one.passages)

    @cached_property
    def overlaps(self) -> bool:
        """Whether both are found partly in the same words."""
        return any(meet(a, b) for a, b in self.together)

    @cached_property
    def within(self) -> bool:
        """Whether the answer stands in what the other says: what he quotes came before."""
        return any(_holds(b, a) for a, b in self.together)

    @property
    def holds(self) -> bool:
        """Whether what the other says stands in the answer."""
        return any(_holds(a, b) for a, b in self.together)

    @cached_property
    def repeats(self) -> bool:
        """Whether both say the same in nearly the same words, whoever the speakers are taken for."""
        one, other = self.one, self.other
        both = len(one.own & other.own)
        same = both > 1 and both >= REPEATED * len(one.own | other.own)
        return same and not {one.kind, other.kind} - TELLING and one.negated == other.negated

    @cached_property
    def follows(self) -> bool:
        """Whether the answer stands behind in one document, or was told or happened no earlier in others."""
        if not self.comes_after:
            return False
        return not self.together or any(a.start > b.start for a, b in self.together)

    @cached_property
    def days_apart(self) -> int | None:
        """Days between the reports of both; None where one has no date."""
        one, other = self.one, self.other
        if not (len(one.first) == len(other.last) == DAY):
            return None
        return abs((date.fromisoformat(one.first) - date.fromisoformat(other.last)).days)

    @property
    def in_time(self) -> bool:
        """Whether the answer was told soon enough to be one."""
        return (
            self.days_apart is None or self.days_apart <= SOON or self.one.first < self.other.last
        )

    @cached_property
    def comes_after(self) -> bool:
        """Whether nothing says that the answer came first."""
        one, other = self.one, self.other
        if other.from_ is not None and one.to is not None and other.from_ > one.to:
            return False
        return not (one.last and other.first and other.first > one.last)


def _holds(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start <= other.start and other.end <= one.end
