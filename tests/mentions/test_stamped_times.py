"""The hour at which a paragraph was added is of the day of writing, whatever day was told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.times import read_times
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Yesterday nine raids were counted.\n\nUrgent, 6.10 p.m.: an air strike has hit a column.", "2033-03-10"),
        # an hour in a story goes on with its day
        ("Yesterday nine raids were counted.\n\nAt 6.10 p.m. an air strike hit a column.", "2033-03-09"),
        ("Yesterday nine raids were counted. The last, at 6.10 p.m., hit a column.", "2033-03-09"),
    ],
)  # fmt: skip
def test_an_hour_before_a_colon(read_text: Callable[..., Reading], text: str, day: str) -> None:
    times = read_times(read_text(text, published="2033-03-10"))
    assert times[-1].date.edtf == day
