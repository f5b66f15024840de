"""Ties that are none: where somebody is from, what he knows, whom he helps, the town whose mayor he is."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.relations import read_relations
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def ties(read_text: Read, text: str) -> list[tuple[str, str, str]]:
    """The relations of a text, each as subject, kind and object."""
    reading = read_text(text)
    chains, entities = read_entities(reading)
    found = read_relations(replace(reading, chains=chains, entities=entities))
    return [(chains[r.subject].name, r.kind, chains[r.object].name) for r in found]


@pytest.mark.parametrize(
    "text",
    [
        "London mayor Awa Sy spoke.",
        "The book is by French historian Awa Sy.",
        "Pakistani education activist Awa Sy spoke.",
        "We are joined by White House correspondent Awa Sy.",
        "Rescue workers help an injured woman.",
        "Awa Sy served as a sergeant.",
        "Awa Sy joined the convoy.",
        "Bo Lund met his counterpart, Awa Sy.",
        "They opened shelters in Lima, Cusco, Puno and Tacna.",
    ],
)
def test_no_tie(read_text: Read, text: str) -> None:
    assert ties(read_text, text) == []


def test_an_office_of_state_is_one(read_text: Read) -> None:
    found = ties(read_text, "French foreign minister Awa Sy spoke.")
    assert [(who, kind) for who, kind, _ in found] == [("Awa Sy", "works_for")]
