"""The day of a story does not go on to a blow that the reader knows, at a spot of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]
FIRST = "On 3 May shells killed six people in Karm, a village of 240. "


@pytest.mark.parametrize(
    ("then", "goes_on"),
    [
        ("The rocket on Lima, which neither side admits to this day, killed five people.", False),
        ("The bomb at the airport of Lima wounded nine people.", False),
        ("The attack on Lima killed nine people.", False),
        # news at another spot, and what befell the same one, are steps of the story
        ("A rocket on Lima killed five people.", True),
        ("The shells wounded nine people, too.", True),
        ("The hospital in Lima was shelled.", True),
    ],
)  # fmt: skip
def test_a_known_blow_elsewhere_is_no_step_of_the_story(
    events: Events, then: str, goes_on: bool
) -> None:
    told = [e for e in events(FIRST + then) if e.sentence == 1]
    days = {e.date.edtf for e in told if e.date is not None}
    assert ("2021-05-03" in days) is goes_on
