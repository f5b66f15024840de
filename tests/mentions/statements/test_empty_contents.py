"""Words that only point say nothing: "accused them of that" has no content; a quoted "No" has."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The general accused them of that.", 0),
        ("The general accused them of treason.", 1),
        ("Asked whether it would leave, Norland said it will not.", 1),
        ("“No,” the general said.", 1),
        ("The kitchen, which gives them 300 meals a day, asks the mayor to extend their stay.", 0),
    ],
)
def test_what_only_points_is_no_content(read_text: Read, text: str, told: int) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    assert len(read_statements(replace(reading, chains=chains, entities=entities))) == told
