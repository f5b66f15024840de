"""Days of the week that tell two deeds apart: of an undated report “on Saturday” is all that is known of the day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from tidings.lexicons.tables import table, words
from tidings.merging.intervals import known
from tidings.model.dates import Date

_WORD = re.compile(r"[^\W\d_]+")
# The night of Friday is the early Saturday to another desk.
NEAR = frozenset({0, 1, 6})


def on_other_weekdays(one: Iterable[Date], other: Iterable[Date]) -> bool:
    """Whether the days told of two deeds, at least one of them by the day of the week only, fall on other days of the week.

    A day known to more than one day, or told without its name, may be any.
    """
    sides = [tuple(one), tuple(other)]
    if all(known(day) for side in sides for day in side):
        return False
    left, right = (frozenset(map(weekday_of, side)) for side in sides)
    if not left or not right or None in left | right:
        return False
    return not any(
        (a - b) % 7 in NEAR for a in left for b in right if a is not None and b is not None
    )


def weekday_of(day: Date) -> int | None:
    """The day of the week, Monday is 0, of a day that is known or that is told by its name; None for any other time."""
    if known(day):
        single = day.earliest is not None and day.earliest == day.latest
        return date.fromisoformat(day.earliest or "").weekday() if single else None
    named = {_names()[w] for w in _WORD.findall((day.as_written or "").casefold()) if w in _names()}
    return next(iter(named)) if len(named) == 1 else None


@cache
def _names() -> Mapping[str, int]:
    rows = table("en/time_weekdays.tsv")
    return MappingProxyType(
        {
            name.casefold().removesuffix("."): int(row["number"]) - 1
            for row in rows
            for name in words(row["word"])
        }
    )
