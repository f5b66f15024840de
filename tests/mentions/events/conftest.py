"""What most tests of events ask for: the events of a text that was published on 6 May 2021."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading


@pytest.fixture
def events(read_text: Callable[..., Reading]) -> Callable[[str], tuple[EventMention, ...]]:
    def read(text: str) -> tuple[EventMention, ...]:
        reading = read_text(text, published="2021-05-06")
        chains, entities = read_entities(reading)
        reading = replace(reading, chains=chains, entities=entities)
        reading = replace(reading, times=read_times(reading))
        reading = replace(reading, figures=read_figures(reading))
        return read_events(reading)

    return read
