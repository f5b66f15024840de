"""Protests that are announced for a day to come, and what is reported but not true."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
# A Thursday.
PUBLISHED = "2021-05-06"


def statuses(read_text: Read, text: str) -> dict[str, str]:
    """The status of each event by its words."""
    reading = read_text(text, published=PUBLISHED)
    told = read_events(replace(reading, times=read_times(reading)))
    return {e.trigger.quote: e.status for e in told}


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("The union has announced a general strike for next Tuesday.", "general strike", "planned"),
        ("The union declared a general strike for next Friday.", "general strike", "planned"),
        # what was held
        ("The union held a strike on Tuesday.", "held", "occurred"),
        ("The union held a march for next year's budget.", "held", "occurred"),
        # what is reported, and not true
        ("The reports according to which he was on hunger strike are false.", "hunger strike", "denied"),
        ("The claims of a raid on Tal by rebels are untrue.", "raid", "denied"),
        ("The reports of a raid on Tal by rebels are true.", "raid", "occurred"),
        ("The reports of a raid on Tal are not false.", "raid", "occurred"),
    ],
)  # fmt: skip
def test_what_is_called_for(read_text: Read, text: str, words: str, status: str) -> None:
    assert statuses(read_text, text).get(words) == status
