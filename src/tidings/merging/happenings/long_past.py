"""Blows of a war told weeks apart: of a killing without a day the report means one of the days before it.

"Gunmen killed two drivers" in a report of 18 September is not the ambush of 16 August; "the August ambush" in it is.
"""

from __future__ import annotations

from tidings.merging.happenings.attacks import TAKING
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.weighing import DEED, weigh
from tidings.merging.intervals import days_apart

# So many days before its report lies a blow without a day at most.
LATER = 14


def is_long_past(one: Told, other: Told) -> bool:
    """Whether one of two blows has no day and is told weeks after the day of the other, by no number and no spot of both."""
    if not all(t.mention.type == DEED and t.mention.mode != TAKING for t in (one, other)):
        return False
    if one.is_known or other.is_known or _is_undated(one) == _is_undated(other):
        return False
    undated, dated = (one, other) if _is_undated(one) else (other, one)
    date = dated.mention.date
    apart = days_apart(date.latest if date is not None else None, undated.published)
    if apart is None or apart <= LATER or not (undated.figures and dated.figures):
        return False
    said = weigh(one, other)
    return said is None or not (said.number.special or said.place.special)


def _is_undated(told: Told) -> bool:
    return told.mention.date is None or told.mention.date.inferred is not None
