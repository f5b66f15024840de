"""Which words can be a figure: a number or what stands for one, no hour."""

import pytest
from tests.encoder.made import window_of

from tidings.encoder.counting import counts, is_hour
from tidings.encoder.decoding import whole


@pytest.mark.parametrize(
    "words",
    [
        "12",
        "at least 12",
        "twenty-five",
        "dozens",
        "a couple of",
        "a",
        "half",
        "none",
        "3.5",
        "some 40",
        "some",
    ],
)
def test_what_says_how_many_counts(words: str) -> None:
    assert counts(words.split())


@pytest.mark.parametrize("words", ["twice", "more", "the former", "of", "number", "well-known"])
def test_what_says_no_number_does_not(words: str) -> None:
    assert not counts(words.split())


@pytest.mark.parametrize(
    ("text", "number", "hour"),
    [
        ("at 16 : 40 hours", 1, True),
        ("at 16 : 40 hours", 3, True),
        ("seen at 1am outside", 2, True),
        ("won by 3 goals: a record", 2, False),
        ("killed 16 : all were men", 1, False),
        ("16", 0, False),
    ],
)
def test_hours_and_minutes_of_a_clock_are_no_figures(text: str, number: int, hour: bool) -> None:
    window = window_of(text)
    assert is_hour(window, number, number) is hour
    kept = whole([(number, number, "figure", 0.9)], window)
    assert bool(kept) is not hour
