"""Whom "he" means where several people were named."""

from collections.abc import Callable

import pytest
from tests.mentions.entities.labelled import labelled

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]
PEOPLE = frozenset({"Ada", "Orr", "Jorun", "Vell"})

CASES = [
    # Who a sentence is about, before whom a clause tells of in passing.
    ("Ada Orr accused the board of waste. Citing the deal with Iran, which Jorun Vell opposed, he said it was over.",
     "Ada Orr"),
    # Who is quoted counts as if he had said it.
    ("According to Ada Orr, the board lost men because many disliked the plans of Jorun Vell. “We lost five,” he said.",
     "Ada Orr"),
    # The dead say nothing more, but have said things.
    ("Ada Orr met Jorun Vell on Monday. Vell was killed on Tuesday. He said the road was closed.", "Ada Orr"),
    ("Ada Orr met Jorun Vell on Monday. Vell was killed on Tuesday. He had said the road was closed.", "Jorun Vell"),
    ("Ada Orr met Jorun Vell on Monday. Vell was not killed. He said the road was closed.", "Jorun Vell"),
    ("Ada Orr met Jorun Vell on Monday. He said the road was closed.", "Ada Orr"),
    # No "he" is several people, but whose people they are; one brother may be meant himself.
    ("Ada Orr denied it. The colleagues of Jorun Vell laid flowers on the street in which he was shot.", "Jorun Vell"),
    ("Ada Orr denied it. Jorun Vell's relatives wait outside the jail in which he was beaten.", "Jorun Vell"),
    ("Ada Orr denied it. The supporters of Jorun Vell wait outside the hall in which he spoke.", "Ada Orr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), CASES)
def test_he(read_text: ReadText, text: str, name: str) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(labelled(reading, PEOPLE))
    he = next(m for m in mentions if m.quote.lower() == "he")
    assert chains[he.chain].name == name


SPOUSES = [
    # who has a wife is mostly no "she"
    ("Ada Orr's husband met Jorun Vell on Monday. He said the road was closed.", "he", "Jorun Vell"),
    ("Ada Orr met Jorun Vell's wife on Monday. She said the road was closed.", "she", "Ada Orr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "name"), SPOUSES)
def test_he_and_she(read_text: ReadText, text: str, word: str, name: str) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(labelled(reading, PEOPLE))
    found = [m for m in mentions if m.quote.lower() == word]
    assert chains[found[-1].chain].name == name


MANY = [
    ("Some 40 villagers died in the raid. This family fled months ago. They live in a tent.", "family"),
    ("Some 40 villagers died in the raid. The farmer fled months ago. They live in a tent.", "villagers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), MANY)
def test_they_may_be_one_word_for_many(read_text: ReadText, text: str, name: str) -> None:
    chains, mentions = read_entities(read_text(text))
    they = next(m for m in mentions if m.quote == "They")
    assert chains[they.chain].name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The union called a march. An aide spoke to the media. It said the road was closed.",
            "union",
        ),
        (
            "The union called a march, and an aide avoided the press. It said the road was closed.",
            "union",
        ),
    ],
)
def test_who_only_listens_is_not_meant(read_text: ReadText, text: str, name: str) -> None:
    chains, mentions = read_entities(read_text(text))
    it = next(m for m in mentions if m.quote == "It")
    assert chains[it.chain].name == name


def test_an_office_is_not_who_was_told_of_before(read_text: ReadText) -> None:
    text = "The union called a march. The mayor's office in Karm said it had shut the road."
    chains, mentions = read_entities(read_text(text))
    assert "it" not in {m.quote for m in mentions if chains[m.chain].name == "union"}
