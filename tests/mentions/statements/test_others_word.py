"""Two voices in one sentence: each has its own words, and a denial has what it denies. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def told(read_text: Read, text: str) -> set[tuple[str, str]]:
    """Kind and content of each statement."""
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    statements = read_statements(replace(reading, chains=chains, entities=mentions))
    return {(s.kind, " … ".join(p.quote for p in s.content)) for s in statements}


CASES = [
    (
        "The council blamed the ferrymen for the fire; the ferrymen denied it.",
        {
            ("accusation", "the ferrymen for the fire"),
            ("denial", "The council blamed the ferrymen for the fire"),
        },
    ),
    (
        "The council blamed friends of the ferrymen, who denied it and said that a lamp had burst.",
        {
            ("accusation", "friends of the ferrymen"),
            ("denial", "The council blamed friends of the ferrymen"),
            ("denial", "a lamp had burst"),
        },
    ),
    (
        "The army accused the rebels of shelling the town, but a rebel spokesman denied this.",
        {("denial", "The army accused the rebels of shelling the town")},
    ),
    (
        "Organisers said 6,000 people took part in the march, while police put the number at 2,200.",
        {("claim", "6,000 people took part in the march")},
    ),
    (
        "According to the army, the jet came down by itself; the rebels say they shot it down.",
        {
            ("claim", "the jet came down by itself"),
            ("responsibility_claim", "they shot it down"),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_has_its_own_words(read_text: Read, text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= told(read_text, text)


def test_what_is_never_denied_is_no_denial(read_text: Read) -> None:
    found = told(read_text, "The council blamed the ferrymen, and they never denied it.")
    assert all(kind != "denial" for kind, _ in found)
