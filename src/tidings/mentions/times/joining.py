"""Times that stand together: a month that borrows the next one's year, a day with its hour, intervals
("from March to May", "1939-45") and borders ("since December")."""

from __future__ import annotations

import re
from functools import cache

from tidings.mentions.times import days, spans, words
from tidings.mentions.times.grammar import Found
from tidings.mentions.times.spans import Span

_LIST = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|to|until|till|through)\b|[-–—/])\s*(?:the\s+)?")
_LINK = re.compile(r"\s*(?:\b(?:to|until|till|through|and)\b|[-–—])\s*(?:the\s+|in\s+|on\s+)?$")
_DAY_KINDS = {"date", "weekday", "deictic", "iso", "numbers", "nth_day"}
_HOUR_KINDS = {"clock", "hours"}
# What happens before or after an hour mostly happens close to it.
_WITHIN_DAY = {"after", "before"}
_GAP = re.compile(
    r"\s*,?\s*(?:(?:local|[A-Z][a-z]+)\s+time)?\s*(?:\b(?:on|of|at)\b)?\s*(?:\b(?:around|about)\b)?\s*(?:the\s+)?"
)
# "Talks will not resume before Monday", "nobody may enter until Monday"
_NOT_BEFORE = {"before", "until", "till", "prior to"}
_NOT = re.compile(
    r"\b(?:not|never|nobody|cannot|no\s+one|none)\b[^.,;:]*\Z|n['’]t\b[^.,;:]*\Z", re.IGNORECASE
)
# "As of 8 May nine people have left", "as of Friday, 40 people were missing": what has been until then, if the clause
# tells of no rule that holds from then on.
_CLAUSE = r"(?:[^.;:]|(?<=\d)[.:](?=\d))*"
_COUNTED = re.compile(
    rf"{_CLAUSE}\b(?:has|have|had|was|were|(?:\d[\d,.]*|more than) [^.;:]*\bare)\b", re.IGNORECASE
)
_RULED = re.compile(rf"{_CLAUSE}\b(?:will|shall|must|would|no longer)\b", re.IGNORECASE)
# "In the night before 9 May", "on the day after Friday", but not "the day after Friday's raid", which is told of another thing.
_BESIDE = re.compile(
    r"\bthe\s+(?P<part>night|day|evening|morning)\s+(?P<side>before|after)\s+\Z", re.IGNORECASE
)
_CLOSE = re.compile(r"\s*(?:[,.;:)]|\Z|(?:and|when|but|as|while)\b)")
_YEARLESS = {"date", "dates", "month", "season"}


def share_years(found: list[Found], text: str) -> list[Found]:
    """Give the year of "April and June 1955" to both."""
    shared = list(found)
    for i in range(len(shared) - 2, -1, -1):
        left, right = shared[i], shared[i + 1]
        lacks = not any(left.get(name) for name in ("year", "yearref", "rel", "bc"))
        gives = bool(right.get("year")) and right.kind in {*_YEARLESS, "year"}
        listed = _LIST.fullmatch(text, left.end, right.start) is not None
        if left.kind in _YEARLESS and lacks and gives and listed:
            shared[i] = left.having(year=_fitting_year(left, right))
    return shared


def _fitting_year(left: Found, right: Found) -> str:
    months = words.months()
    a, b = months.get(left.get("month"), 0), months.get(right.get("month"), 13)
    return str(int(right.get("year")) - (a > b))


def join_hours(found: list[Found], text: str) -> list[Found]:
    """Make one time of "3 pm on Wednesday" and "the night of 20 June"."""
    joined: list[Found] = []
    for item in found:
        last = joined[-1] if joined else None
        if last is not None and _GAP.fullmatch(text[last.end : item.start]):
            if last.kind in _HOUR_KINDS and item.kind in _DAY_KINDS:
                joined[-1] = Found(item.kind, last.start, item.end, item.pieces)
                continue
            if item.kind == "clock" and last.kind in _DAY_KINDS:
                joined[-1] = Found(last.kind, last.start, item.end, last.pieces)
                continue
        joined.append(item)
    return [f for f in joined if f.kind != "hours"]


def interval_start(text: str, begin: int, left: Found, right: Found) -> int | None:
    """Where "from X to Y" or "between X and Y" begins, None when two times are no interval."""
    link = _LINK.fullmatch(text, left.end, right.start)
    if link is None:
        return None
    opener = re.search(r"\b(from|between)\s+(?:the\s+)?$", text[begin : left.start], re.IGNORECASE)
    joint = link.group().strip().split()[0] if link.group().strip() else ""
    if joint == "and":
        return begin + opener.start() if opener and opener.group(1).lower() == "between" else None
    if opener and opener.group(1).lower() == "from":
        return begin + opener.start()
    return left.start if joint else None


def is_hour(item: Found) -> bool:
    """Whether a time is told by the hour alone, or the hour before the day."""
    return item.kind in _HOUR_KINDS


def border(
    text: str, begin: int, place: tuple[int, int], span: Span, *, ahead: bool = False,
    hour: bool = False,
) -> tuple[int, Span]:  # fmt: skip
    """The beginning and span of a time with its border word, if it has one. What will not be before a time may be from then on;
    “after 3 a.m.” is still that day."""
    start, end = place
    match = _border_words().search(text, begin, start)
    beside = _BESIDE.search(text, begin, start)
    if beside is not None and span.precision == "day" and _CLOSE.match(text, end):
        return beside.start(), _day_beside(span, beside)
    if match is None or (span.first is None and span.last is None):
        return start, span
    word = words.plain(match.group("word"))
    if hour and word in _WITHIN_DAY:
        return start, span
    if word == "from" and "/" in span.edtf and "~" not in span.edtf:
        return match.start("word"), span  # "from 3 to 5 March" is closed already
    after = words.borders()[word] == "after" or (
        ahead and word in _NOT_BEFORE and _NOT.search(text, begin, match.start("word")) is not None
    )
    if word == "as of":
        said = match.start("word")
        counted = said == begin and _COUNTED.match(text, end)
        if counted or text[max(0, said - 1) : said] == "(":  # "388 dead (as of 6 November)"
            after = _RULED.match(text, end) is not None
    moved = spans.since(span) if after else spans.until(span)
    return match.start("word"), moved


def _day_beside(span: Span, beside: re.Match[str]) -> Span:
    """The day before or after another; a night lies on both sides of midnight."""
    if span.first is None:
        return span
    step = -1 if beside.group("side").lower() == "before" else 1
    moved = days.shift(span.first, step)
    if beside.group("part").lower() != "night":
        return spans.day(moved)
    return spans.interval(min(moved, span.first), max(moved, span.first))


@cache
def _border_words() -> re.Pattern[str]:
    # Anchored at the end of the stretch searched, which is the beginning of the time.
    return re.compile(rf"\b(?P<word>{words.either(words.borders())})\s+\Z", re.IGNORECASE)
