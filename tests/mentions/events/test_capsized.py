"""Boats that go down, what they were laden with, and the dead told before the hazard that brought them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading
from tidings.model.vocabulary import HAZARD

Read = Callable[..., Reading]


def hazards(read_text: Read, text: str) -> list[EventMention]:
    """The hazards of a report of 15 June 2023."""
    reading = read_text(text, published="2023-06-15")
    told = read_events(replace(reading, times=read_times(reading)))
    return [e for e in told if e.type == HAZARD]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Scores are missing after a wooden fishing boat crowded with migrants capsized in the early hours of Monday.", "capsized"),
        ("Dozens are missing after a barge packed with traders and cattle capsized off Tal on Monday.", "capsized"),
        ("Nine people were hurt when a train packed with pilgrims derailed near Tal.", "derailed"),
        ("The trawler, known as the “White Dove”, went down at about 2.20 a.m. on Monday.", "went down"),
        ("The ferry went down within minutes off Tal.", "went down"),
    ],
)  # fmt: skip
def test_a_laden_boat_comes_to_grief(read_text: Read, text: str, words: str) -> None:
    found = hazards(read_text, text)
    assert [(e.trigger.quote, e.mode) for e in found] == [(words, "transport")]


@pytest.mark.parametrize(
    "text",
    [
        "The boat went down the river to the market.",
        "The ship went down to the harbour of Tal on Monday.",
        "Soldiers found a camp filled with people displaced by the war.",
        "A bus packed with workers hired in the north reached Tal on Monday.",
    ],
)
def test_boats_that_only_travel(read_text: Read, text: str) -> None:
    assert not hazards(read_text, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine miners were killed after a tunnel collapsed in Tal on Monday.", "Nine miners"),
        ("Forty people were killed when a bridge collapsed in Tal on Monday.", "Forty people"),
    ],
)
def test_the_dead_are_told_before_the_hazard(read_text: Read, text: str, words: str) -> None:
    one = hazards(read_text, text)
    assert len(one) == 1
    assert words in {actor.evidence.quote for actor in one[0].actors}


def test_a_blow_stays_a_blow(read_text: Read) -> None:
    reading = read_text("Rebels killed nine miners after a tunnel collapsed in Tal on Monday.")
    told = read_events(replace(reading, times=read_times(reading)))
    assert "ASSAULT" in {e.type for e in told}
