"""Numbers of those to whom nothing happened, of what is only foretold, and of what happens every year."""

from collections.abc import Callable

import pytest
from tests.mentions.marked import figure, heard

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


NONE_KILLED = (
    "It is more than his earlier prediction of 1,000 deaths.",
    "It is a projection of 40 deaths.",
    "Many miners die from bad liquor every year.",
    "About 500 people die there each winter.",
    "Of the dead 12 were children, many only several years old.",
)
KILLED = (
    ("In 2012 about 500 people died each day.", 500.0),
    ("The toll is above the projection: 40 deaths.", 40.0),
    ("Every winter brings floods, and last year 30 people died.", 30.0),
)


@pytest.mark.parametrize("text", NONE_KILLED)
def test_nobody_is_counted(read_text: Read, text: str) -> None:
    counted = [f.value for f in read_figures(read_text(text)) if f.measure == "killed"]
    assert [v for v in counted if v != 12] == []


@pytest.mark.parametrize(("text", "value"), KILLED)
def test_the_dead_are_counted(read_text: Read, text: str, value: float) -> None:
    assert value in [f.value for f in read_figures(read_text(text)) if f.measure == "killed"]


OTHERS = (
    ("The radio puts the number of attackers at 300.", "300"),
    ("The number of people infected with the fever is now estimated at 6,800.", "6,800"),
    ("The number of people in the wards was 203.", "203"),
)


@pytest.mark.parametrize(("text", "number"), OTHERS)
def test_a_tally_of_the_living_is_no_toll(read_text: Read, text: str, number: str) -> None:
    """What the words count stands, though the learned reader hears a toll."""
    found = read_figures(heard(read_text(text), figure(text, number, "killed")))
    assert [f.measure for f in found] == ["other"]
