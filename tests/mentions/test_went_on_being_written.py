"""A page that told of its own day goes on being written on the next: that weekday is tomorrow's, not of the week before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.times import read_times
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # 10 March 2033 is a Thursday
        ("A bus was blown up on Thursday night. The mayor said early Friday that nine were dead.", "2033-03-11"),
        ("A bus was blown up late Thursday. The siege ends on 26 May.\n\nHe spoke on Friday.", "2033-03-11"),
        # nothing was told of the day of publication itself
        ("A bus was blown up. The mayor said on Friday that nine were dead.", "2033-03-04"),
        ("A bus was blown up on Wednesday. The mayor said on Friday that nine were dead.", "2033-03-04"),
        ("The council meets on Thursday. A bus was blown up on Friday.", "2033-03-04"),
        ("A bus was blown up on Thursday. A train was blown up last Friday.", "2033-03-04"),
        ("A bus was blown up on Thursday. The mayor had spoken on Saturday.", "2033-03-05"),
    ],
)  # fmt: skip
def test_the_day_after_publication(read_text: Callable[..., Reading], text: str, day: str) -> None:
    times = read_times(read_text(text, published="2033-03-10"))
    assert times[-1].date.edtf == day
