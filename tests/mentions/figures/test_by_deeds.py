"""The counts of several deeds, told a paragraph each, under the whole that they make."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.figures import read_figures
from tidings.mentions.figures.lists.following import wholes
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
HEAD = "In the spring, {} civilians were killed in three attacks in the valley."
DEEDS = (
    "Bandits entered the village on 2 March and killed 21 persons. They stayed for four hours.",
    "On 7 March two aircraft bombed the market. Of the 22 persons killed we know the names.",
    "On 16 April, eleven people were shot dead. Two of the killers were known.",
)


@pytest.mark.parametrize(
    ("head", "deeds", "parts"),
    [
        (HEAD.format(54), DEEDS, 3),
        ("In three shootings 54 people died in May.", DEEDS, 0),  # the deeds stand before the number
        ("A total of 54 people were killed in three separate raids in May.", DEEDS, 3),
        # another sum; another number of deeds; a deed that is not counted
        (HEAD.format(60), DEEDS, 0),
        (HEAD.format(54).replace("three", "four"), DEEDS, 0),
        (HEAD.format(43), DEEDS[:2], 0),
        ("54 civilians were killed in the valley.", DEEDS, 0),
    ],
)  # fmt: skip
def test_each_deed_has_its_part(
    read_text: Read, head: str, deeds: tuple[str, ...], parts: int
) -> None:
    reading = read_text("\n\n".join((head, *deeds)))
    reading = replace(reading, figures=read_figures(reading))
    assert len(wholes(reading)) == parts
