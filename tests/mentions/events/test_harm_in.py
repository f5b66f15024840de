"""Those who die in a blow die on its day, and the last of them on another; hours beside their days make an interval."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


# 6 May 2021 was a Thursday.
@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Eleven perished in the fire of 2 May, the last of them, a boy of nine, in hospital on Monday.",
         "perished", "2021-05-02"),
        ("Nine people died in the raid of 2 May, two of them on Monday.", "died", "2021-05-02"),
        ("Shells killed nine men on Sunday, one of them a clerk kidnapped on 2 April.", "kidnapped", "2021-04-02"),
        ("Nine men were killed on Sunday.", "killed", "2021-05-02"),
        ("The army shelled Karm from 22:00 on 2 May to 06:00 on 4 May.", "shelled", "2021-05-02/2021-05-04"),
        ("The army shelled Karm from 22:00 on 2 May to 06:00 today.", "shelled", "2021-05-02/2021-05-06"),
        # two weeks ago is 14 days ago, or some days off
        ("Rebels attacked Karm two weeks ago.", "attacked", "2021-04-20/2021-04-24"),
    ],
)  # fmt: skip
def test_days_of_harm(
    events: Callable[[str], tuple[EventMention, ...]], text: str, words: str, day: str
) -> None:
    found = [e for e in events(text) if words in e.trigger.quote]
    assert [e.date.edtf if e.date else None for e in found] == [day]
