"""What the tolls of two deeds say of their being one: a rare number in common, bounds that meet, other numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import inf
from typing import NamedTuple

from tidings.merging.happenings.attacks import Deed
from tidings.merging.happenings.fitting import MONTH
from tidings.merging.intervals import counts_meet
from tidings.model.decisions import Reason

# An odd number above ten ("14") hardly comes twice in a week, a round one does.
ODD = 0.35
# A rare number is better proof than a small one: two of three incidents of a day kill "two" or "three".
MANY = 10.0
TOLLS = ((MANY, 0.25), (3.0, 0.15), (0.0, 0.05))
WOUNDED = 0.6
# "More than 30" and "34" agree less surely than one number twice.
OPEN = 0.6
# "At least five" and 24 may both be true of most attacks: an open count so many times smaller says nothing.
GROWS = 3
# Tolls of one incident differ between desks and grow by the hour; beyond this factor they speak against it.
FACTOR, OTHER_TOLL, FAR_TOLL = 2.0, -0.05, -0.15


class Said(NamedTuple):
    """How much something speaks for one deed, below zero against it, and why."""

    weight: float
    reason: Reason | None = None


def toll_evidence(one: Deed, other: Deed) -> tuple[Said, ...]:
    """What the killed and the wounded say."""
    return (*_killed(one, other), *_wounded(one, other))


def _killed(one: Deed, other: Deed) -> Iterator[Said]:
    if not one.bounds or not other.bounds:
        return
    if shared := shared_toll(one, other):
        yield Said(
            _worth(shared), Reason(rule="deed.toll", says=f"both say {shared:g} were killed")
        )
        return
    meeting = [(a, b) for a in one.bounds for b in other.bounds if counts_meet(a, b)]
    if near := [max(a[0], b[0]) for a, b in meeting if _are_telling(a, b)]:
        open_ = Reason(rule="deed.toll", says=f"both can mean {max(near):g} killed")
        yield Said(OPEN * _worth(max(near)), open_)
    if meeting or not one.killed or not other.killed:
        return
    earlier, later = sorted((one, other), key=lambda d: (d.told or "", d.killed[0]))
    smaller, larger = sorted((one.killed[0], other.killed[0]))
    alike = larger <= FACTOR * smaller
    if alike and earlier.killed[0] <= later.killed[0]:
        return  # A toll grows as reports come in.
    says = Reason(rule="deed.toll", says=f"{one.killed[0]:g} killed, but {other.killed[0]:g}")
    yield Said(OTHER_TOLL if alike else FAR_TOLL, says)


def _are_telling(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether it says something that two counts can both be true: two of "at least" always can, as can far ones."""
    smaller, larger = sorted((one[0], other[0]))
    return larger <= GROWS * smaller and not one[1] == other[1] == inf


def _wounded(one: Deed, other: Deed) -> Iterator[Said]:
    """The wounded are counted less surely: a number in common speaks for one attack, another number against none."""
    if shared := max(set(one.wounded) & set(other.wounded), default=0.0):
        says = Reason(rule="deed.toll", says=f"both say {shared:g} were wounded")
        yield Said(WOUNDED * _worth(shared), says)


def told_together(one: Deed, other: Deed) -> bool | None:
    """Whether the two reports came out within a month, so that a toll in common is no chance; None where one has no day."""
    if not one.told or not other.told:
        return None
    return abs((date.fromisoformat(one.told) - date.fromisoformat(other.told)).days) <= MONTH


def _worth(number: float) -> float:
    if number > MANY and number % 10:
        return ODD
    return next(weight for least, weight in TOLLS if number >= least)


def shared_toll(one: Deed, other: Deed) -> float:
    """The largest number of killed that both give, as a number: “dozens” are no 24. 0 for none."""
    return max(one.exact & other.exact, default=0.0)
