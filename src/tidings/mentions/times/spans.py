"""Spans of days with their EDTF form: a day, a week, a month, a season, a year, and parts of them."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.mentions.times import days
from tidings.mentions.times.days import Day
from tidings.model.dates import Precision


@dataclass(frozen=True)
class Span:
    """An interval of days, `first` and `last` included and None where open; `edtf` as it is written."""

    first: Day | None
    last: Day | None
    edtf: str
    precision: Precision


UNKNOWN = Span(None, None, "../..", "unknown")


def day(value: Day, *, about: bool = False) -> Span:
    """One day."""
    return Span(value, value, days.iso(value) + ("~" if about else ""), "day")


def interval(first: Day, last: Day, *, about: bool = False) -> Span:
    """From one day to another, `about` when the borders are rough."""
    if first >= last:
        return day(first, about=about)
    mark = "~" if about else ""
    length = days.number_of(last) - days.number_of(first) + 1
    # UCDP date_prec 2 is 2-6 days, 3 a week; what is longer and no calendar unit is a range.
    precision: Precision = "days" if length < 7 else "week" if length == 7 else "range"
    return Span(first, last, f"{days.iso(first)}{mark}/{days.iso(last)}{mark}", precision)


def week(value: Day) -> Span:
    """The ISO week, Monday to Sunday, that a day is in."""
    monday = days.shift(value, 1 - days.weekday(value))
    return interval(monday, days.shift(monday, 6))


def around(value: Day, off: int) -> Span:
    """A day and so many on each side of it."""
    return interval(days.shift(value, -off), days.shift(value, off))


def weekend(value: Day) -> Span:
    """The Saturday and Sunday of the ISO week that a day is in."""
    saturday = days.shift(value, 6 - days.weekday(value))
    return interval(saturday, days.shift(saturday, 1))


def month(year: int, number: int, *, about: bool = False) -> Span:
    """A calendar month."""
    last = (year, number, days.length_of_month(year, number))
    edtf = f"{days.iso_year(year)}-{number:02d}" + ("~" if about else "")
    return Span((year, number, 1), last, edtf, "month")


def season(year: int, code: int, first_month: int, months: int) -> Span:
    """A season by its EDTF number; winter begins in the year it is named for."""
    first = (year, first_month, 1)
    last = days.shift(days.shift_months(first, months), -1)
    return Span(first, last, f"{days.iso_year(year)}-{code}", "season")


def year(number: int, *, about: bool = False) -> Span:
    """A calendar year."""
    edtf = days.iso_year(number) + ("~" if about else "")
    return Span((number, 1, 1), (number, 12, 31), edtf, "year")


def years(first: int, last: int, *, about: bool = False) -> Span:
    """Whole years from one to another; decades and centuries are such ranges."""
    if first == last:
        return year(first, about=about)
    mark = "~" if about else ""
    edtf = f"{days.iso_year(first)}{mark}/{days.iso_year(last)}{mark}"
    return Span((first, 1, 1), (last, 12, 31), edtf, "range")


def months(first: Day, last: Day, *, about: bool = False) -> Span:
    """Whole months from one to another."""
    if first[:2] == last[:2]:
        return month(first[0], first[1], about=about)
    mark = "~" if about else ""
    begin, end = month(first[0], first[1]), month(last[0], last[1])
    return Span(begin.first, end.last, f"{begin.edtf}{mark}/{end.edtf}{mark}", "range")


def part(whole: Span, start: float, end: float, *, exact: bool = False) -> Span:
    """A part of a span by fractions: "early March" is its first third, roughly."""
    if whole.first is None or whole.last is None:
        return whole
    if whole.precision == "season":  # no calendar cuts a season: rough, but no less than all of it
        return Span(whole.first, whole.last, f"{whole.edtf}~", "season")
    if whole.last[0] - whole.first[0] >= 8:  # decades and centuries are cut in years
        count = whole.last[0] - whole.first[0] + 1
        begin_year = whole.first[0] + round(count * start)
        end_year = max(begin_year, whole.first[0] + round(count * end) - 1)
        return years(begin_year, end_year, about=not exact)
    first, last = days.number_of(whole.first), days.number_of(whole.last) + 1
    length = last - first
    begin = first + round(length * start)
    close = max(begin, first + round(length * end) - 1)
    if length > 62:  # of a year, a part is told in months
        if exact and length > 300 and whole.precision == "year":
            close = first + _month_border(whole.first, end) - 1
            begin = first + _month_border(whole.first, start)
        return months(days.day_of(begin), days.day_of(close), about=not exact)
    return interval(days.day_of(begin), days.day_of(close), about=not exact)


def _month_border(first: Day, fraction: float) -> int:
    border = days.shift_months(first, round(12 * fraction))
    return days.number_of(border) - days.number_of(first)


def since(span: Span) -> Span:
    """Open to the future: "since December" is 2019-12/.."""
    if span.first is None:
        return span
    return Span(span.first, None, f"{span.edtf.split('/')[0]}/..", "range")


def until(span: Span) -> Span:
    """Open to the past: "by March" is ../2020-03."""
    if span.last is None:
        return span
    return Span(None, span.last, f"../{span.edtf.split('/')[-1]}", "range")


def between(left: Span, right: Span) -> Span:
    """From the beginning of one span to the end of another."""
    if left.first is None or right.last is None or left.first > right.last:
        return UNKNOWN
    edtf = f"{left.edtf.split('/')[0]}/{right.edtf.split('/')[-1]}"
    return Span(left.first, right.last, edtf, interval(left.first, right.last).precision)
