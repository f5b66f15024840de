"""A number line: turns values into places along the width of a chart."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Above this ratio the small values of a linear line fall onto one spot.
_LOG_FROM = 60


@dataclass(frozen=True)
class Tick:
    """A marked value and where it stands, in percent of the width."""

    value: float
    at: float


@dataclass(frozen=True)
class Scale:
    """A line from one value to another, linear or logarithmic."""

    first: float
    last: float
    logarithmic: bool
    ticks: tuple[Tick, ...]

    def place(self, value: float) -> float:
        """Where a value stands, in percent; outside values stand at the edge."""
        return _place(value, self.first, self.last, self.logarithmic)


def make_scale(values: Sequence[float]) -> Scale:
    """A line with round ends that holds all these values with a little air around them."""
    known = [value for value in values if math.isfinite(value)] or [0.0, 1.0]
    low, high = min(known), max(known)
    if low > 0 and high / low > _LOG_FROM:
        first, last = 10 ** math.floor(math.log10(low)), 10 ** math.ceil(math.log10(high * 1.01))
        marks = [first * 10**power for power in range(round(math.log10(last / first)) + 1)]
        return _with_ticks(float(first), float(last), True, [float(mark) for mark in marks])
    spread = (high - low) or abs(high) * 0.4 or 1.0
    step = _round_step((spread * 1.3) / 3)
    if all(value.is_integer() for value in map(float, known)):
        step = max(1.0, step)  # nobody counts half a person
    first = math.floor((low - spread * 0.1) / step) * step
    if low >= 0:
        first = max(0.0, first)
    last = math.ceil((high + spread * 0.1) / step) * step
    count = round((last - first) / step)
    return _with_ticks(first, last, False, [first + step * index for index in range(count + 1)])


def _with_ticks(first: float, last: float, logarithmic: bool, marks: list[float]) -> Scale:
    ticks = tuple(Tick(mark, _place(mark, first, last, logarithmic)) for mark in marks)
    return Scale(first, last, logarithmic, ticks)


def _place(value: float, first: float, last: float, logarithmic: bool) -> float:
    if logarithmic:
        value, first, last = math.log10(max(value, first)), math.log10(first), math.log10(last)
    share = (value - first) / (last - first) if last > first else 0.5
    # The edges are kept free so that a dot at either end is seen whole.
    return round(2 + 96 * min(1.0, max(0.0, share)), 2)


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next((power * step for step in (1, 2, 5, 10) if power * step >= rough), power * 10)
