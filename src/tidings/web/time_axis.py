"""Places dates on a line of days: the longer the bar, the less precisely the day is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tidings.web.dates import borders
from tidings.web.shapes import JsonObject

# How far beyond the days of publication the line reaches; what lies farther off gets an arrow.
REACH = timedelta(days=100)


@dataclass(frozen=True)
class Bar:
    """One date on the line; `before` and `after` say that it lies outside, or runs out."""

    left: float
    width: float
    before: bool
    after: bool


@dataclass(frozen=True)
class TimeAxis:
    """The days that a time line covers."""

    first: date
    last: date

    def place(self, value: Any) -> Bar | None:
        """Where a date stands, or nothing when it names no day."""
        earliest, latest = (parse_day(border, end) for border, end in _ends(value))
        if earliest is None and latest is None:
            return None
        start, end = earliest or self.first, latest or self.last
        left, right = self.share(start), self.share(end, 1)
        return Bar(
            left=left,
            width=round(max(0.0, right - left), 2),
            before=earliest is None or start < self.first,
            after=latest is None or end > self.last,
        )

    def share(self, day: date, days_later: int = 0) -> float:
        """Where a day begins, in percent; days outside stand at the edge."""
        days = (self.last - self.first).days + 1
        share = ((day - self.first).days + days_later) / days
        return round(100 * min(1.0, max(0.0, share)), 2)


def make_axis(situation: JsonObject, dates: Iterable[Any]) -> TimeAxis | None:
    """The days of the situation with the months around that the dates name, otherwise all of these."""
    first = parse_day(borders(situation.get("from"))[0], end=False)
    last = parse_day(borders(situation.get("to"))[1], end=True)
    known = [_both(value) for value in dates]
    earliest = [pair[0] for pair in known if pair[0] is not None]
    latest = [pair[1] for pair in known if pair[1] is not None]
    first = first or min(earliest, default=None)
    last = last or max(latest, default=None)
    if first is None or last is None or last < first:
        return None
    # Reports of two days tell of the weeks before: the line covers what they tell, not only when.
    first = min((day for day in earliest if timedelta(0) < first - day <= REACH), default=first)
    last = max((day for day in latest if timedelta(0) < day - last <= REACH), default=last)
    return TimeAxis(first, last)


def parse_day(text: str, end: bool) -> date | None:
    """A day; of a month or a year the first or the last one."""
    parts = text[:10].split("-")
    try:
        year = int(parts[0])
        if len(parts) > 2:
            return date(year, int(parts[1]), int(parts[2]))
        if len(parts) == 1:
            return date(year, 12, 31) if end else date(year, 1, 1)
        month = int(parts[1])
        if month > 12:  # seasons: no month says when they begin everywhere on earth
            return date(year, 12, 31) if end else date(year, 1, 1)
        if not end:
            return date(year, month, 1)
        return (date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _ends(value: Any) -> Sequence[tuple[str, bool]]:
    earliest, latest = borders(value)
    return ((earliest, False), (latest, True))


def _both(value: Any) -> tuple[date | None, date | None]:
    earliest, latest = (parse_day(border, end) for border, end in _ends(value))
    return earliest, latest
