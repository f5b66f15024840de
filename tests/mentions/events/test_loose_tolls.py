"""Counts of dead and wounded without an event of their own belong to the deed of their clause, or to the one told just before."""

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


def tolls(read_text: Read, text: str) -> set[tuple[str, float | None]]:
    """The word of each event with the numbers that it counts."""
    reading = read_text(text, published="2023-06-15")
    chains, entities = read_entities(reading)
    reading = structs.replace(reading, chains=chains, entities=entities)
    reading = structs.replace(reading, times=read_times(reading))
    reading = structs.replace(reading, figures=read_figures(reading))
    found = read_events(reading)
    return {(e.lemma, reading.figures[n].value) for e in found for n in e.figures}


@pytest.mark.parametrize(
    ("text", "deed", "count"),
    [
        ("A boat capsized off Karm, killing 12.", "capsize", 12),
        ("Three deaths and 22 injuries were reported after the shelling of the quarter.", "shelling", 22),
        ("Nine deaths were recorded in Karm after a rocket struck the school.", "strike", 9),
        ("On Monday a rocket struck the square. Monitors saw the bodies of four persons.", "strike", 4),
        ("On Monday a rocket struck the square. At least 32 are confirmed dead.", "strike", 32),
        # the rescue has brought none of them
        ("Barrel bombs fell on the old quarter. Rescuers pulled 30 bodies from the rubble.", "barrel bomb", 30),
        # headlines: the count without a verb
        ("Gang raids village, 30 dead.", "raid", 30),
        ("Bomb hits market in Karm; 30 dead.", "bomb", 30),
        # what is only meant to be done hurts nobody
        ("The police used tear gas in order to restore access. Seven persons sought medical help.", "use", 7),
    ],
)  # fmt: skip
def test_a_loose_count_has_its_deed(read_text: Read, text: str, deed: str, count: float) -> None:
    assert (deed, count) in tolls(read_text, text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # another scene, another place, another day, another paragraph; one man; a count that the deed has already; a deed in passing
        ("A rocket struck the square. It was the worst blow since 2016, when 112 deaths were counted.", 112),
        ("A rocket struck the square in Karm. Monitors saw the bodies of four persons in Sul.", 4),
        ("On 3 May a rocket struck the square. On 5 May monitors saw the bodies of four persons.", 4),
        ("A rocket struck the square.\n\nMonitors saw the bodies of four persons.", 4),
        ("A rocket struck the square. Monitors saw the body of a man.", 1),
        ("A rocket struck the square and killed nine people. Monitors saw the bodies of four persons.", 4),
        ("Nine nurses are from the hospital, which was shelled on Monday. The number of the wounded is 163.", 163),
        ("Rockets struck the square and shells hit the bridge. Monitors saw the bodies of four persons.", 4),
    ],
)  # fmt: skip
def test_a_count_of_another_scene_stays_loose(read_text: Read, text: str, count: float) -> None:
    assert count not in {value for _, value in tolls(read_text, text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twenty people were killed: twelve in a blaze and eight in the shelling of the camp.",
            {("kill", 20), ("blaze", 12), ("shelling", 8)},
        ),
        (
            "At least 15 inmates have died: five on Monday and, by the families' count, ten in Wednesday's blaze.",
            {("blaze", 10)},
        ),
        # what no colon announces tells of all of them
        (
            "Twelve people, six children and two women, were killed in the shelling of Karm.",
            {("shelling", 12), ("shelling", 6), ("shelling", 2)},
        ),
    ],
)  # fmt: skip
def test_a_deed_within_a_list_has_the_count_of_its_item(
    read_text: Read, text: str, expected: set[tuple[str, float]]
) -> None:
    assert tolls(read_text, text) == expected
