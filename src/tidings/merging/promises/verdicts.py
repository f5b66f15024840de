"""What a clause says of a proposition, and how telling the words are by which it is known to be about it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from tidings.merging.promises.clauses import Clause
from tidings.model.record import Record

Fate = Literal["came", "failed", "moved", "off"]

# In a case of fewer sentences than this every word would seem common.
FEW = 50
# Words that name the matter, of those that a proposition has, by weight.
LEAST, SOME, MOST = 0.2, 0.3, 0.6
# A subject or object that both have must be at least so particular.
TELLING = 0.4
# A report tells of a gathering at most this long after.
WEEK = 7


class Verdict(Record, frozen=True, kw_only=True):
    """What a clause says of a proposition, and how surely it is about it."""

    fate: Fate
    score: float
    clause: Clause
    day: str
    why: str


class Weights:
    """How telling words are: 1 for a word that stands once in the case, 0 for one in every sentence."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        counted: Counter[str] = Counter()
        number = 0
        for words in sentences:
            counted.update(words)
            number += 1
        self._counted, self._whole = counted, math.log(max(number, FEW))

    def __call__(self, words: Iterable[str]) -> float:
        """The weight of some words together."""
        return sum(1 - math.log(max(self._counted[w], 1)) / self._whole for w in sorted(words))
