"""Days written out, as bylines, headers and addresses give them, in every language that is read.

Finds 2021-05-04 in "May 04, 2021", "Tuesday, 4 May 2021", "4 мая 2021 г.", "٤ أيار/مايو ٢٠٢١" and
"/2021/05/04/", and leaves "May 2021" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from tidings.documents.calendar_words import months, plain, weekdays, word_key
from tidings.model.record import Record

__all__ = [
    "DayOrder", "WrittenDay", "YearlessDay", "day_in_address", "iso_day", "weekdays", "written_days",
    "yearless_days",
]  # fmt: skip

DayOrder = Literal["dmy", "mdy"]


class WrittenDay(Record, frozen=True, kw_only=True):
    """A day with its place in the text it was found in; `day` is ISO 8601."""

    day: str
    start: int
    end: int


class YearlessDay(Record, frozen=True, kw_only=True):
    """A month and a day without a year, as datelines have them; `weekday` where one stands before or behind."""

    month: int
    day: int
    weekday: int | None
    start: int
    end: int


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# A date is read from its year backwards: no written date is longer than this before it.
_BEFORE_YEAR = 64
# Every repetition is bounded, so that a line of a million digits costs no more than a line of words.
_WORD = r"[^\W\d_]{2,12}"
_ORDINAL = r"(?:st|nd|rd|th|er|re|º|ª|°|-?го|-?е|\.)?"
_TIME = (
    r"(?:,?\s{1,2}(?:[^\W\d_]{1,6}\s{1,2}){0,2}\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[apAP]\.?[mM]\.?)?"
    r"(?:\s\(?[^\W\d_]{2,4}\)?)?)?"
)
_TO_YEAR = r"\.?(?:\s{1,2}(?:de|del|of))?[\s,/-]{1,4}(?P<y>(?:19|20)\d\d)(?!\d)"
_DAY_FIRST_HEAD = (
    rf"(?<![\w.:])(?P<d>\d{{1,2}}){_ORDINAL}[\s-]{{0,2}}(?:(?:of|de|del)\s{{1,2}})?"
    rf"(?P<m>{_WORD})(?P<also>(?:\.?[\s/]{{1,3}}\(?{_WORD}\)?){{0,2}})"
)
_MONTH_FIRST_HEAD = rf"(?<!\w)(?P<m>{_WORD})\.?\s{{1,2}}(?P<d>\d{{1,2}}){_ORDINAL}(?!\w)"
_DAY_FIRST = re.compile(rf"{_DAY_FIRST_HEAD}\.?{_TIME}{_TO_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_MONTH_FIRST_HEAD}{_TIME}{_TO_YEAR}", re.IGNORECASE)
_DAY_ALONE = re.compile(rf"{_DAY_FIRST_HEAD}(?!\w)", re.IGNORECASE)
_MONTH_ALONE = re.compile(_MONTH_FIRST_HEAD, re.IGNORECASE)
_ISO = re.compile(r"(?<![\d/-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_EUROPEAN = re.compile(
    r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>(?:19|20)\d\d)(?!\d)"
)
# "Apr 152017": the comma is lost, as archives lose it.
_GLUED = re.compile(rf"(?<!\w)(?P<m>{_WORD})\.?\s{{1,2}}(?P<d>\d\d)(?P<y>(?:19|20)\d\d)(?!\d)")
_SIX = re.compile(r"(?<!\d)\d{6}(?!\d)")
_SLASHED = re.compile(r"(?<![\d/-])(?P<a>\d{1,2})(?P<s>[/-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)(?!\d)")  # fmt: skip
_IN_ADDRESS = re.compile(
    r"[/_-](?P<y>(?:19|20)\d\d)[/_-](?P<m>\d{1,2}|[a-z]{3})[/_-](?P<d>\d{1,2})(?=[/_.?-]|$)|"
    r"[/_-](?P<y2>(?:19|20)\d\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)(?=[/_.?-]|$)",
    re.IGNORECASE,
)
# Characters around a day in which its weekday stands.
_NEAR = 20


def written_days(text: str, *, order: DayOrder | None = None) -> list[WrittenDay]:
    """The full dates in a text, in the order they stand; 03/04/2021 is read only where the order is known."""
    words = plain(text)
    found = {one for year in _YEAR.finditer(words) for one in _ending_in(words, year)}
    found |= set(_glued(words)) if _SIX.search(words) else set()
    found |= set(_numbered(words, order)) if found or _YEAR.search(words) else set()
    return _longest(sorted(found, key=lambda one: (one.start, -one.end)))


def yearless_days(text: str) -> list[YearlessDay]:
    """The days without a year in a short text, in the order they stand."""
    words = plain(text)
    found: list[YearlessDay] = []
    for pattern in (_DAY_ALONE, _MONTH_ALONE):
        for match in pattern.finditer(words):
            month = _month(match)
            if month and iso_day(2000, month, int(match["d"])):
                found.append(_yearless(words, match, month))
    return sorted(found, key=lambda one: one.start)


def day_in_address(address: str) -> str | None:
    """The day that a web address carries in its path."""
    found = _IN_ADDRESS.search(address)
    if not found:
        return None
    year, month, day = (found[key] or found[f"{key}2"] for key in ("y", "m", "d"))
    number = int(month) if month.isdigit() else months().get(word_key(month), 0)
    return iso_day(int(year), number, int(day))


def iso_day(year: int, month: int, day: int) -> str | None:
    """The day in ISO 8601, if there is such a day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _ending_in(words: str, year: re.Match[str]) -> Iterator[WrittenDay]:
    """Dates in words whose year is this one."""
    start, end = max(0, year.start() - _BEFORE_YEAR), min(len(words), year.end() + 1)
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(words, start, end):
            if month := _month(match):
                yield from _day(match, int(match["y"]), month, int(match["d"]))


def _glued(words: str) -> Iterator[WrittenDay]:
    for match in _GLUED.finditer(words):
        if month := _month(match):
            yield from _day(match, int(match["y"]), month, int(match["d"]))


def _month(match: re.Match[str]) -> int:
    """The month that one or two words name; 0 where they name none."""
    known, first = months(), word_key(match["m"])
    also = match.groupdict().get("also")
    if not also:
        return known.get(first, 0)
    second, *third = [word_key(word) for word in re.findall(r"\w+", also)]
    # "كانون الثاني/يناير": a name of two words, and the same month once more.
    number = known.get(f"{first} {second}", known.get(first, 0))
    rest = third if f"{first} {second}" in known else [second]
    return number if all(known.get(word, number) == number for word in rest) else 0


def _numbered(words: str, order: DayOrder | None) -> Iterator[WrittenDay]:
    for pattern in (_ISO, _EUROPEAN):
        for match in pattern.finditer(words):
            yield from _day(match, int(match["y"]), int(match["m"]), int(match["d"]))
    for match in _SLASHED.finditer(words):
        first, second = int(match["a"]), int(match["b"])
        # 03/05/2021 is March in America and May elsewhere: one order has to be known or impossible.
        if first > 12 or first == second or (order == "dmy" and second <= 12):
            yield from _day(match, int(match["y"]), second, first)
        elif second > 12 or order == "mdy":
            yield from _day(match, int(match["y"]), first, second)


def _yearless(words: str, match: re.Match[str], month: int) -> YearlessDay:
    end = match.end("d") if match.end("d") > match.end("m") else match.end("m")
    around = words[max(0, match.start() - _NEAR) : match.start()] + " | " + words[end : end + _NEAR]
    named = [weekdays()[key] for key in re.findall(r"\w+", around.casefold()) if key in weekdays()]
    weekday = named[0] if len(set(named)) == 1 else None
    return YearlessDay(
        month=month, day=int(match["d"]), weekday=weekday, start=match.start(), end=end
    )


def _longest(found: list[WrittenDay]) -> list[WrittenDay]:
    """Without those that lie inside another one."""
    kept: list[WrittenDay] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _day(match: re.Match[str], year: int, month: int, day: int) -> Iterator[WrittenDay]:
    iso = iso_day(year, month, day)
    if iso:
        yield WrittenDay(day=iso, start=match.start(), end=match.end())
