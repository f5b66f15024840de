"""Counts told again in another unit: "900 families (3,400 people) who had fled" tells of the people what it tells
of the families.

"Ten villagers (two of them children) died" counts nothing again: it names a part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from tidings.mentions.figures.lists.sums import counts_households
from tidings.model.mentions import FigureMention, Reading

# What a bracket tells of families and people alike; whoever is dead is counted in persons alone.
_SHARED = frozenset(
    {"other", "displaced", "evacuated", "returned", "in_need", "refugees_hosted", "destroyed"}
)
_BRACKET = re.compile(r"\A\s*\(\s*\Z")
_IN_WORDS = re.compile(
    r"\A,?\s+(?:or|from|in|of|belonging\s+to|comprising|consisting\s+of|made\s+up\s+of|representing|totall?ing|equal\s+to|equivalent\s+to)\s+(?:about\s+|some\s+|a\s+total\s+of\s+)?\Z"
)


def is_again(text: str, one: FigureMention, other: FigureMention) -> bool:
    """Whether a count stands beside another of the same people or homes, in the other unit."""
    between = text[one.end : other.start]
    if _BRACKET.match(between):
        return True
    units = {counts_households(one), counts_households(other)}
    # In "900 families/3,400 persons" the one noun phrase holds the other.
    return len(units) == 2 and (other.start < one.end or bool(_IN_WORDS.match(between)))


def share_measures(reading: Reading, figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures of a document, the two of a bracket with one measure: the first, where it has one."""
    shared = list(figures)
    for place, (one, other) in enumerate(pairwise(figures)):
        if not _is_bracketed(reading, one, other) or one.measure == other.measure:
            continue
        told, untold = (other, one) if one.measure == "other" else (one, other)
        shared[place if told is other else place + 1] = replace(
            untold, measure=told.measure, trigger=told.trigger, scope=told.scope
        )
    return tuple(shared)


def _is_bracketed(reading: Reading, one: FigureMention, other: FigureMention) -> bool:
    if one.sentence != other.sentence or not {one.measure, other.measure} <= _SHARED:
        return False
    units = {counts_households(one), counts_households(other)}
    between = reading.document.text[one.end : other.start]
    return len(units) == 2 and bool(_BRACKET.match(between))
