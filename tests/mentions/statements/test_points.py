"""What a body calls for in a list below a colon: each point is a demand of its own. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

CASES = [
    (
        "The Lake Network calls on the state to:\n\n- withdraw the army from the streets;\n\n"
        "- release all who are held;\n\nIt met on Monday.",
        ["withdraw the army from the streets", "release all who are held"],
    ),
    (
        "The union urges the port to:\n\n1. Open the gates.\n\n2. Pay the crews in full.",
        ["Open the gates", "Pay the crews in full"],
    ),
    (
        "The union urged the port to open the gates. Pay the crews, it says on a banner.",
        ["the port to open the gates"],
    ),
    ("The plan has three parts:\n\n- open the gates;\n\n- pay the crews.", []),
    ("The union urges the port to:\n\nThe gates are shut.", None),
]


@pytest.mark.parametrize(("text", "asked"), CASES)
def test_points_are_demands(read_text: Read, text: str, asked: list[str] | None) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    found = [
        s for s in read_statements(replace(reading, chains=chains, entities=mentions))
        if s.kind in {"demand", "appeal"}
    ]  # fmt: skip
    said = [p.quote for s in found for p in s.content]
    if asked is None:
        assert not any("gates" in words for words in said)
    else:
        assert [w for w in said if "banner" not in w and not w.startswith("Pay the crews,")][
            : len(asked)
        ] == asked
        assert all(s.speaker_evidence is not None for s in found)
