"""Which of many dated things can be of one day, without asking each of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tidings.merging.intervals import bounds, known, length, ordinals, overlap
from tidings.model.dates import Date

# A date that leaves more days open is compared with all: it is rare, and would fill many days.
MONTH = 31


def pairs_in_time(dates: Sequence[Date | None]) -> Iterator[tuple[int, int]]:
    """The places of each two dates that overlap or of which one is not known, in order, the first before the second."""
    days = [_days(when) for when in dates]
    any_day = [place for place, some in enumerate(days) if some is None]
    begun = sorted((some[0], some[1], place) for place, some in enumerate(days) if some)
    for place, some in enumerate(days):
        if some is None:
            others = range(place + 1, len(days))
            yield from ((place, o) for o in others if _meet(dates[place], dates[o]))
            continue
        first, last = some
        # what began longer ago than the longest is over
        there = begun[bisect_left(begun, (first - MONTH,)) : bisect_left(begun, (last + 1,))]
        near = [o for _, end, o in there if end >= first and o > place]
        near += (o for o in any_day if o > place and _meet(dates[place], dates[o]))
        yield from ((place, o) for o in sorted(near))


def _meet(one: Date | None, other: Date | None) -> bool:
    if one is None or other is None or not known(one) or not known(other):
        return True
    return overlap(one, other)


def _days(when: Date | None) -> tuple[int, int] | None:
    """The first and last day of a date; None where it may be any, or one of very many."""
    if when is None or not known(when) or not 0 <= length(when) <= MONTH:
        return None
    return ordinals(*bounds(when))
