"""Days written out in full, as bylines, headers and addresses give them.

Finds 2021-05-04 in "May 04, 2021", "Tuesday, 4 May 2021" and "/2021/05/04/", and leaves "May 2021" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.model.record import Record


class WrittenDay(Record, frozen=True, kw_only=True):
    """A day with its place in the text it was found in; `day` is ISO 8601."""

    day: str
    start: int
    end: int


_ISO = re.compile(r"(?<![\d/-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_EUROPEAN = re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)(?!\d)")
_SLASHED = re.compile(r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d\d)(?!\d)")
_IN_ADDRESS = re.compile(
    r"[/-](?P<y>(?:19|20)\d\d)[/-](?P<m>\d{1,2}|[a-z]{3})[/-](?P<d>\d{1,2})(?=[/-]|$)|"
    r"/(?P<y2>(?:19|20)\d\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)(?=[/-]|$)",
    re.IGNORECASE,
)


@cache
def _months() -> dict[str, int]:
    return {
        word.casefold(): int(row["number"])
        for row in table("en/time_months.tsv")
        for word in words(row["word"])
    }


@cache
def weekdays() -> dict[str, int]:
    """Weekday words with their ISO number, Monday being 1."""
    return {
        word.casefold(): int(row["number"])
        for row in table("en/time_weekdays.tsv")
        for word in words(row["word"])
    }


@cache
def _worded() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=lambda word: (-len(word), word)))
    day, year = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?", r"(?P<{0}>(?:19|20)\d\d)"
    first = rf"(?<![\w.])(?P<m1>{month})\.?\s+{day.format('d1')},?\s+{year.format('y1')}(?!\d)"
    second = rf"(?<![\w.]){day.format('d2')}[\s-]+(?:of\s+)?(?P<m2>{month})\.?,?[\s-]+{year.format('y2')}(?!\d)"
    return re.compile(f"{first}|{second}", re.IGNORECASE)


def written_days(text: str) -> list[WrittenDay]:
    """The full dates in a text, in the order they stand."""
    return sorted(_all(text), key=lambda found: (found.start, found.end))


def day_in_address(address: str) -> str | None:
    """The day that a web address carries in its path."""
    found = _IN_ADDRESS.search(address)
    if not found:
        return None
    year, month, day = (found[key] or found[f"{key}2"] for key in ("y", "m", "d"))
    number = int(month) if month.isdigit() else _months().get(month.casefold(), 0)
    return _iso(int(year), number, int(day))


def _all(text: str) -> Iterator[WrittenDay]:
    for found in _worded().finditer(text):
        key = "1" if found["m1"] else "2"
        number = _months()[found[f"m{key}"].casefold()]
        yield from _day(found, int(found[f"y{key}"]), number, int(found[f"d{key}"]))
    for pattern in (_ISO, _EUROPEAN):
        for found in pattern.finditer(text):
            yield from _day(found, int(found["y"]), int(found["m"]), int(found["d"]))
    for found in _SLASHED.finditer(text):
        first, second = int(found["a"]), int(found["b"])
        # 03/05/2021 is March in America and May elsewhere: believed only when one order is impossible.
        if first > 12 or first == second:
            yield from _day(found, int(found["y"]), second, first)
        elif second > 12:
            yield from _day(found, int(found["y"]), first, second)


def _day(found: re.Match[str], year: int, month: int, day: int) -> Iterator[WrittenDay]:
    iso = _iso(year, month, day)
    if iso:
        yield WrittenDay(day=iso, start=found.start(), end=found.end())


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
