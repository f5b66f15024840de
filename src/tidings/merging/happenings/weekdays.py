"""Days of the week that tell two deeds apart: of an undated report “on Saturday” is all that is known of the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import product

from tidings.mentions.times.words import weekdays
from tidings.merging.intervals import known
from tidings.model.dates import Date

_WORD = re.compile(r"[^\W\d_]+")
# The night of Friday is the early Saturday to another desk.
NEAR = frozenset({0, 1, 6})


def on_other_weekdays(one: Sequence[Date], other: Sequence[Date]) -> bool:
    """Whether the days told of two deeds, at least one of them by the day of the week only, fall on other days of the week.

    A day known to more than one day, or told without its name, may be any.
    """
    if not one or not other or all(known(day) for day in (*one, *other)):
        return False
    pairs = product(map(weekday_of, one), map(weekday_of, other))
    return all(a is not None and b is not None and (a - b) % 7 not in NEAR for a, b in pairs)


def weekday_of(day: Date) -> int | None:
    """The day of the week, Monday is 0, of a day that is known or that is told by its name; None for any other time."""
    if known(day):
        single = day.earliest is not None and day.earliest == day.latest
        return date.fromisoformat(day.earliest or "").weekday() if single else None
    said = _WORD.findall((day.as_written or "").casefold())
    named = {weekdays()[word] - 1 for word in said if word in weekdays()}
    return next(iter(named)) if len(named) == 1 else None
