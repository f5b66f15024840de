"""Reads EDTF (ISO 8601-2, levels 0 to 2 as far as the account uses them) into days.

Written apart from the reader that makes dates, so that neither can hide the other's fault.
"""

from __future__ import annotations

import calendar
import re
from typing import NamedTuple

_ONE = re.compile(
    r"(?P<year>-?\d{4}|\d{2}XX|\d{3}X)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)"
)
# Seasons 21-24 (spring to winter, either hemisphere) and 25-41 lie anywhere in the year or its turn.
_SEASONS = range(21, 42)


class Days(NamedTuple):
    """First and last day, None where open or unknown; `exact` unless the expression says "about"."""

    first: str | None
    last: str | None
    exact: bool


def read_edtf(said: str) -> Days | None:
    """The days of an EDTF expression; None when it is none."""
    left, slash, right = said.partition("/")
    if not slash:
        return _read_one(said)
    begin = _read_end(left)
    end = _read_end(right)
    if begin is None or end is None:
        return None
    return Days(begin.first, end.last, begin.exact and end.exact)


def _read_end(said: str) -> Days | None:
    return Days(None, None, True) if said in ("", "..") else _read_one(said)


def _read_one(said: str) -> Days | None:
    if (parts := _ONE.fullmatch(said)) is None:
        return None
    year, month, day = parts["year"], parts["month"], parts["day"]
    exact = not parts["mark"]
    if "X" in year:
        if month:
            return None
        return Days(year.replace("X", "0") + "-01-01", year.replace("X", "9") + "-12-31", exact)
    if month in (None, "XX"):
        return Days(f"{year}-01-01", f"{year}-12-31", exact and month is None)
    if int(month) in _SEASONS and day is None:
        return Days(f"{year}-01-01", f"{int(year) + 1:04d}-12-31", False)
    return _in_month(int(year), int(month), day, exact)


def _in_month(year: int, month: int, day: str | None, exact: bool) -> Days | None:
    if not 1 <= month <= 12:
        return None
    length = calendar.monthrange(max(year, 1), month)[1]
    start = f"{year:04d}-{month:02d}"
    if day in (None, "XX"):
        return Days(f"{start}-01", f"{start}-{length:02d}", exact and day is None)
    if not 1 <= int(day) <= length:
        return None
    return Days(f"{start}-{day}", f"{start}-{day}", exact)
