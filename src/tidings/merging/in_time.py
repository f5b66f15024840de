"""Which of many dated things can be of one day, without asking each of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from tidings.merging.intervals import bounds, known, length, overlap
from tidings.model.dates import Date

# A date that leaves more days open is compared with all: it is rare, and would fill many days.
MONTH = 31


def pairs_in_time(dates: Sequence[Date | None]) -> Iterator[tuple[int, int]]:
    """The places of each two dates that overlap or of which one is not known, in order, the first before the second."""
    days = [_days(when) for when in dates]
    on: dict[int, list[int]] = defaultdict(list)
    any_day = [place for place, some in enumerate(days) if some is None]
    for place, some in enumerate(days):
        for day in some or ():
            on[day].append(place)
    for place, some in enumerate(days):
        if some is None:
            others = range(place + 1, len(days))
            yield from ((place, o) for o in others if _meet(dates[place], dates[o]))
            continue
        near = {o for day in some for o in on[day] if o > place}
        near.update(o for o in any_day if o > place and _meet(dates[place], dates[o]))
        yield from ((place, o) for o in sorted(near))


def _meet(one: Date | None, other: Date | None) -> bool:
    if one is None or other is None or not known(one) or not known(other):
        return True
    return overlap(one, other)


def _days(when: Date | None) -> range | None:
    """The days of a date; None where it may be any, or one of very many."""
    if when is None or not known(when) or not 0 <= length(when) <= MONTH:
        return None
    first, last = (date.fromisoformat(day).toordinal() for day in bounds(when))
    return range(first, last + 1)
