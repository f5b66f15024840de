"""The day of a dateline is the report's and dates no deed; the day of an item in a list is the deed's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KARM, May 6 (Wire) – Rebels attacked the barracks on Monday.", "2021-05-03"),
        ("KARM, 5 May – Rebels attacked farmers who were digging on Monday, killing four.", "2021-05-03"),
        ("Karm, Norland, May 6 (Wire) - Rebels attacked the barracks.", "2021-05-05/2021-05-06"),
        # no dateline
        ("On 5 May – a holiday – rebels attacked the barracks.", "2021-05-05"),
        ("Karm, 2 April – Rebels attacked the barracks.", "2021-04-02"),
        ("Rebels in Karm, 5 May – they attacked the barracks.", "2021-05-05"),
    ],
)  # fmt: skip
def test_datelines(events: Callable[[str], tuple[EventMention, ...]], text: str, day: str) -> None:
    found = [e for e in events(text) if e.trigger.quote == "attacked"]
    assert [e.date.edtf if e.date else None for e in found] == [day]
