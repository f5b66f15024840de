"""The histogram of days: each bar leads to what belongs to its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from tidings.web.dates import say_date
from tidings.web.shapes import JsonObject
from tidings.web.time_axis import make_axis

# As many bars as a finger can tell apart on a phone: 44 of them are 7 pixels wide at 360.
MOST_BARS = 44
# What one bar may stand for, by its unit and how many of them; the first that gives few enough bars is taken.
_STEPS = (
    ("day", 1), ("day", 7), ("month", 1), ("month", 3), ("year", 1), ("year", 10), ("year", 100),
    ("year", 1000),
)  # fmt: skip
WIDTH, HEIGHT = 880.0, 64.0
_GAP = 0.18
# A bar of one item can be seen and hit.
_LOWEST = 3.0


@dataclass(frozen=True)
class Bar:
    """Some days, how many items belong to them, and where it is drawn."""

    first: str
    last: str
    label: str
    count: int
    x: float
    width: float
    y: float
    height: float
    # Of these, the items whose days all lie within the bar.
    exact_y: float
    exact_height: float


@dataclass(frozen=True)
class Brush:
    """The bars from the first to the last day of the window."""

    bars: tuple[Bar, ...]
    width: float = WIDTH
    height: float = HEIGHT


def make_brush(
    items: Iterable[tuple[str, str]] | Mapping[tuple[str, str], int], situation: JsonObject
) -> Brush | None:
    """A histogram of the first and last days of items, one by one or with their number; nothing when fewer than two bars
    would stand in it.

    An item counts for every bar that its days reach, as the filter finds it there. What lies far outside the time
    that the case covers would press all bars into one; it is found by typing the day.
    """
    known = Counter(items)
    axis = make_axis(situation, [{"earliest": first, "latest": last} for first, last in known])
    if axis is None:
        return None
    for unit, many in _STEPS:
        edges = list(_edges(unit, many, axis.first, axis.last))
        if len(edges) <= MOST_BARS + 1:
            break
    days = [(first, after - timedelta(days=1)) for first, after in pairwise(edges)]
    counts = [_count(known, first.isoformat(), last.isoformat()) for first, last in days]
    if len(counts) < 2 or not any(reaching for reaching, _ in counts):
        return None
    return Brush(tuple(_bars(days, counts)))


def _count(known: Mapping[tuple[str, str], int], first: str, last: str) -> tuple[int, int]:
    """How many items reach these days, as the filter has it (an open end reaches everywhere), and lie within them."""
    reaching = [
        (a, b, count) for (a, b), count in known.items()
        if (not a or a[:10] <= last) and (not b or b >= first)
    ]  # fmt: skip
    within = (n for a, b, n in reaching if a and b and a >= first and b[:10] <= last)
    return sum(count for _, _, count in reaching), sum(within)


def _edges(unit: str, many: int, first: date, last: date) -> Iterator[date]:
    """The first days of the bars, and the day after the last one."""
    start = _begin(unit, many, first)
    yield start
    while start <= last and start.year + many < date.max.year:
        start = _step(unit, many, start)
        yield start


def _begin(unit: str, many: int, day: date) -> date:
    if unit == "year":
        return date(max(1, day.year - day.year % many), 1, 1)
    if unit == "month":
        return date(day.year, day.month - (day.month - 1) % many, 1)
    return day - timedelta(days=day.weekday() if many == 7 else 0)


def _step(unit: str, many: int, day: date) -> date:
    if unit == "day":
        return day + timedelta(days=many)
    months = day.year * 12 + day.month - 1 + many * (12 if unit == "year" else 1)
    return date(months // 12, months % 12 + 1, 1)


def _bars(days: list[tuple[date, date]], counts: list[tuple[int, int]]) -> Iterator[Bar]:
    wide, most = WIDTH / len(counts), max(reaching for reaching, _ in counts)
    for place, ((first, last), (reaching, exact)) in enumerate(zip(days, counts, strict=True)):
        height, exact_height = (_height(count, most) for count in (reaching, exact))
        yield Bar(
            first=first.isoformat(), last=last.isoformat(), count=reaching,
            label=say_date({"earliest": first.isoformat(), "latest": last.isoformat()}, span=True),
            x=round(place * wide, 1), width=round(wide * (1 - _GAP), 1),
            y=round(HEIGHT - height, 1), height=height,
            exact_y=round(HEIGHT - exact_height, 1), exact_height=exact_height,
        )  # fmt: skip


def _height(count: int, most: int) -> float:
    return max(_LOWEST, round(HEIGHT * count / most, 1)) if count else 0.0
