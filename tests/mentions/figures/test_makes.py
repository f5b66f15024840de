"""What is counted beside makes of arms and days, and what only lies beside what is hit."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

COUNTED = [
    ("Six AK 47 rifles and 12 magazines were seized.", [("rifles", 6), ("magazines", 12)]),
    ("Police seized 14 AK - 47 rifles.", [("rifles", 14)]),
    ("Police seized three M16 rifles.", [("M16 rifles", 3)]),
    ("The death toll of the blast rose to at least six Friday.", [("people", 6)]),
    ("Six Friday raids killed nine villagers.", [("villagers", 9)]),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_who_or_what_is_counted(read_text: Read, text: str, counted: list[tuple[str, int]]) -> None:
    found = [
        (f.population, f.low) for f in read_figures(read_text(text)) if f.population != "raids"
    ]
    assert found == counted


def test_who_is_fatally_shot_is_killed(read_text: Read) -> None:
    (found,) = read_figures(read_text("Police fatally shot four men on Friday."))
    assert found.measure == "killed"


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber crashed a truck into the gate.",
        "The clinic which is close to a dam was inundated.",
        "The fleet carried out another round of drills.",
        "A warship intercepted three pirate boats.",
        "A car bomb exploded near a market.",
    ],
)
def test_what_is_not_destroyed(read_text: Read, text: str) -> None:
    assert not [
        f.quote
        for f in read_figures(read_text(text))
        if f.measure == "destroyed" and f.quote != "The clinic"
    ]
