"""Counts of the harmed that another sentence told are parts of that count."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import FigureMention, Reading

Read = Callable[..., Reading]


def parts(read_text: Read, text: str) -> dict[str, str | None]:
    """The words of each figure of harm, with those of its whole."""
    found = read_figures(read_text(text))
    harm = {"killed", "wounded"}
    return {f.quote: _quote(found, f.part_of) for f in found if f.measure in harm}


def _quote(found: tuple[FigureMention, ...], index: int | None) -> str | None:
    return None if index is None else found[index].quote


MEMBERS = [
    ("A bus crash killed 22 people. Six nurses were among the dead.", "Six nurses", "22 people"),
    ("A bus crash killed 22 people. Among the dead were six nurses killed at sea.", "six nurses", "22 people"),
    ("The fire killed 22 people. The dead included six nurses killed at sea.", "six nurses", "22 people"),
    ("The fire killed 22 people. Nine of the victims died in hospital.", "Nine of the victims", "22 people"),
    ("The fire injured 40 people. Six nurses were among the injured.", "Six nurses", "40 people"),
    ("Two tourists were hurt in the fire, one seriously.", "one", "Two tourists"),
    ("Nine miners were hurt, four critically and two lightly.", "four", "Nine miners"),
    ("Seven girls killed in mine blast. The blast killed 10 people including seven girls.", "Seven girls", "10 people"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "member", "whole"), MEMBERS)
def test_member_of_the_harmed(read_text: Read, text: str, member: str, whole: str) -> None:
    assert parts(read_text, text)[member] == whole


ALONE = [
    ("A bus crash killed 22 people. Six nurses died in another crash.", "Six nurses"),
    ("A bus crash killed two people. Six nurses were among the dead.", "Six nurses"),
    ("The fire killed three drivers and seven girls. Of 10 people killed in Lagos seven were girls.", "seven girls"),
    ("In the raid 18 of the 31 lorries were destroyed and 20 farmers were killed.", "20 farmers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote"), ALONE)
def test_count_of_its_own(read_text: Read, text: str, quote: str) -> None:
    assert parts(read_text, text)[quote] is None


@pytest.mark.parametrize(
    "text",
    [
        "Seventeen farmers including eight girls were killed in raids on a market.",
        "Rebels executed a pilot, a monitor and villagers said.",
    ],
)
def test_no_single_of_a_thing_or_a_speaker(read_text: Read, text: str) -> None:
    assert not {"a market", "a monitor", "a monitor and villagers"} & set(parts(read_text, text))


def test_single_that_others_speak_of(read_text: Read) -> None:
    assert "a nurse" in parts(read_text, "They named a nurse said to have been killed.")
