"""What somebody wishes to make known has happened: "the ministry wishes to inform the public that troops attacked a camp"."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The ministry wishes to inform the public that troops attacked a camp.", "attacked", "occurred"),
        ("The command wishes to state that soldiers have killed nine rebels.", "killed", "occurred"),
        ("The army would like to stress that guards shot two men.", "shot", "occurred"),
        # what is wished for, or to come
        ("The president wishes to meet the rebels.", "meet", "hypothetical"),
        ("The ministry wishes to announce that it will close the border.", "close", "hypothetical"),
    ],
)  # fmt: skip
def test_wished_to_tell(
    read_text: Callable[..., Reading], text: str, word: str, status: str
) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    found = read_events(replace(reading, statements=read_statements(reading)))
    assert [e.status for e in found if e.trigger.quote == word] == [status]
