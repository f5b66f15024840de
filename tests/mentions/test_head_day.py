"""The day at the head of a text stands in where nobody knows when it was published."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.events import read_events
from tidings.mentions.head_day import head_day
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def timed(read_text: Read, text: str, published: str | None = None) -> Reading:
    reading = read_text(text, published)
    return replace(reading, times=read_times(reading))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21.08.2013 - Raiders burned a mill.", "2013-08-21"),
        ("30-11-2014 Raiders burned a mill.", "2014-11-30"),
        ("Posted on 3 May 2016 by a writer.\n\nRaiders burned a mill.", "2016-05-03"),
        ("On 5 May 1968 raiders burned a mill.", None),
        ("May 1968\n\nRaiders burned a mill.", None),
        ("Raiders burned the old mill near the river on 5 May 1968.", None),
        ("Raiders burned a mill.", None),
    ],
)
def test_head_day(read_text: Read, text: str, day: str | None) -> None:
    assert head_day(timed(read_text, text)) == day


def test_the_published_day_stands(read_text: Read) -> None:
    assert (
        head_day(timed(read_text, "21.08.2013 - Raiders burned it.", "2021-05-06")) == "2021-05-06"
    )


def test_events_are_dated_by_it(read_text: Read) -> None:
    text = "21.08.2013 - Mill news\n\nRaiders burned the mill."
    (event,) = read_events(timed(read_text, text))
    assert event.date is not None
    assert (event.date.edtf, event.date.inferred) == ("2013-08-20/2013-08-21", "published day")
