"""What an inquiry is about has happened, whoever asks for it or refuses it, and not on the day on which it is opened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


@pytest.mark.parametrize(
    ("text", "word", "status", "day"),
    [
        ("The union called for an investigation into the killing of nine men.", "killing", "occurred", None),
        ("The government agreed to an inquiry into the raid on the camp.", "raid", "occurred", None),
        ("The minister refused an inquiry into the attack on the market.", "attack", "occurred", None),
        ("There will be no inquiry into the killing of nine men.", "killing", "occurred", None),
        ("An inquiry into the killing of nine men opened on Monday.", "killing", "occurred", None),
        ("An inquiry into the killing of nine men on 2 May was opened.", "killing", "occurred", "2021-05-02"),
        # what is only alleged, or planned
        ("The court opened an inquiry into the alleged killing of nine men.", "killing", "in_doubt", None),
        ("The government agreed to a raid on the camp.", "raid", "planned", None),
    ],
)  # fmt: skip
def test_inquired_into(
    events: Callable[[str], tuple[EventMention, ...]],
    text: str, word: str, status: str, day: str | None,
) -> None:  # fmt: skip
    text = "Bread is dear in Karm. The river is low. " + text
    found = [e for e in events(text) if e.trigger.quote == word]
    assert [(e.status, e.date and e.date.edtf) for e in found] == [(status, day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A hall in Arin was burned the day after the vote.", None),
        ("A hall in Arin was burned the night before the vote.", None),
        ("A hall in Arin was burned.", "2021-05-05/2021-05-06"),
    ],
)
def test_the_day_after_another_thing(
    events: Callable[[str], tuple[EventMention, ...]], text: str, day: str | None
) -> None:
    found = [e for e in events(text) if e.trigger.quote == "burned"]
    assert [e.date and e.date.edtf for e in found] == [day]
