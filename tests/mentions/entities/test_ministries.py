"""Ministries told by the capital they sit in, and several that one report tells apart. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = (
    ("The foreign ministry in Ankara said that the strait was shut.", "TUR"),
    ("The defence ministry in Oslo said that a frigate had left.", "NOR"),
    ("The government in Lima said that the road was shut.", "PER"),
    ("Two men had died, the health ministry in Nairobi said.", "KEN"),
    # not the country's own, or at home elsewhere
    ("The rebel health ministry in Nairobi said that two men had died.", None),
    ("The militia-run health ministry in Nairobi said that two men had died.", None),
    ("The regional government in Lima said that the road was shut.", None),
    ("The foreign ministry in the capital said that the road was shut.", None),
    ("The Peruvian foreign ministry in Quito said that the road was shut.", "PER"),
    ("The health department in Lima said that two men had died.", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "country"), CASES)
def test_country_by_capital(
    read_text: Callable[..., Reading], text: str, country: str | None
) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    (said,) = read_statements(replace(reading, chains=chains, entities=mentions))
    state = None if said.speaker is None else chains[said.speaker]
    assert (state.country if state and state.kind == "state" else None) == country


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("The defence ministry said that nothing was lost. The interior ministry said that two men had died.", False),
        ("The miners’ union said that the pit was shut. The teachers’ union said that schools were open.", False),
        ("The rebel council said that the road was shut. The town council said that it was open.", False),
        ("The defence ministry said that nothing was lost. The ministry said that two men had died.", True),
        ("The defence ministry said that nothing was lost. The defence ministry said that two men had died.", True),
    ],
)  # fmt: skip
def test_bodies_of_one_noun_are_told_apart(
    read_text: Callable[..., Reading], text: str, one: bool
) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    first, last = read_statements(replace(reading, chains=chains, entities=mentions))
    assert (first.speaker is not None and first.speaker == last.speaker) == one
