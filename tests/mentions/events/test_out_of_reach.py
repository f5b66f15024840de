"""Who is not safe from a deed has not suffered one: "they are not safe from shelling"."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("They are safe from shelling now.", {"hypothetical"}),
        ("They are not safe from shelling anywhere.", {"hypothetical"}),
        # one that there was
        ("They were not safe from the shelling of Karm.", {"occurred"}),
        ("Nine people died from shelling.", {"occurred"}),
        ("There was no shelling.", {"denied"}),
    ],
)  # fmt: skip
def test_what_one_is_safe_from(
    read_text: Callable[..., Reading], text: str, status: set[str]
) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    found = read_events(replace(reading, chains=chains, entities=entities))
    assert {e.status for e in found if e.trigger.quote == "shelling"} == status
