"""Meetings and marches of a day to come are planned, and their weekday lies before the report, whatever else is told of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Read = Callable[[str], tuple[EventMention, ...]]


# 6 May 2021 was a Thursday.
@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("A sit-in is set for Saturday.", "sit-in", "2021-05-08"),
        ("A meeting of the two presidents has been fixed for Friday.", "meeting", "2021-05-07"),
        ("The two presidents meet on Friday.", "meet", "2021-05-07"),
        ("The soldiers leave the town on Friday, the army said.", "leave", "2021-05-07"),
    ],
)
def test_days_to_come(events: Read, text: str, words: str, day: str) -> None:
    found = [e for e in events(text) if words in e.trigger.quote]
    assert [(e.status, e.date and e.date.edtf) for e in found] == [("planned", day)]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The two presidents met on Friday.", "met", "2021-04-30"),
        ("Friday's talks are remembered in Karm.", "talks", "2021-04-30"),
        ("The march on Saturday is the talk of the town.", "march", "2021-05-01"),
        ("The mayor watched thousands march past his window on Saturday.", "march", "2021-05-01"),
    ],
)
def test_days_gone_by(events: Read, text: str, words: str, day: str) -> None:
    found = [e for e in events(text) if e.trigger.quote == words]
    assert [(e.status, e.date and e.date.edtf) for e in found] == [("occurred", day)]


def test_next_friday_is_never_the_last_one(events: Read) -> None:
    found = events("The alliance plans another rally next Saturday.")
    assert all(e.date is None or e.date.edtf != "2021-05-01" for e in found)
