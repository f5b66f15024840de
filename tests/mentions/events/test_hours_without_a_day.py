"""An hour without a day is of the day that the report tells of: "troops had opened fire before dawn, the ministry said"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

# Nothing in them is told of a day, and each stands in a paragraph of its own.
AWAY = "\n".join(("", "Bread is dear in Karm.", "The river is low.", "Schools are open.", ""))


# 6 May 2021 was a Thursday.
@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (f"The minister spoke on Thursday.{AWAY}The ministry said that rebels had opened fire on a patrol before dawn.",
         "opened fire", "2021-05-06"),
        (f"The minister was angry.{AWAY}In Arin, police arrested nine men before dawn.",
         "arrested", "2021-05-05/2021-05-06"),
        # another day is told before
        (f"The minister spoke on 2 April.{AWAY}The ministry said that rebels had opened fire on a patrol before dawn.",
         "opened fire", None),
        # somebody remembers
        (f"The minister was angry.{AWAY}Police arrested me before dawn.", "arrested", None),
        # no hour
        (f"The minister was angry.{AWAY}In Arin, police arrested nine men.", "arrested", None),
    ],
)  # fmt: skip
def test_hours_without_a_day(
    events: Callable[[str], tuple[EventMention, ...]], text: str, words: str, day: str | None
) -> None:
    found = [e for e in events(text) if e.trigger.quote == words]
    assert [e.date.edtf if e.date else None for e in found] == [day]
