"""Counts of two places told in one breath: each has its own place, and neither is a part of the other."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def told(read_text: Read, text: str) -> list[tuple[float | None, str | None, int | None]]:
    """Value, place and whole of each count of a sentence."""
    reading = read_text(text)
    chains, entities = read_entities(reading)
    found = read_figures(replace(reading, chains=chains, entities=entities))
    return [(f.value, None if f.place is None else chains[f.place].name, f.part_of) for f in found]


def test_each_has_its_own_place(read_text: Read) -> None:
    text = "Floods killed 21 in Lima, most of them farmers, and 13 in Cusco, including five nurses."
    found = {value: (place, part) for value, place, part in told(read_text, text)}
    assert found[21] == ("Lima", None)
    assert found[13] == ("Cusco", None)
    assert found[5][0] == "Cusco"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # more than the whole can hold
        ("At least 43 people, 30 of them nurses, have been killed, and some 300,000 have fled.", {300_000}),
        ("At least 43 people, 30 of them nurses, have been killed, and some 300,000 have fled.", {43}),
    ],
)  # fmt: skip
def test_what_is_more_than_the_whole_is_no_part(
    read_text: Read, text: str, values: set[float]
) -> None:
    parts = {value: part for value, _, part in told(read_text, text)}
    assert all(parts[value] is None for value in values)
    assert parts[30] is not None


def test_a_part_in_a_place_is_a_part(read_text: Read) -> None:
    found = told(read_text, "The storm killed 40 people, including 21 in Lima.")
    assert [part for value, _, part in found if value == 21] == [0]
