"""What forbids that two tellings be one, and what does not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tidings.merging.happenings.compare_events import contradict
from tidings.merging.happenings.fitting import long_apart, modes_fit
from tidings.merging.happenings.told import Told
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.mentions import EventMention, FigureMention
from tidings.model.vocabulary import Scope


def _killed(number: float, scope: Scope) -> FigureMention:
    return FigureMention(
        start=0, end=2, quote=f"{number:g}", sentence=1, head=0, value=number, low=number, high=number,
        measure="killed", population="men", scope=scope,
    )  # fmt: skip


def _told(document: str, number: float, scope: Scope) -> Told:
    words = Evidence(document=document, start=0, end=6, quote="killed")
    mention = EventMention(
        type="ASSAULT", trigger=words, clause=words, sentence=1, head=1, lemma="kill", status="occurred",
        figures=(0,),
    )  # fmt: skip
    told = Told(
        node=(document, 0), article=document, mention=mention, actors=(), place=None,
        figures=(_killed(number, scope),), published="2033-03-09",
    )  # fmt: skip
    vars(told)["is_aggregate"] = True  # both are of a year
    return told


@pytest.mark.parametrize(("number", "forbidden"), [(31, False), (3, True)])
def test_one_large_number_is_one_count_of_whatever_sort(number: float, forbidden: bool) -> None:
    one, other = _told("a", number, "incident"), _told("b", number, "cumulative")
    assert contradict(one, other) is forbidden


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("destroy", "fire", True),
        ("riot", "destroy", True),
        ("riot", "fire", True),
        ("beat", "targeted", True),
        ("beat", "fire", False),
    ],
)
def test_a_house_that_burned_was_burned_by_rioters(one: str, other: str, fit: bool) -> None:
    assert modes_fit(one, other) is fit


def _raid(published: str, day: str | None, killed: float = 3, *, many: bool = True) -> Told:
    when = day and Date(edtf=day, earliest=day, latest=day, precision="day")
    told = _told(published, killed, "incident")
    mention = replace(told.mention, date=when or None, mode="aerial")
    return replace(told, mention=mention, published=published, is_of_many=many)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        # "raids killed three" without a day in March is no raid of the November before
        (_raid("2033-03-09", None), _raid("2032-11-02", "2032-11-01"), True),
        (_raid("2033-03-09", None), _raid("2032-11-02", None), True),
        # nor one of the summer after
        (_raid("2033-03-09", None), _raid("2033-08-02", "2033-08-01"), True),
        (_raid("2033-03-09", None), _raid("2033-02-20", "2033-02-19"), False),
        # both give a day: the days themselves are compared
        (_raid("2033-03-09", "2032-11-01"), _raid("2032-11-02", "2032-11-01"), False),
        # what killed 126 is looked back to for years
        (_raid("2033-03-09", None, 126), _raid("2032-11-02", "2032-11-01", 126), False),
        # where a case tells of few, the one is meant
        (_raid("2033-03-09", None, many=False), _raid("2032-11-02", "2032-11-01", many=False), False),
    ],
)  # fmt: skip
def test_a_blow_without_a_day_is_of_the_weeks_before_its_report(
    one: Told, other: Told, apart: bool
) -> None:
    assert long_apart(one, other) is apart
    assert long_apart(other, one) is apart
