"""Days for what was said on no day: of one speaker's timeline only, marked, and never of a stated date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from tests.samples import sample_account

from tidings.account.part import Wanted, part_of
from tidings.account.saying_days import REPORT_DAY, STORY_DAY, with_days
from tidings.model.dates import Date, Time

ACCOUNT = sample_account()
SAID = ACCOUNT.statements[0]
WORDS = SAID.evidence[0]
REPORT = next(d for d in ACCOUNT.documents if d.id == WORDS.document)
PUBLISHED = REPORT.published.date if REPORT.published else ""


def day(edtf: str) -> Date:
    return Date(edtf=edtf, earliest=edtf, latest=edtf, precision="day")


def named(edtf: str, start: int = 0) -> Time:
    return Time(document=WORDS.document, start=start, end=start + 1, quote="x", date=day(edtf), anchor="")  # fmt: skip


def date_of(*times: Time) -> Date | None:
    (found,) = with_days((replace(SAID, date=None),), times, ACCOUNT.documents)
    return found.date


def test_a_stated_day_stays() -> None:
    stated = replace(SAID, date=day("2031-01-01"))
    assert with_days((stated,), (), ACCOUNT.documents) == (stated,)


def test_without_any_day_the_report_tells_it() -> None:
    found = date_of()
    assert found is not None
    assert (found.edtf, found.inferred) == (PUBLISHED, REPORT_DAY)
    assert found.evidence == (
        min(e for e in SAID.evidence if e.document == found.evidence[0].document),
    )


@pytest.mark.parametrize(
    ("days_before", "start", "rule"),
    [(1, 0, STORY_DAY), (60, 0, REPORT_DAY), (1, 10**6, REPORT_DAY), (-3, 0, REPORT_DAY)],
)
def test_the_day_named_last_before_the_words(days_before: int, start: int, rule: str) -> None:
    edtf = (date.fromisoformat(PUBLISHED) - timedelta(days=days_before)).isoformat()
    found = date_of(named(edtf, start))
    assert found is not None
    assert found.inferred == rule
    assert found.edtf == (edtf if rule == STORY_DAY else PUBLISHED)


def test_only_the_timeline_of_one_entity_holds_it() -> None:
    undated = replace(ACCOUNT, statements=(replace(SAID, date=None),))
    entity = SAID.speaker or ""
    assert [SAID.id in e.items for e in part_of(undated, Wanted(entity=entity)).timeline] == [True]
    part = part_of(undated, Wanted(since="2000-01-01"))
    assert not any(SAID.id in e.items for e in part.timeline)
    assert all(s.date is None for s in part_of(undated, Wanted(entity=entity)).statements)


def test_without_a_day_of_its_report_it_stays_undated() -> None:
    bare = tuple(replace(d, published=None) for d in ACCOUNT.documents)
    (found,) = with_days((replace(SAID, date=None),), (), bare)
    assert found.date is None
