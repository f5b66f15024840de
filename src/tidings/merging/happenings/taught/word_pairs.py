"""How often two words told one happening in annotated reports, and how often two happenings of one report."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import log
from typing import NamedTuple

from tidings.lexicons.tables import table

# So many of the pairs of words in one report tell one event: what one pair in all is compared with.
USUAL = 0.025
# What is added to each count, so that a word seen once decides nothing.
SMOOTH = 0.25


class Counts(NamedTuple):
    """In how many reports two words told one event, and in how many two."""

    one: int
    two: int


def tie(one: str, other: str) -> float | None:
    """Log odds that two stems tell one event, against any two words; None where the pair is not listed."""
    counts = listed().get((min(one, other), max(one, other)))
    return None if counts is None else odds(counts)


def odds(counts: Counts) -> float:
    """The log odds of a pair of words seen so often."""
    return log((counts.one + SMOOTH) / (counts.two * USUAL + SMOOTH))


@cache
def listed() -> Mapping[tuple[str, str], Counts]:
    """All pairs of the lexicon, in the order of the alphabet."""
    return {
        (row["one"], row["other"]): Counts(int(row["told_one"]), int(row["told_two"]))
        for row in table("en/event_word_pairs.tsv")
    }
