"""Harm that something is said to have caused is its toll, and no second deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import structs

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def tolls(read_text: Read, text: str) -> list[tuple[str, list[float | None]]]:
    """The word of each event with the numbers that it counts."""
    reading = read_text(text, published="2023-06-15")
    chains, entities = read_entities(reading)
    reading = structs.replace(reading, chains=chains, entities=entities)
    reading = structs.replace(reading, times=read_times(reading))
    reading = structs.replace(reading, figures=read_figures(reading))
    return [(e.lemma, [reading.figures[n].value for n in e.figures]) for e in read_events(reading)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The attack on the market is now known to have caused the death of 17 civilians.", [("attack", [17])]),
        ("The shelling of the port resulted in the deaths of 12 dockers.", [("shelling", [12])]),
        ("The raid on the camp led to the death of three villagers, the council said.", [("raid", [3])]),
        ("The minister said that the ambush had caused the death of five soldiers.", [("ambush", [5])]),
        ("The air strike, which caused 12 deaths, hit a clinic.", [("air strike", [12])]),
    ],
)  # fmt: skip
def test_what_brought_death_has_its_toll(
    read_text: Read, text: str, told: list[tuple[str, list[float | None]]]
) -> None:
    assert tolls(read_text, text) == told


@pytest.mark.parametrize(
    "text",
    [
        # what follows from a death did not bring it
        "The shooting led to an attack on the station in which two officers died.",
        # two deeds, one of which set off the other
        "The bombing led to clashes in which nine men were killed.",
    ],
)
def test_what_a_deed_sets_off_is_another_deed(read_text: Read, text: str) -> None:
    found = tolls(read_text, text)
    assert all(not counted for word, counted in found if word in {"shooting", "bombing"})
