"""Numbers as reports on displaced people write them: ranges, signs, Indian scales, before and after."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

TOLD = [
    ("The fire forced 9,000+ residents to evacuate.", [("evacuated", 9000, None)]),
    ("Some 2-3,000 people fled.", [("displaced", 1800, 3300)]),
    ("The quake rendered 2.3 lakh people homeless.", [("displaced", 230000, 230000)]),
    ("The number of displaced rose from 21,000 to 34,500.",
     [("displaced", 21000, 21000), ("displaced", 34500, 34500)]),
    ("Relief went to 20,000 flood-hit families.", [("other", 20000, 20000)]),
    ("Police evicted 85 squatters.", [("displaced", 85, 85)]),
    ("The storm destroyed 3 out of every 4 houses.", []),
    ("The toll of an attack on people evacuated from two towns has risen to at least 112 a monitor said.",
     [("killed", 112, None)]),
    ("The blast puts the four-town evacuation in doubt.", []),
    ("A 36 - year - old man died around 1: 30 a. m. on Sunday.", []),
    ("More than 600,000 people live in 140 settlements.", [("other", 600001, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), TOLD)
def test_numbers(read_text: Read, text: str, found: list[tuple[str, float, float | None]]) -> None:
    figures = read_figures(read_text(text))
    assert [(f.measure, f.low, f.high) for f in figures] == found
