"""A list that says at its head of what it is: "Of the bodies, 19 are those of women and 22 those of men", "of this sum, …".

Its whole may stand far before it, and may itself be a part: "148 workers and three guards died. Of the workers, 96 …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import FigureMention

_HEAD = re.compile(
    r"^\W*(?:(?:\d+|[a-z])[.)]\s*)?of\s+(?:the|these|this|that)\s+([^,.;:\d]{3,40}),\s*\Z", re.I
)
# So many sentences before its list the whole may stand.
_FAR_BACK = 12
# The parts of a sum that is called nothing but a sum are told right behind it.
_NEAR = 2


def head_of(text: str, start: int, first: int) -> frozenset[str]:
    """The words at the head of a sentence that say of what the list from offset `first` on is."""
    found = _HEAD.match(text[start:first])
    return frozenset() if found is None else frozenset(_stems(found[1]))


def headed_whole(
    figures: Sequence[FigureMention], head: frozenset[str], total: float, here: int
) -> int | None:
    """The nearest figure before a list that its head names and its numbers make; a sum of money they may miss."""
    for index in range(len(figures) - 1, -1, -1):
        figure = figures[index]
        if figure.value is None or not 0 < here - figure.sentence <= _FAR_BACK:
            continue
        if figure.measure == "money" and head & word_class("sums_of_money"):
            return index if here - figure.sentence <= _NEAR else None
        if figure.value == total and head & {*_stems(figure.quote), *_stems(figure.population)}:
            return index
    return None


def _stems(words: str) -> list[str]:
    """The words without the ending of their plural."""
    return [w.removesuffix("s") for w in re.findall(r"[^\W\d]{3,}", words.casefold())]
