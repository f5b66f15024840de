"""The days of feasts from their rule: fixed, counted from Easter, or in the Islamic calendar."""

from __future__ import annotations

from tidings.mentions.times import days, spans
from tidings.mentions.times.spans import Span

# 1 Muharram of year 1 in the civil arithmetic calendar, as days since 1970-01-01 (16 July 622 Julian).
_HIJRI_EPOCH = -492_148


def feast_span(rule: str, year: int) -> Span:
    """The days of a feast in a year; `rule` as the lexicon of feasts explains it."""
    kind, *rest = rule.split()
    if kind == "fixed":
        month, date = (int(n) for n in rest[0].split("-"))
        first, length, about = (year, month, date), int(rest[1]), False
    elif kind == "easter":
        first, length, about = days.shift(_easter(year), int(rest[0])), int(rest[1]), False
    else:
        month, date, length = (int(n) for n in rest)
        first, about = _hijri_in(year, month, date), True
    return spans.interval(first, days.shift(first, length - 1), about=about)


def _easter(year: int) -> days.Day:
    """Easter Sunday of the western church (anonymous Gregorian computus)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    moon = epact - (year + year // 4 + epact + 2 - century + century // 4) % 7
    month = 3 + (moon + 40) // 44
    return (year, month, moon + 28 - 31 * (month // 4))


def _hijri_in(year: int, month: int, date: int) -> days.Day:
    """The day of a Hijri month that falls in a Gregorian year (the first, where two do)."""
    hijri = (year - 622) * 33 // 32
    for candidate in (hijri, hijri + 1, hijri + 2):
        number = (
            _HIJRI_EPOCH + (candidate - 1) * 354 + (3 + 11 * candidate) // 30
            + (59 * (month - 1) + 1) // 2 + date - 1
        )  # fmt: skip
        if (day := days.day_of(number))[0] >= year:
            return day
    return days.day_of(number)
