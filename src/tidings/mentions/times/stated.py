"""Times stated by number and name: days, months, seasons, years, decades, centuries.

What lacks its year ("5 March", "December") gets it from the day of writing in the direction of the
tense or, where the text is told as history, from the time it has reached.
"""

from __future__ import annotations

from tidings.mentions.times import days, spans, words
from tidings.mentions.times.context import Context, Reference
from tidings.mentions.times.days import Day
from tidings.mentions.times.feasts import feast_span
from tidings.mentions.times.grammar import Found, number_of
from tidings.mentions.times.spans import Span
from tidings.mentions.times.tense import Direction

Answer = tuple[Span, str] | None

STATED = "stated"


def resolve_stated(found: Found, context: Context, tense: Direction) -> Answer:
    """The span of a stated time with the anchor that completed it; None for no possible day."""
    match found.kind:
        case "iso":
            day = days.read_iso(found.get("iso"))
            return (spans.day(day), STATED) if day else None
        case "numbers":
            return _numbers(found, context, tense)
        case "date" | "dates":
            return _date(found, context, tense)
        case "month":
            return _month(found, context, tense)
        case "season":
            return _season(found, context, tense)
        case "quarter":
            year, anchor = _year(found, context, tense, month=3 * int(found.get("quarter")))
            span = spans.part(spans.year(year), *_quarter(found), exact=True)
            return span, anchor
        case "feast":
            year, anchor = _year(found, context, tense, month=None)
            return _cut(found, feast_span(words.feasts()[found.get("feast")], year)), anchor
        case "nth":
            return _nth(found, context, tense)
        case _:
            return _years(found)


def _years(found: Found) -> Answer:
    sign = -1 if found.get("era") else 1
    if found.kind in {"year", "years"} and found.get("year"):
        first = int(found.get("year"))
        last = _same_length(found.get("until"), str(first)) if found.get("until") else first
        if last < first:
            return None
        return _cut(found, spans.years(first, last)), STATED
    if found.kind == "years":
        first, last = (
            1 - int(found.get("bc")),
            1 - _same_length(found.get("until"), found.get("bc")),
        )
        return (spans.years(first, last), STATED) if first <= last else None
    if found.get("bc"):
        return _cut(found, spans.year(1 - int(found.get("bc")))), STATED
    if found.get("ad"):
        return spans.year(int(found.get("ad"))), STATED
    if found.get("decade"):
        number = int(found.get("decade"))
        number += 1900 if number < 100 and not found.get("era") else 0
        ten = spans.years(number, number + 9) if sign > 0 else spans.years(-number - 8, 1 - number)
        return _cut(found, ten), STATED
    number = number_of(found.get("century"))
    if sign < 0:
        return _cut(found, spans.years(1 - number * 100, -(number - 1) * 100)), STATED
    return _cut(found, spans.years((number - 1) * 100 + 1, number * 100)), STATED


def _same_length(short: str, long: str) -> int:
    """The second year of "1914-18" in full."""
    return int(long[: len(long) - len(short)] + short) if len(short) < len(long) else int(short)


def _numbers(found: Found, context: Context, tense: Direction) -> Answer:
    first, second = int(found.get("a")), int(found.get("b"))
    # Day first as in most of the world, month first only where nothing else is possible.
    date, month = (first, second) if second <= 12 else (second, first)
    if month > 12:
        return None
    year, anchor = _year(found, context, tense, month=month, date=date)
    return (spans.day((year, month, date)), anchor) if days.exists(year, month, date) else None


def _date(found: Found, context: Context, tense: Direction) -> Answer:
    month, date = words.months()[found.get("month")], number_of(found.get("day"))
    year, anchor = _year(found, context, tense, month=month, date=date)
    if not days.exists(year, month, date):
        return None
    if found.kind == "date":
        return spans.day((year, month, date)), anchor
    until = int(found.get("until"))
    if until <= date or not days.exists(year, month, until):
        return None
    return spans.interval((year, month, date), (year, month, until)), anchor


def _month(found: Found, context: Context, tense: Direction) -> Answer:
    month = words.months()[found.get("month")]
    year, anchor = _year(found, context, tense, month=month)
    return _cut(found, spans.month(year, month)), anchor


def _season(found: Found, context: Context, tense: Direction) -> Answer:
    season = words.seasons()[found.get("season")]
    middle = season.first_month % 12 + 1
    year, anchor = _year(found, context, tense, month=middle)
    if middle < season.first_month and anchor != STATED:
        year = _winter(year, anchor, context)
    return _cut(found, spans.season(year, *season)), anchor


def _winter(january: int, anchor: str, context: Context) -> int:
    """The year that a winter is named for: of a story past its spring the coming one, else that of January."""
    story = context.story
    if anchor.startswith("story") and story is not None and (last := story.span.last) is not None:
        return last[0] if last[1] > MARCH else last[0] - 1
    return january - 1


# The last month in which "the winter" is the one that still lasts.
MARCH = 3


def _nth(found: Found, context: Context, tense: Direction) -> Answer:
    month, order = words.months()[found.get("month")], words.ordinals()[found.get("ord")]
    year, anchor = _year(found, context, tense, month=month)
    whole, what = spans.month(year, month), found.get("what")
    length = days.length_of_month(year, month)
    if what in words.weekdays() or what == "weekend":
        wanted = words.weekdays().get(what, 6)
        hits = [
            (year, month, d)
            for d in range(1, length + 1)
            if days.weekday((year, month, d)) == wanted
        ]
        day = hits[order - 1 if order > 0 else -1]
        return (spans.day(day) if what != "weekend" else spans.weekend(day)), anchor
    if what.startswith("day"):
        return spans.part(whole, *((0, 0.17) if order > 0 else (0.83, 1))), anchor
    begin = 7 * (order - 1) + 1 if order > 0 else length - 6
    first = (year, month, begin)
    return spans.interval(first, (year, month, min(length, begin + 6))), anchor


def _quarter(found: Found) -> tuple[float, float]:
    number = int(found.get("quarter"))
    return (number - 1) / 4, number / 4


def _cut(found: Found, whole: Span) -> Span:
    name = found.get("part")
    if not name:
        return whole
    part = words.parts()[name]
    return spans.part(whole, part.start, part.end, exact=part.exact)


def _year(
    found: Found, context: Context, tense: Direction, *, month: int | None, date: int | None = None
) -> tuple[int, str]:
    """The year of a time, stated or completed, and the anchor in words."""
    if found.get("year"):
        year = int(found.get("year"))
        return (1 - year if found.get("era") else year), STATED
    if found.get("bc"):
        return 1 - int(found.get("bc")), STATED
    told = found.get("yearref")
    if told or found.get("rel") not in {"", "this", "current"}:
        return _told_year(
            told.removesuffix(" year") or found.get("rel"), context, month, bool(told)
        )
    if context.history and (told_last := context.story or context.reference) is not None:
        return _story_year(told_last, month)
    if context.published is None:
        return (context.first_year or 0), "unknown"
    return _written_year(context.published, tense, month, date), f"{context.written}, {tense} tense"


def _told_year(told: str, context: Context, month: int | None, is_year: bool) -> tuple[int, str]:
    base, anchor = _base_year(told, context)
    if told in {"last", "past", "this past"} and not is_year and context.published and month:
        # "last December" is the latest that is over; "last year" the calendar year before.
        return (base if month < context.published[1] else base - 1), anchor
    if told in {"next", "coming", "this coming"} and not is_year and context.published and month:
        return (base if month > context.published[1] else base + 1), anchor
    if words.steps().get(told) == -1:
        return base - 1, anchor
    if words.steps().get(told) == 1:
        if not is_year and context.reference is not None and context.history and month:
            past = (context.reference.span.last or (0, 0, 0))[1] >= month
            return (base + 1 if past else base), anchor
        return base + 1, anchor
    return base, anchor


def _base_year(told: str, context: Context) -> tuple[int, str]:
    deictic = told in {"last", "this", "next", "past", "this past", "coming", "this coming"}
    if context.reference is not None and (context.history or not deictic):
        return context.reference.year, f"story at {context.reference.span.edtf}"
    if context.published is not None:
        return context.published[0], context.written
    return (context.first_year or 0), "unknown"


def _story_year(reference: Reference, month: int | None) -> tuple[int, str]:
    """The year nearest to the time told last, going rather forward: stories move on."""
    anchor = f"story at {reference.span.edtf}"
    year = reference.year
    known = reference.span.precision in {"day", "days", "week", "month", "season"}
    if month is None or not known or reference.span.last is None:
        return year, anchor
    ahead = (month - reference.span.last[1]) % 12
    forward = year + (1 if month < reference.span.last[1] else 0)
    return (forward if ahead <= FORWARD_MONTHS else year), anchor


# How many months on a story's next month may lie before the same year is likelier (WikiWars DEV).
FORWARD_MONTHS = 2


def _written_year(published: Day, tense: Direction, month: int | None, date: int | None) -> int:
    year, now_month, now_day = published
    if month is None:
        return year
    told, now = (month, date or 0), (now_month, now_day if date else 0)
    if tense == "past":
        before = year if told <= now else year - 1
        return _nearer(published, before, month, date)
    if tense == "future":
        if told < now and _is_just_past(published, month, date):
            return year
        return year if told >= now else year + 1
    distance = month - now_month
    return year + 1 if distance < -6 else year - 1 if distance > 6 else year


def _nearer(published: Day, year: int, month: int, date: int | None) -> int:
    """The next year for a day that is nearly a year past and close ahead: days so long past are told with
    their year ("extended the truce to 17 May")."""
    if date is None or not days.exists(year + 1, month, date):
        return year
    ahead = days.number_of((year + 1, month, date)) - days.number_of(published)
    return year + 1 if 0 < ahead <= CLOSE_DAYS else year


def _is_just_past(published: Day, month: int, date: int | None) -> bool:
    """ "The attack, planned for 4 November" in a report of the 5th: nobody means the next year's without saying so."""
    if date is None or not days.exists(published[0], month, date):
        return False
    past = days.number_of(published) - days.number_of((published[0], month, date))
    return 0 < past <= CLOSE_DAYS


# A day without its year that lies within a month ahead, or past, is that day even in a sentence about the past, or the future.
CLOSE_DAYS = 31
