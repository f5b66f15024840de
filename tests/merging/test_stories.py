"""Stories: what is told of one happening stands together, whatever the order, the day and the size of the pile."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.lexicons.tables import table
from tidings.merging.stories import story_groups
from tidings.merging.stories.story_groups import group_articles
from tidings.merging.stories.story_words import (
    Vector,
    likeness,
    matter_of,
    rarity,
    stem,
    story_vector,
)
from tidings.model.documents import Document, Part, PartKind

FERRY = (
    "Ferry sinks off Palmora",
    "The ferry Amity sank off Palmora on Tuesday with 80 people aboard, the coast guard said. Divers searched the hull.",
)
FERRY_LATER = (
    "Divers reach the Amity",
    "Divers reached the hull of the ferry Amity on Thursday. The coast guard of Palmora said nobody aboard was alive.",
)
STRIKE = (
    "Miners down tools in Kelso",
    "Miners in Kelso went on strike on Tuesday over wages. The union said the pits of Kelso would stay shut until May.",
)
STRIKE_LATER = (
    "Kelso pits open again",
    "The pits of Kelso opened on Friday after the union and the owners agreed on wages. Miners went back to work.",
)
PILE = {"a": FERRY, "b": FERRY_LATER, "c": STRIKE, "d": STRIKE_LATER}
DAYS = {"a": "2031-05-06", "b": "2031-05-08", "c": "2031-05-06", "d": ""}


def stories(keys: list[str]) -> set[frozenset[str]]:
    days: dict[str, list[tuple[str, Vector]]] = {}
    for key in keys:
        days.setdefault(DAYS[key], []).append((key, story_vector(*PILE[key])))
    return {frozenset(group.members) for group in group_articles(days)}


def test_two_crises_in_one_folder_are_two_stories() -> None:
    assert stories(list("abcd")) == {frozenset("ab"), frozenset("cd")}


@given(st.permutations(list("abcd")))
def test_order_changes_nothing(keys: list[str]) -> None:
    assert stories(keys) == stories(list("abcd"))


def test_an_article_without_words_is_a_story_of_its_own() -> None:
    assert story_vector("", "") == {}
    days = {"": [("a", story_vector(*FERRY)), ("b", story_vector("", "…"))]}
    assert len(group_articles(days)) == 2


def test_vectors_have_length_one_and_the_same_text_is_all_alike() -> None:
    vector = story_vector(*FERRY)
    assert likeness(vector, vector) == pytest.approx(1)


STEMS = [("Divers", "diver"), ("searched", "search"), ("mines", "mine"), ("80", "80"), ("was", "was"), ("Évora’s", "evora")]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), STEMS)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_what_few_reports_say_weighs_more() -> None:
    assert rarity("minister") < rarity("ferry") < rarity("amity")


def many(topics: int, each: int) -> Mapping[str, list[tuple[str, Vector]]]:
    """Articles of so many happenings, each with words of its own among common ones."""
    chance = random.Random(7)  # noqa: S311 - invented words, no secret
    common = sorted(
        row["stem"] for row in table("en/word_reports.tsv") if int(row["reports"]) > 250
    )
    days: dict[str, list[tuple[str, Vector]]] = {}
    for topic in range(topics):
        own = [f"topic{topic}word{n}" for n in range(12)]
        for number in range(each):
            text = " ".join(chance.choices(own, k=30) + chance.choices(common, k=20))
            day = f"2031-05-{1 + number % 9:02}"
            days.setdefault(day, []).append((f"{topic}-{number}", story_vector(own[0], text)))
    return days


def test_a_large_pile_is_grouped_as_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    days = many(topics=12, each=8)
    whole = {frozenset(g.members) for g in group_articles(days)}
    assert len(whole) == 12
    monkeypatch.setattr(story_groups, "FEW", 5)
    assert {frozenset(g.members) for g in group_articles(days)} == whole


def test_an_address_is_no_matter() -> None:
    lines = ("Ferry sinks", "https://paper.example/2033/ferry", "The ferry sank off Tolna.")
    text = "\n\n".join(lines)
    kinds: tuple[PartKind, ...] = ("title", "url", "body")
    parts = tuple(
        Part(start=text.index(line), end=text.index(line) + len(line), kind=kind)
        for line, kind in zip(lines, kinds, strict=True)
    )
    document = Document(
        id="a", origin="a", media_type="text/plain", sha256="0" * 64, text=text, parts=parts
    )
    told = matter_of(document)
    assert "paper.example" not in told
    assert lines[0] in told
    assert lines[2] in told
