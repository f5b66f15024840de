"""What says where a name lies makes it a place, though no map has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The attackers came to Orvela, some 40 kilometres west of the capital, at night.", "place"),
        ("The convoy was bound for Orvela, 12 miles from the border, with flour.", "place"),
        ("Residents of Orvela, a hamlet on the edge of the forest, told us that shells fell.", "place"),
        ("The road to Orvela, a gold-mining settlement in the hills, is cut.", "place"),
        # people by where they live and how old they are
        ("The police spoke to Orvela, a village elder, on Monday.", None),
        ("The court listened to Orvela, 40, of the mining union.", None),
        ("The prize went to Orvela, a city councillor in the south.", None),
    ],
)  # fmt: skip
def test_a_lie_makes_a_place(read_text: Read, text: str, kind: str | None) -> None:
    _, entities = read_entities(read_text(text))
    found = {m.as_ for m in entities if m.quote == "Orvela"}
    assert ("place" in found) is (kind == "place")
