"""A day that belongs to one item of a list only. Invented sentences."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "At least 15 inmates have lost their lives: five in the mutiny and ten in Wednesday's blaze.",
            {"At least 15 inmates": False, "five": False, "ten": True},
        ),
        (
            "At least 23 miners have died: three in Monday's blast and 20 in the flooded shaft.",
            {"At least 23 miners": False, "three": True, "20": False},
        ),
        # said before the list, of all
        (
            "On Wednesday 15 inmates died: five in the mutiny and ten in the blaze.",
            {"15 inmates": True, "five": True, "ten": True},
        ),
        # no list
        ("Wednesday's blaze killed 15 inmates, ten of them in the yard.", {"15 inmates": True}),
        (
            "Fifteen people died in Wednesday's blaze, most of them in the yard.",
            {"Fifteen people": True},
        ),
    ],
)
def test_days_of_items(read_text: Read, text: str, days: dict[str, bool]) -> None:
    reading = read_text(text, "2031-03-13")
    reading = replace(reading, times=read_times(reading))
    found = {f.quote: f.window is not None for f in read_figures(reading)}
    assert {quote: found[quote] for quote in days} == days
