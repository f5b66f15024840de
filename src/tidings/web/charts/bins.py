"""Cuts a stretch of time into days, weeks, months or years, and counts what falls into each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tidings.web.charts.happenings import Happening
from tidings.web.time_axis import TimeAxis

# With more bars than this on a telephone each is narrower than a finger's tip, and than its gap.
_MOST = 48
_UNITS = (("day", 1), ("week", 7), ("month", 31), ("year", 366))


@dataclass(frozen=True)
class Bin:
    """A day, week, month or year with what begins in it; left and width in percent."""

    first: date
    last: date
    left: float
    width: float
    happenings: tuple[Happening, ...]


def cut(axis: TimeAxis) -> tuple[str, list[tuple[date, date]]]:
    """The unit in which the stretch is read best, and its pieces; the first and last may reach outside."""
    days = (axis.last - axis.first).days + 1
    unit = next((name for name, length in _UNITS if days / length <= _MOST), _UNITS[-1][0])
    return unit, list(_pieces(axis, unit))


def fill(axis: TimeAxis, happenings: Sequence[Happening]) -> tuple[str, tuple[Bin, ...]]:
    """The pieces with what begins in each; of what only has a last day, by that day."""
    unit, pieces = cut(axis)
    bins = []
    for first, last in pieces:
        inside = tuple(h for h in happenings if first <= (h.earliest or h.latest or first) <= last)
        left, right = axis.share(max(first, axis.first)), axis.share(min(last, axis.last), 1)
        bins.append(Bin(first, last, left, round(right - left, 2), inside))
    return unit, tuple(bins)


def _pieces(axis: TimeAxis, unit: str) -> Iterator[tuple[date, date]]:
    start = _start(axis.first, unit)
    while start <= axis.last:
        following = _next(start, unit)
        if following is None:
            yield start, date.max
            return
        yield start, following - timedelta(days=1)
        start = following


def _start(day: date, unit: str) -> date:
    if unit == "week":
        return day - timedelta(days=min(day.weekday(), (day - date.min).days))
    if unit == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit == "year" else day


def _next(start: date, unit: str) -> date | None:
    try:
        if unit == "month":
            return date(start.year + start.month // 12, start.month % 12 + 1, 1)
        if unit == "year":
            return date(start.year + 1, 1, 1)
        return start + timedelta(days=7 - start.weekday() if unit == "week" else 1)
    except (ValueError, OverflowError):
        return None
