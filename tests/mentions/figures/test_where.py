"""The place of a count: the nearest in its clause, none of several that a list gives."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

CASES = [
    ("In Tripoli nine people died.", "nine people", "Tripoli"),
    ("Nine people died in Tripoli and three in Sirte.", "Nine people", "Tripoli"),
    ("Nine people died in Tripoli, Libya.", "Nine people", "Tripoli"),
    ("The dead in the provinces of Homs, Hama and Idlib rose to 900 people.", "900 people", None),
    ("The city of Tripoli reported 327 deaths, and Sirte 84.", "327 deaths", "Tripoli"),
    ("The quake killed 40 people in Syria and Turkey.", "40 people", None),
    # where the source sits
    (
        "Nine people died in a fire, according to the Chilean consulate in Tripoli.",
        "Nine people",
        None,
    ),
    ("Nine people died in Sirte, according to the consulate in Tripoli.", "Nine people", "Sirte"),
]


@pytest.mark.parametrize(("text", "words", "place"), CASES)
def test_where(read_text: Callable[..., Reading], text: str, words: str, place: str | None) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    named = replace(reading, chains=chains, entities=mentions)
    (figure,) = [f for f in read_figures(named) if f.quote == words]
    assert (None if figure.place is None else chains[figure.place].name) == place
