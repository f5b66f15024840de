"""The year of a report whose dateline has none: that in which its day lies beside the other reports of its story.

Dates "OSTER, March 11 (Reuters) -" by a report on the same people and places of 13 March 2025; leaves it undated where
none was published within weeks of such a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from tidings.documents.inferring import same_story, shared_names
from tidings.documents.publication_dates import iso_day, yearless_days
from tidings.model.documents import Document, MetadataFact, Published

Group = tuple[Document, ...]

# A story is told for some weeks; half a year away another year would be as near.
_NEAR = 60
# So many names in common: within weeks of each other two reports of one case are of one year anyhow.
_FEWEST_NAMES = 3
# So many reports, the nearest in time, are looked at, however many a case has.
_LOOKED_AT = 200
# Places that tell the day of the report itself.
_OWN = ("byline", "dateline")


def give_years(groups: Sequence[Group]) -> list[Group]:
    """The groups, those without a day but with a dateline that lacks its year dated by the others."""
    dated = [group[0] for group in groups if group[0].published is not None]
    return [group if group[0].published is not None else _dated(group, dated) for group in groups]


def _dated(group: Group, dated: Sequence[Document]) -> Group:
    found = next(filter(None, (_published(document, dated) for document in group)), None)
    if found is None:
        return group
    return tuple(msgspec.structs.replace(document, published=found) for document in group)


def _published(document: Document, dated: Sequence[Document]) -> Published | None:
    claims = [fact for fact in document.facts if _is_claim(fact)]
    if not claims:
        return None
    near = [
        (days, day, other.origin, fact, other)
        for fact in claims
        for weekdays in [_weekdays(fact)]
        for other in dated
        for days, day in _distances(fact, weekdays, other)
    ]
    near.sort(key=lambda one: one[:3])
    found = next((one for one in near[:_LOOKED_AT] if _is_of_one_story(document, one[4])), None)
    if found is None:
        return None
    _, day, origin, fact, _ = found
    return Published(
        date=day,
        basis="inferred",
        why=f"its dateline has no year; {origin}, on the same people and places, is of {day[:4]}",
        evidence=(fact.evidence,) if fact.evidence else (),
    )


def _is_of_one_story(document: Document, other: Document) -> bool:
    return shared_names(document, other) >= _FEWEST_NAMES or same_story(document, other)


def _is_claim(fact: MetadataFact) -> bool:
    return fact.field == "published" and fact.value.startswith("--") and fact.basis in _OWN


def _weekdays(fact: MetadataFact) -> frozenset[int]:
    """The weekdays that stand beside a day."""
    return frozenset(d.weekday for d in yearless_days(fact.as_written or "") if d.weekday)


def _distances(
    fact: MetadataFact, weekdays: frozenset[int], other: Document
) -> Iterator[tuple[int, str]]:
    """The day in the years around another report, as far as it is near and falls on the weekday beside it."""
    told = date.fromisoformat(other.published.date if other.published else "1970-01-01")
    for year in (told.year - 1, told.year, told.year + 1):
        day = iso_day(year, int(fact.value[2:4]), int(fact.value[5:7]))
        if day is None or (weekdays and date.fromisoformat(day).isoweekday() not in weekdays):
            continue
        days = abs((date.fromisoformat(day) - told).days)
        if days <= _NEAR:
            yield days, day
