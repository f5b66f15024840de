"""Occasions to come, known by who comes and by a day that lies ahead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading

Read = Callable[..., Reading]


def planned(read_text: Read, text: str) -> list[EventMention]:
    reading = read_text(text, published="2031-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, times=read_times(reading))
    return [e for e in read_events(reading) if e.type == "CONSULT" and e.status == "planned"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Experts of the lake commission are expected in Tarvo on 12 May.", "2031-05-12"),
        ("A joint committee is to hold its first sitting in Tarvo on 12 May.", "2031-05-12"),
        ("The two teams are to sit down again in Tarvo on 12 May.", "2031-05-12"),
        ("The guarantors have put the session back to 12 May.", "2031-05-12"),
        ("A joint committee is to meet in Tarvo on 12 May.", "2031-05-12"),
        ("The city and its lenders will hold talks in Tarvo on 12 May.", "2031-05-12"),
        ("The next hearing is set for 12 May.", "2031-05-12"),
        ("The joint commission will look at the maps in Tarvo on 12 May.", "2031-05-12"),
    ],
)
def test_occasions(read_text: Read, text: str, day: str) -> None:
    events = planned(read_text, text)
    assert [e.date.earliest for e in events if e.date] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Rain is expected in Tarvo on 12 May.",
        "Experts of the lake commission came to Tarvo on 2 May.",
        "The tax is due on 12 May.",
        "The price of bread is set for a rise on 12 May.",
    ],
)
def test_no_occasion(read_text: Read, text: str) -> None:
    assert planned(read_text, text) == []
