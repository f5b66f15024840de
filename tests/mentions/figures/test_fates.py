"""Counts that make up the dead told just before, who was shot or stabbed among them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "At least 16 prisoners have died. Five were stabbed or shot on the first day. Eleven perished in the fire.",
            [("killed", "prisoners"), ("killed", "prisoners"), ("killed", "prisoners")],
        ),
        (
            "Nine miners died on Monday. Three were beaten by guards. Six perished in the tunnel.",
            [("killed", "miners"), ("killed", "miners"), ("killed", "miners")],
        ),
        # the numbers do not make the dead
        (
            "Nine miners died on Monday. Three were beaten by guards. Four perished in the tunnel.",
            [("killed", "miners"), ("wounded", "people"), ("killed", "people")],
        ),
        # who was hurt is not dead
        (
            "Nine miners died on Monday. Three were injured by guards. Six perished in the tunnel.",
            [("killed", "miners"), ("wounded", "people"), ("killed", "people")],
        ),
    ],
)
def test_parts_share_the_fate_of_the_dead(
    read_text: Read, text: str, measures: list[tuple[str, str]]
) -> None:
    figures = read_figures(read_text(text))
    assert [(f.measure, f.population) for f in figures] == measures
