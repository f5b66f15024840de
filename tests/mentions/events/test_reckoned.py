"""What lies so many days before a day that is told has a day, too, be it told by a verb or by a noun."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def _day(read_text: Read, text: str, word: str) -> str | None:
    """The day of the event with that word in a report of Thursday, 15 June 2023."""
    reading = read_text(text, published="2023-06-15")
    told = read_events(replace(reading, times=read_times(reading)))
    return next(e.date and e.date.edtf for e in told if e.trigger.quote == word)


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("The minister resigned on Tuesday, three days after the recapture of the prison.", "recapture", "2023-06-10"),
        ("Police arrested two men on Monday, a day after the attack on the mosque.", "attack", "2023-06-11"),
        ("They signed on Monday, a week after the raid on the port.", "raid", "2023-06-03/2023-06-07"),
        # each of two clauses counts from one day
        ("She was found on Tuesday, six days after gunmen had seized her and a day after soldiers stormed the prison.", "seized", "2023-06-07"),
        ("She was found on Tuesday, six days after gunmen had seized her and a day after soldiers stormed the prison.", "stormed", "2023-06-12"),
        # months and years lead to a month and a year
        ("The court freed him on Tuesday, three years after he was arrested.", "arrested", "2020"),
        ("The army took the town on Tuesday, eight months after rebels had seized it.", "seized", "2022-10"),
        ("They signed on Monday, a decade after the raid on the port.", "raid", "2013"),
        # its own day stands
        ("Police arrested two men on Monday, a day after the attack on the mosque on Sunday.", "attack", "2023-06-11"),
    ],
)  # fmt: skip
def test_what_lies_so_long_before_is_reckoned_back(
    read_text: Read, text: str, word: str, day: str
) -> None:
    assert _day(read_text, text, word) == day


@pytest.mark.parametrize(
    "text",
    [
        "Tourists are back, three years after the attack on the port.",
        "The rebels were seen on Monday, in the days after the attack on the port.",
        "The minister resigned on Tuesday, long after the attack on the port.",
    ],
)
def test_what_is_not_counted_is_not_reckoned(read_text: Read, text: str) -> None:
    reading = read_text(text, published="2023-06-15")
    told = read_events(replace(reading, times=read_times(reading)))
    attack = next(e for e in told if e.trigger.quote == "attack")
    assert attack.date is None or attack.date.inferred != "so long before what is told beside it"
