"""The timeline in lanes: what happened side by side, each as long as its day is uncertain."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tidings.web.charts.bins import Bin, fill
from tidings.web.charts.focus import focus
from tidings.web.charts.happenings import LANES, Happening, find_happenings
from tidings.web.dates import say_date
from tidings.web.shapes import JsonObject
from tidings.web.time_axis import TimeAxis

# More marks above each other than this are no longer told apart: the lane shows bars instead.
MOST_ROWS = 12
# With more marks than this nobody wants to step through them by keyboard: the table has them all.
MOST_STOPS = 80
_ROW, _TITLE, _GAP, _DENSE = 12.0, 20.0, 10.0, 48.0
# A mark takes at least this much of the width, in percent: 6 dots of a telephone.
_LEAST, _AIR, _TAIL = 1.7, 0.5, 2.4
_MOST_TICKS = 6


@dataclass(frozen=True)
class Mark:
    """An item on the sheet, in percent across; `tail` where it may have been any time before or after."""

    happening: Happening
    left: float
    right: float
    y: float
    tail_before: float | None
    tail_after: float | None

    @property
    def middle(self) -> float:
        """Half way."""
        return round((self.left + self.right) / 2, 2)


@dataclass(frozen=True)
class Bar:
    """So many items in a piece of time, as high as they are many."""

    bin: Bin
    left: float
    width: float
    y: float
    height: float


@dataclass(frozen=True)
class Lane:
    """One kind of happening: single marks, or bars where there are too many; what lies outside is counted."""

    key: str
    heading: str
    top: float
    bottom: float
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    before: tuple[Happening, ...]
    after: tuple[Happening, ...]
    count: int


@dataclass(frozen=True)
class Tick:
    """A day on the axis; `is_minor` where a narrow sheet has no room for it."""

    at: float
    says: str
    anchor: str
    is_minor: bool


@dataclass(frozen=True)
class Lanes:
    """The whole drawing."""

    height: float
    unit: str
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    happenings: tuple[Happening, ...]
    undated: int
    has_stops: bool

    @property
    def rows(self) -> list[tuple[object, ...]]:
        """All items for a table."""
        return [
            (h.earliest, h.latest, LANES[h.lane], h.title, "yes" if h.is_single else "no",
             "yes" if h.is_disputed else "no", "yes" if h.is_real else "no", h.id)
            for h in self.happenings
        ]  # fmt: skip


def draw_lanes(account: JsonObject, axis: TimeAxis | None) -> Lanes | None:
    """The lanes over an axis; nothing where nothing has a day."""
    happenings, undated = find_happenings(account)
    if not axis or not happenings:
        return None
    axis = focus(axis, happenings)
    unit, bins = fill(axis, happenings)
    top = _GAP
    lanes = []
    for key, heading in LANES.items():
        own = [one for one in happenings if one.lane == key]
        if own:
            lanes.append(_lane(key, heading, own, axis, top))
            top = lanes[-1].bottom + _GAP
    return Lanes(
        height=round(top + 22, 1), unit=unit, lanes=tuple(lanes), ticks=_ticks(axis, bins),
        happenings=tuple(happenings), undated=undated, has_stops=len(happenings) <= MOST_STOPS,
    )  # fmt: skip


def _lane(key: str, heading: str, own: Sequence[Happening], axis: TimeAxis, top: float) -> Lane:
    before = tuple(h for h in own if h.latest is not None and h.latest < axis.first)
    after = tuple(h for h in own if h.earliest is not None and h.earliest > axis.last)
    outside = {h.id for h in (*before, *after)}
    inside = [h for h in own if h.id not in outside]
    marks = [_mark(h, axis) for h in inside]
    rows = _stack([(_or(m.tail_before, m.left), _or(m.tail_after, m.right)) for m in marks])
    deepest = max(rows, default=-1) + 1
    start = top + _TITLE
    if deepest > MOST_ROWS:
        bars = _bars(fill(axis, inside)[1], start, start + _DENSE)
        return Lane(key, heading, top, start + _DENSE, (), bars, before, after, len(own))
    placed = tuple(
        replace(mark, y=start + row * _ROW + _ROW / 2)
        for mark, row in zip(marks, rows, strict=True)
    )
    return Lane(
        key, heading, top, start + max(1, deepest) * _ROW, placed, (), before, after, len(own)
    )


def _or(tail: float | None, end: float) -> float:
    return end if tail is None else tail


def _mark(happening: Happening, axis: TimeAxis) -> Mark:
    left, right = _stretch(happening, axis)
    open_before = happening.earliest is None or happening.earliest < axis.first
    open_after = happening.latest is None or happening.latest > axis.last
    return Mark(
        happening, left, right, 0.0,
        round(max(0.0, left - _TAIL), 2) if open_before else None,
        round(min(100.0, right + _TAIL), 2) if open_after else None,
    )  # fmt: skip


def _stretch(happening: Happening, axis: TimeAxis) -> tuple[float, float]:
    """From where to where a mark reaches; of an open stretch only the day that is known."""
    earliest = happening.earliest or happening.latest or axis.first
    latest = happening.latest or earliest
    left, right = axis.share(earliest), axis.share(latest, 1)
    short = _LEAST - (right - left)
    if short > 0:
        left, right = left - short / 2, right + short / 2
    moved = max(0.0, -left) - max(0.0, right - 100)
    return round(left + moved, 2), round(right + moved, 2)


def _stack(stretches: Sequence[tuple[float, float]]) -> list[int]:
    """For each the first row in which it meets none before it."""
    ends: list[float] = []
    rows = []
    for left, right in stretches:
        row = next((i for i, end in enumerate(ends) if end + _AIR <= left), len(ends))
        if row == len(ends):
            ends.append(right)
        ends[row] = right
        rows.append(row)
    return rows


def _bars(bins: Sequence[Bin], top: float, bottom: float) -> tuple[Bar, ...]:
    most = max((len(one.happenings) for one in bins), default=0)
    return tuple(
        Bar(
            one,
            round(one.left + one.width * 0.06, 2),
            round(one.width * 0.88, 2),
            round(bottom - (bottom - top) * len(one.happenings) / most, 1),
            round((bottom - top) * len(one.happenings) / most, 1),
        )
        for one in bins
        if one.happenings
    )


def _ticks(axis: TimeAxis, bins: Sequence[Bin]) -> tuple[Tick, ...]:
    """Beginnings of pieces of time, as many as have room for their words."""
    firsts = [one.first for one in bins if one.first >= axis.first] or [axis.first]
    every = -(-len(firsts) // _MOST_TICKS)
    ticks = []
    for position, day in enumerate(firsts[::every]):
        at = axis.share(day)
        if at <= 88 or position == 0:
            ticks.append(
                Tick(
                    at,
                    say_date(day.isoformat()),
                    "start" if at < 12 else "middle",
                    position % 2 == 1,
                )
            )
    return tuple(ticks)
