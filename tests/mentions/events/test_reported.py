"""Whether a deed of which somebody is accused counts as reported or in doubt: it hangs on who says so."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Activists said that nine clerks were shot by the army on Monday.", "occurred"),
        ("A war monitor said that nine clerks were shot by the army on Monday.", "occurred"),
        ("The army accused rebels of shelling the town.", "in_doubt"),
        (
            "Rejecting the charge that police stood idle, the minister said police had shot nine rebels.",
            "occurred",
        ),
        ("Rejecting the charge, the minister said police had not shot nine rebels.", "denied"),
        ("The minister denied that police had shot nine rebels.", "denied"),
    ],
)
def test_status(read_text: Read, text: str, status: str) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, statements=read_statements(reading))
    found = [e.status for e in read_events(reading) if e.type == "ASSAULT"]
    assert found == [status]
