"""Words of saying and thinking behind which nobody says anything."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In all 203 people died, 148 of them confirmed Ebola victims.", 0),
        ("Two of them confirmed that he was there.", 1),
        ("Her friend had gone out to see what the noise was.", 0),
        ("Fearing reprisals, the farmer gave no name.", 0),
        ("Doctors fear reprisals.", 1),
        ("Health workers account for 27 of the cases.", 0),
        (
            "Nine died, officials said, as the number of people believed to have fled rose above 200.",
            1,
        ),
        ("The union said that nine were hurt, citing footage from a drone.", 1),
        # what is looked into
        ("The agencies are assessing the claim.", 0),
        ("Bo Lund edited a book analysing the speeches of the premier.", 0),
        ("The agencies assess that the claim is true.", 1),
        # what comes of it
        ("The minister tells so many lies that her rivals could win the vote.", 0),
        ("The minister told reporters that her rivals could win the vote.", 1),
        # whose hopes nobody says
        ("The release of the crew raised hopes of a truce.", 0),
        ("The mayor voiced hopes of a truce.", 1),
        # a clause without what it tells
        ("She builds on the progress he says he sees.", 0),
    ],
)
def test_who_only_counts_or_looks_says_nothing(read_text: Read, text: str, told: int) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    assert len(read_statements(replace(reading, chains=chains, entities=entities))) == told


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The mayor denies the charge and says he is being punished for his views.", {"denial", "accusation"}),
        ("The mayor denied the charge and said his men had slept.", {"denial"}),
    ],
)  # fmt: skip
def test_who_says_that_he_is_hunted_denies_nothing_by_it(
    read_text: Read, text: str, kinds: set[str]
) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    found = read_statements(replace(reading, chains=chains, entities=entities))
    assert {s.kind for s in found} == kinds
