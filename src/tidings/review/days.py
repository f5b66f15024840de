"""A date as a person writes it in EDTF, with its first and last day."""

from __future__ import annotations

import calendar
import re

from tidings.model.dates import Date, Precision, is_day

_ONE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?]?)")
OPEN = ".."
RULE = "review.correct"


def read_date(said: str) -> Date | None:
    """A year, month or day, with ~ or ? where it is not sure, or from one to another, or open; None for anything else."""
    first, slash, last = said.partition("/")
    begin = _one(first) if first != OPEN else (None, None, "range")
    end = _one(last) if last != OPEN else (None, None, "range")
    if not slash:
        if begin is None or first == OPEN:
            return None
        return Date(
            edtf=said, earliest=begin[0], latest=begin[1], precision=begin[2], inferred=RULE
        )
    if begin is None or end is None or first == last == OPEN:
        return None
    earliest, latest = begin[0], end[1]
    if earliest and latest and earliest > latest:
        return None
    both_days = begin[2] == end[2] == "day"
    return Date(
        edtf=said, earliest=earliest, latest=latest, precision="days" if both_days else "range",
        inferred=RULE,
    )  # fmt: skip


def _one(said: str) -> tuple[str | None, str | None, Precision] | None:
    if (found := _ONE.fullmatch(said)) is None or found[1] == "0000":
        return None
    year, month, day = found[1], found[2], found[3]
    if month is None:
        return f"{year}-01-01", f"{year}-12-31", "year"
    if not 1 <= int(month) <= 12:
        return None
    if day is None:
        last = calendar.monthrange(int(year), int(month))[1]
        return f"{year}-{month}-01", f"{year}-{month}-{last:02d}", "month"
    whole = f"{year}-{month}-{day}"
    return (whole, whole, "day") if is_day(whole) else None
