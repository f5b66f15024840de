"""Which counts are numbers, and which only words for many."""

import pytest

from tidings.merging.intervals import is_number
from tidings.model.mentions import FigureMention


@pytest.mark.parametrize(
    ("said", "value", "low", "high", "number"),
    [
        ("24", 24, 24, 24, True),
        ("more than 30", 31, 31, None, True),
        ("about 20", 20, 18, 22, True),
        ("up to 150", 150, 1, 150, True),
        ("dozens", 24, 24, 99, False),
        ("scores", 40, 40, 99, False),
        ("many", None, 1, None, False),
    ],
)
def test_a_word_for_many_is_no_number(
    said: str, value: float | None, low: float, high: float | None, number: bool
) -> None:
    count = FigureMention(
        start=0, end=len(said), quote=said, sentence=0, head=0, value=value, low=low, high=high,
        measure="killed", population="people", scope="incident",
    )  # fmt: skip
    assert is_number(count) is number
