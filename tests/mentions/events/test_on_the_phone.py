"""Who tells whom something in a telephone call is on the phone with him."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import structs

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Minister Awa Sy told Ole Dahl in a telephone call that the port was shut.", {"Minister Awa Sy", "Ole Dahl"}),
        ("The envoy warned the rebels during a phone call that time was short.", {"The envoy", "the rebels"}),
        ("The envoy rejected the plan in a phone call.", set()),
    ],
)  # fmt: skip
def test_both_are_on_the_phone(read_text: Read, text: str, parties: set[str]) -> None:
    reading = read_text(text, published="2023-06-15")
    chains, entities = read_entities(reading)
    reading = structs.replace(reading, chains=chains, entities=entities)
    calls = [e for e in read_events(reading) if e.mode == "phone"]
    assert {a.evidence.quote for e in calls for a in e.actors if a.role == "participant"} == parties
