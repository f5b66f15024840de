"""Counts in words that keep their bounds."""

import pytest

from tidings.account.brief.amounts import counted, number
from tidings.model.evidence import Evidence
from tidings.model.items import Estimate

WORDS = Evidence(document="doc-1", start=0, end=1, quote="x")


def estimate(as_written: str, value: float | None, low: float, high: float | None) -> Estimate:
    return Estimate(
        document="doc-1", as_written=as_written, value=value, low=low, high=high, evidence=(WORDS,)
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [(6, "six"), (34, "34"), (40000, "40,000"), (1000000, "1 million"), (3600000, "3.6 million")],
)
def test_number(value: float, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (estimate("34 miners", 34, 34, 34), "34"),
        (estimate("more than 50 miners", 50, 51, None), "more than 50"),
        (estimate("at least two miners", 2, 2, None), "at least two"),
        (estimate("up to 300 miners", 300, 0, 300), "up to 300"),
        (estimate("close to a million people", 1e6, 9e5, 1e6), "nearly 1 million"),
        (estimate("around 100 people", 100, 90, 110), "about 100"),
        (estimate("dozens of miners", 24, 24, 99), "dozens of"),
        (estimate("10 to 20 miners", None, 10, 20), "between 10 and 20"),
    ],
)
def test_counted(said: Estimate, words: str) -> None:
    assert counted(said) == words
