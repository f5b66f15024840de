"""How many were on board, told by one side and the other; what became of them says more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
ABOARD = "people on board"


@pytest.mark.parametrize(
    ("text", "words", "measure", "population"),
    [
        ("Between 400 and 450 people had been on board when the vessel left Tal.", "Between 400 and 450 people", "other", ABOARD),
        ("The number of persons on board is between 320 and 350.", "between 320 and 350", "other", ABOARD),
        ("The number of those aboard the ferry was 900.", "900", "other", ABOARD),
        ("There were 38 people on board.", "38 people", "other", ABOARD),
        ("About 60 passengers were still aboard the train.", "About 60 passengers", "other", ABOARD),
        ("Some 300 people had been on board. The coast guard put the number at “no more than 280”.", "no more than 280", "other", ABOARD),
        ("Our crew took 37 survivors on board.", "37 survivors", "evacuated", "survivors"),
        # what became of them
        ("All 38 people on board were killed.", "38 people", "killed", "people"),
        ("Police arrested nine men aboard a bus.", "nine men", "captured", "men"),
    ],
)  # fmt: skip
def test_those_on_board(
    read_text: Read, text: str, words: str, measure: str, population: str
) -> None:
    found = {
        f.quote: (f.measure, f.population) for f in read_figures(read_text(text, "2021-05-06"))
    }
    assert found.get(words) == (measure, population)


@pytest.mark.parametrize(
    "text", ["The number of members on the board is nine.", "He sat on the board with nine people."]
)
def test_a_board_of_people_is_no_boat(read_text: Read, text: str) -> None:
    assert ABOARD not in {f.population for f in read_figures(read_text(text))}
