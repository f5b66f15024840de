"""In which order items are put before a reviewer: the most disputed and most important first, what was looked at last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tidings.store.queue import REVIEWED, Reviewable
from tidings.web.quantities import say_count

# The score is a sum; each part outweighs all parts after it, as docs/web.md tells.
# Reports disagree about it, a figure's estimates cannot both hold, a relation is disputed, a statement denied.
DISPUTED = 1000
# For each digit of the dead it tells of, up to hundreds of thousands.
DIGIT, MOST_DIGITS = 100, 6
# For each independent source; ten do not need a reviewer more than nine.
SOURCE, MOST_SOURCES = 10, 9
# For an item of which the readers are not sure at all; less with each tenth of certainty.
UNCERTAIN = 9
# What was looked at comes after what was not, what somebody only noted before what was decided.
_RANKS = {None: 0, "noted": 1, "accepted": 2, "corrected": 2}


class Turn(NamedTuple):
    """An item in the queue, with why it stands where it stands."""

    id: str
    kind: str
    score: int
    is_disputed: bool
    is_open: bool
    why: tuple[str, ...]


def score_of(one: Reviewable) -> int:
    """How much an item needs somebody who looks."""
    digits = min(len(str(one.dead)), MOST_DIGITS) if one.dead > 0 else 0
    doubt = 0.0 if one.certainty is None else 1 - one.certainty
    return (
        DISPUTED * (one.is_disputed or one.is_denied)
        + DIGIT * digits
        + SOURCE * min(one.sources, MOST_SOURCES)
        + round(UNCERTAIN * doubt)
    )


def make_queue(items: Iterable[Reviewable]) -> tuple[Turn, ...]:
    """All items in their turn; items of one score in the order of the account."""
    ordered = sorted(
        items,
        key=lambda o: (_RANKS[o.verdict], -score_of(o), REVIEWED.index(o.kind), o.position),
    )
    return tuple(
        Turn(
            one.id, one.kind, score_of(one), one.is_disputed or one.is_denied,
            _RANKS[one.verdict] == 0, tuple(_why(one)),
        )
        for one in ordered
    )  # fmt: skip


def choose(
    queue: Sequence[Turn], *, kind: str = "", disputed: bool = False, everything: bool = False
) -> list[Turn]:
    """The turns that a reviewer wants to see."""
    return [
        turn for turn in queue
        if (not kind or turn.kind == kind)
        and (turn.is_disputed or not disputed)
        and (turn.is_open or everything)
    ]  # fmt: skip


def _why(one: Reviewable) -> Iterable[str]:
    if one.is_disputed:
        yield "disputed"
    if one.is_denied:
        yield "denied"
    if one.dead:
        yield f"{one.dead:,} dead"
    if one.sources:
        yield say_count(one.sources, "independent source")
    if one.certainty is not None:
        yield f"{one.certainty:.0%} of such items were right"
