"""Whose dead a fight cost, and since when a second total runs."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The raid has so far cost the insurgents more than 40 dead.", ["insurgents"]),
        ("It cost the rebels at least 40 lives.", ["rebels"]),
        ("The quake cost the town 300 dead.", ["people"]),
        ("The battle cost 40 lives.", ["people"]),
        ("The war cost the rebels the town and 40 dead.", ["people"]),
        ("The strike cost the pilots, officials say, 20 dead.", ["people"]),
    ],
)
def test_losers(read_text: Callable[..., Reading], text: str, counted: list[str]) -> None:
    assert [f.population for f in read_figures(read_text(text))] == counted
