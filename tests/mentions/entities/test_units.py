"""Military units with a number: the number is part of the name, so that two units are two."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The 4th Battalion met the 5th Battalion.", {"4th Battalion", "5th Battalion"}),
        ("The 12th Lake Regiment left Gao.", {"12th Lake Regiment"}),
        ("On the 5th Chad voted.", set()),
    ],
)
def test_numbered_units(read_text: Read, text: str, names: set[str]) -> None:
    chains, _ = read_entities(read_text(text))
    assert {c.name for c in chains if c.name[:1].isdigit()} == names
