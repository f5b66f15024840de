"""Date lines: which day in a line is that of publication, and which that of a later change.

Reads "Published 4 May 2021 | Updated 6 May 2021", "Stand: 04.05.2021, 14:05 Uhr" and "Обновлено 4 мая 2021".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from tidings.documents.calendar_words import plain
from tidings.documents.publication_dates import DayOrder, written_days, yearless_days
from tidings.lexicons.languages import in_every_language
from tidings.model.record import Record

DayKind = Literal["published", "updated"]


class StatedDay(Record, frozen=True, kw_only=True):
    """A day in a date line; `segment` is the stretch of the line that gives its time and zone.

    `day` is ISO 8601, without the year ("--05-04") where the line has none; `labelled` where a word
    says what the day is.
    """

    day: str
    kind: DayKind
    labelled: bool
    weekday: int | None = None
    start: int
    end: int
    segment: str


_SHORT_YEAR = re.compile(r"(?<![\d.:])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d\d)(?![\d.:])")
_TIME = re.compile(r"\d[:.h]\d\d")
_LONGEST = 300
# So far before a day the beginning of its stretch may stand.
_NEAR = 30
# "Period covered: 4 to 10 March 2024", "9–16 May 2021": a stretch that is told of, on whose last day nobody published.
_SINCE = re.compile(
    r"(?<![\d:.])\d{1,2}(?:\s+[^\W\d]+){0,2}(?:\s+\d{4})?\s+(?:to|until|till|through)\s+$|(?<![\d:.])\d{1,2}[–—-]$",
    re.I,
)
_UNTIL = re.compile(r"\s+(?:to|until|till|through)\s+\d", re.I)


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, DayKind]]:
    kinds: dict[str, DayKind] = {
        row["phrase"].casefold().rstrip(":"): "updated" if row["kind"] == "updated" else "published"
        for _, row in in_every_language("date_labels.tsv")
    }
    phrases = sorted(kinds, key=lambda phrase: (-len(phrase), phrase))
    alternatives = "|".join(map(re.escape, phrases))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE), kinds


class _Found(Record, frozen=True, kw_only=True):
    start: int
    end: int
    day: str
    weekday: int | None = None


def read_date_line(line: str, *, order: DayOrder | None = None) -> list[StatedDay]:
    """The days that a line states, in their order, each with what the words before it say of it."""
    words = plain(line[:_LONGEST])
    found = [*_full(words, order)]
    found += [
        day
        for day in _yearless(words)
        if not any(one.start < day.end and day.start < one.end for one in found)
    ]
    found = [one for one in found if not _is_of_stretch(words, one)]
    found.sort(key=lambda one: one.start)
    stops = [one.start for one in found[1:]] + [len(words)]
    lasts = [0] + [one.end for one in found]
    return [
        _stated(words, last, one, stop)
        for last, one, stop in zip(lasts, found, stops, strict=False)
    ]


def is_date_label(words: str) -> bool:
    """Whether words only say what the day behind them is: "Posted on", "This story is from"."""
    _, kinds = _labels()
    return words.casefold().rstrip(" :") in kinds


def _is_of_stretch(words: str, found: _Found) -> bool:
    """Whether a day begins or ends a stretch of days."""
    since = _SINCE.search(words, max(0, found.start - _NEAR), found.start)
    return since is not None or _UNTIL.match(words, found.end) is not None


def _full(words: str, order: DayOrder | None) -> Iterator[_Found]:
    days = written_days(words, order=order)
    for one in days:
        yield _Found(start=one.start, end=one.end, day=one.day)
    for match in _SHORT_YEAR.finditer(words) if not days else ():
        # "04.05.21": two-digit years are of this century in anything that lies in a computer.
        for read in written_days(f"{match['d']}.{match['m']}.20{match['y']}"):
            yield _Found(start=match.start(), end=match.end(), day=read.day)


def _yearless(words: str) -> Iterator[_Found]:
    last = 0
    for one in yearless_days(words):
        # "4 May 14": the month goes with the day before it.
        if one.start >= last:
            day = f"--{one.month:02d}-{one.day:02d}"
            yield _Found(start=one.start, end=one.end, day=day, weekday=one.weekday)
            last = one.end


def _stated(words: str, last: int, found: _Found, stop: int) -> StatedDay:
    pattern, kinds = _labels()
    labels = list(pattern.finditer(words, last, found.start))
    kind = kinds[labels[-1].group().casefold()] if labels else None
    return StatedDay(
        day=found.day,
        kind=kind or "published",
        labelled=kind is not None,
        weekday=found.weekday,
        start=found.start,
        end=found.end,
        segment=_segment(words, labels[-1].end() if labels else last, found, stop),
    )


def _segment(words: str, since: int, found: _Found, stop: int) -> str:
    """The day with the time behind it, else with the time before it."""
    pattern, _ = _labels()
    label = pattern.search(words, found.end, stop)
    end = label.start() if label else stop
    behind, before = words[found.end : end], words[since : found.start]
    if _TIME.search(behind) or not _TIME.search(before):
        return words[found.start : end]
    return words[since : found.end]
