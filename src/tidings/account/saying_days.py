"""A day for words of which no report says when they were said: the day that the report speaks of, else its own.

The account leaves such statements off its timeline; the timeline of one entity would lose most of what it said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from tidings.model.dates import Date, Time
from tidings.model.documents import Document
from tidings.model.items import Statement

# Of days that a report names, those of its news: what was said longer ago says so.
NEWS = 7
STORY_DAY, REPORT_DAY = "statement.day-named-before", "statement.day-of-report"


def with_days(
    statements: Iterable[Statement], times: Sequence[Time], documents: Sequence[Document]
) -> tuple[Statement, ...]:
    """The statements, those without a date with an inferred one where their report has a day."""
    published = {d.id: d.published.date for d in documents if d.published}
    named = _news_days(times, published)
    return tuple(
        s if s.date is not None else replace(s, date=_day(s, published, named)) for s in statements
    )


def _news_days(
    times: Sequence[Time], published: Mapping[str, str]
) -> dict[str, list[tuple[int, Date]]]:
    """The days of the news that each document names, where it does."""
    found: dict[str, list[tuple[int, Date]]] = {}
    for time in times:
        day, own = time.date.earliest, published.get(time.document)
        if own and day and day == time.date.latest and 0 <= _between(day, own) <= NEWS:
            found.setdefault(time.document, []).append((time.start, time.date))
    return {document: sorted(days, key=lambda d: d[0]) for document, days in found.items()}


def _between(day: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(day)).days


def _day(
    statement: Statement,
    published: Mapping[str, str],
    named: Mapping[str, list[tuple[int, Date]]],
) -> Date | None:
    """By the earliest report with a day; the day named last before the words is theirs."""
    reports = [(published[e.document], e) for e in statement.evidence if e.document in published]
    if not reports:
        return None
    day, words = min(reports, key=lambda r: (r[0], r[1]))
    before = [d for start, d in named.get(words.document, ()) if start < words.end]
    if before:
        last = before[-1]
        return Date(
            edtf=last.edtf, earliest=last.earliest, latest=last.latest, precision=last.precision,
            inferred=STORY_DAY, evidence=(words,),
        )  # fmt: skip
    return Date(
        edtf=day, earliest=day, latest=day, precision="day", inferred=REPORT_DAY, evidence=(words,)
    )
