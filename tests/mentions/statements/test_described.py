"""Who speaks where a noun describes him: the name behind it, never the town where he is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

SPEAKERS = [
    ("The millers' committee in Lima said the bridge was shut.", None),
    ("The embassy in Lima said the bridge was shut.", None),
    ("A miller, Colonel Ada Ruiz, said the bridge was shut.", "Ada Ruiz"),
    ("A letter from Ada Ruiz said the bridge was shut.", "Ada Ruiz"),
    ("The city of Lima said the bridge was shut.", "Lima"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_who_is_named_behind(read_text: ReadText, text: str, name: str | None) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    (found,) = read_statements(replace(reading, chains=chains, entities=entities))
    assert (None if found.speaker is None else chains[found.speaker].name) == name
