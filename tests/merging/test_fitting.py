"""What forbids that two tellings be one, and what does not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tidings.merging.happenings.compare_events import contradict
from tidings.merging.happenings.fitting import may_be_one, modes_fit
from tidings.merging.happenings.told import Told
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
        ("crowd-control", "unconventional", True),
        ("crowd-control", "aerial", False),
    ],
)
def test_a_house_that_burned_was_burned_by_rioters(one: str, other: str, fit: bool) -> None:
    assert modes_fit(one, other) is fit


@pytest.mark.parametrize(
    ("published", "stories", "fit"),
    [
        (None, ("bridge", "clinic"), False),
        (None, ("bridge", "bridge"), True),
        (None, (None, "clinic"), True),
        ("2033-03-09", ("bridge", "clinic"), True),
    ],
)
def test_reports_without_a_day_of_two_stories_share_no_deed(
    published: str | None, stories: tuple[str | None, str | None], fit: bool
) -> None:
    """Nothing says that "the attack" of one is "the attack" of the other."""
    one, other = (
        replace(_told(name, 9, "incident"), published=published, story=story)
        for name, story in zip("ab", stories, strict=True)
    )
    assert may_be_one(one, other) is fit


@pytest.mark.parametrize(("mode", "telling"), [("aerial", False), ("firearms", True)])
def test_what_the_means_say_already_tells_no_more(mode: str, telling: bool) -> None:
    told = _told("a", 31, "incident")
    clause = Evidence(document="a", start=0, end=20, quote="air strikes launched")
    mention = replace(told.mention, mode=mode, lemma="launch", clause=clause)
    assert ("air" in replace(told, mention=mention).telling_words) is telling
