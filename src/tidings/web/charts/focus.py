"""Chooses the days of a timeline, so that a few items of long ago do not press all others into one corner."""

from collections.abc import Sequence
from datetime import timedelta

from tidings.web.charts.happenings import Happening
from tidings.web.time_axis import TimeAxis

# This share of the items may fall off either end, where the others then get so many times more room.
_MAY_MISS, _GAIN = 0.1, 1.7
_LEAST_AIR = 2


def focus(axis: TimeAxis, happenings: Sequence[Happening]) -> TimeAxis:
    """The days around which nearly everything happened, or the whole stretch where they are most of it."""
    firsts = (one.earliest or one.latest for one in happenings)
    days = sorted(day for day in firsts if day and axis.first <= day <= axis.last)
    few = int(len(days) * _MAY_MISS)
    if not few:
        return axis
    first, last = days[few], days[-1 - few]
    air = timedelta(days=_LEAST_AIR + (last - first).days // 8)
    narrow = TimeAxis(first - min(air, first - axis.first), last + min(air, axis.last - last))
    gained = (axis.last - axis.first).days > _GAIN * ((narrow.last - narrow.first).days + 1)
    return narrow if gained else axis
