"""Compare intervals: days of dates and bounds of counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from tidings.model.dates import Date
from tidings.model.mentions import FigureMention

FIRST, LAST = "0001-01-01", "9999-12-31"
# So many pairs of days are kept.
REMEMBERED = 65_536
# All days there are, as ordinal numbers.
EVER = (date.min.toordinal(), date.max.toordinal())


def bounds(when: Date) -> tuple[str, str]:
    """The first and last day of a date, open ends at the ends of time."""
    return when.earliest or FIRST, when.latest or LAST


def overlap(one: Date, other: Date) -> bool:
    """Whether two dates can be the same day."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return a <= d and c <= b


def gap(one: Date, other: Date) -> int:
    """How many days lie between two dates that do not overlap."""
    (a, b), (c, d) = bounds(one), bounds(other)
    earlier, later = ordinals(*((b, c) if b < c else (d, a)))
    return later - earlier


@lru_cache(maxsize=REMEMBERED)
def ordinals(first: str, last: str) -> tuple[int, int]:
    """Two ISO days as ordinal numbers: the same few thousand are asked for again and again."""
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def length(when: Date) -> int:
    """How many days a date leaves open; very many for open intervals."""
    first, last = ordinals(*bounds(when))
    return last - first


def known(when: Date | None) -> bool:
    """Whether a date says anything."""
    return when is not None and (when.earliest is not None or when.latest is not None)


def most_precise(dates: tuple[Date, ...]) -> Date | None:
    """The shortest interval; stated before inferred, then the words, so that order decides nothing."""
    said = [d for d in dates if known(d)]
    return min(
        said,
        key=lambda d: (d.inferred is not None, length(d), d.edtf, d.as_written or ""),
        default=None,
    )


def common_days(dates: tuple[Date, ...]) -> Date | None:
    """The days that all stated dates allow: "last week" and "the end of February" narrow each other.

    Where they do not meet, or one says it all, the most precise date as it stands.
    """
    best = most_precise(dates)
    stated = [d for d in dates if known(d) and d.inferred is None and d.earliest and d.latest]
    if best is None or best.inferred is not None or not best.latest or len(stated) < 2:
        return best
    first = max(d.earliest or FIRST for d in stated)
    last = min(d.latest or LAST for d in stated)
    if first > last or (first, last) == (best.earliest, best.latest):
        return best
    words = sorted({d.as_written for d in stated if d.as_written})
    return Date(
        edtf=first if first == last else f"{first}/{last}", earliest=first, latest=last,
        precision="day" if first == last else "days", as_written="; ".join(words),
        evidence=tuple(sorted({e for d in stated for e in d.evidence})),
    )  # fmt: skip


def count_bounds(low: float, high: float | None) -> tuple[float, float]:
    """The bounds of a count, an open one without an upper end."""
    return low, high if high is not None else float("inf")


def counts_meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two counts can both be true of the same thing."""
    return one[0] <= other[1] and other[0] <= one[1]


def all_meet(spans: Sequence[tuple[float, float]]) -> bool:
    """Whether some counts can all be true of the same thing: intervals that meet by twos have a point in common."""
    return max(low for low, _ in spans) <= min(high for _, high in spans)


def days_apart(one: str | None, other: str | None) -> int | None:
    """How many days the second of two ISO days comes after the first; None where one is unknown."""
    if one is None or other is None:
        return None
    first, last = ordinals(one, other)
    return last - first


def is_number(count: FigureMention) -> bool:
    """Whether a number says how many, as "up to 150" does, no word such as "dozens", which may be twice as many."""
    if count.value is None:
        return False
    return count.high is None or count.high == count.value or count.high < 2 * count.low
