"""The interval that a number and the words beside it allow.

"more than 50" is 51 and up, "close to a million" 900,000 to 1,000,000, "dozens" 24 to 99.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.drafts import Bounds

_TERM = re.compile(r"^(?P<factor>\d*\.?\d*)n(?P<plus>[+-]\d+)?$")


@cache
def qualifiers(side: str) -> Mapping[str, Mapping[str, str]]:
    """The qualifiers that stand before or after a number, by their words."""
    rows = (row for row in table("en/number_qualifiers.tsv") if row["side"] == side)
    return {word: row for row in rows for word in words(row["words"])}


@cache
def vague_numbers() -> Mapping[str, Bounds]:
    """The intervals of words that count without a number."""
    return {
        word: Bounds(
            value=_number(row["value"]),
            low=float(row["low"]),
            high=_number(row["high"]),
            conservative=_number(row["conservative"]),
        )
        for row in table("en/vague_numbers.tsv")
        for word in words(row["words"])
    }


@cache
def shares() -> Mapping[str, Bounds]:
    """The fractions of words that give a part of a whole."""
    return {
        word: Bounds(value=_number(row["value"]), low=float(row["low"]), high=_number(row["high"]))
        for row in table("en/shares.tsv")
        for word in words(row["words"])
    }


def exactly(value: float) -> Bounds:
    """A plain number: ACLED's conservative reading is the number itself."""
    return Bounds(value=value, low=value, high=value, conservative=value)


def between(low: Bounds, high: Bounds) -> Bounds:
    """A range: the lower end is the best reading where no source is preferred (UCDP) and ACLED's."""
    return Bounds(value=low.value, low=low.low, high=high.high, conservative=low.conservative)


def qualify(bounds: Bounds, row: Mapping[str, str], *, measured: bool = False) -> Bounds:
    """The bounds after a qualifier: "at least" opens them upwards, "some" widens them by a tenth. What is `measured`
    (money, ways) has no next whole number: more than 50 people are 51 and up, over 50 km 50 and up."""
    whole = not measured and (bounds.low >= 1 or bounds.low == 0)
    low = _bound(row["low"], bounds.low, step=whole)
    high = _bound(row["high"], bounds.high, step=whole)
    return Bounds(
        value=bounds.value,
        low=low if low is not None else bounds.low,
        high=high,
        conservative=bounds.conservative,
    )


def scaled(share: Bounds, whole: Bounds) -> Bounds:
    """A share of a whole as a count: half of 900,000 to 1,000,000 is 450,000 to 500,000."""
    value = share.value * whole.value if share.value and whole.value else None
    low = math.floor(share.low * whole.low)
    return Bounds(
        value=round(value) if value is not None else None,
        low=low,
        high=math.ceil(share.high * whole.high) if share.high and whole.high else None,
        conservative=round(value) if value is not None else low,
    )


def _bound(term: str, n: float | None, *, step: bool) -> float | None:
    if term == "open" or n is None:
        return None
    parts = _TERM.match(term)
    if not parts:
        return float(term)
    bound = n * float(parts["factor"] or 1)
    if step:
        bound += float(parts["plus"] or 0)
    return _tidy(bound, n)


def _tidy(bound: float, n: float) -> float:
    """Whole numbers stay whole: a tenth less than 34 people is 30 people, not 30.6."""
    if n != int(n):
        return round(bound, 6)
    return float(math.floor(bound + 1e-6) if bound < n else math.ceil(bound - 1e-6))


def _number(cell: str) -> float | None:
    return float(cell) if cell else None
