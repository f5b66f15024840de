"""What two passages have in common: the telling words of a passage and of what stands just before it.

"They were seized at night" after "Three miners are missing." is about miners.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from tidings.lexicons.gazetteer import normalise
from tidings.lexicons.tables import column
from tidings.merging.ground import Ground
from tidings.model.evidence import Evidence

# One or two sentences before the words in question.
BEFORE = 250
# Passages this close in one document speak to each other.
NEAR = 400
# So many passages are kept with their words: each is asked for beside many others.
KNOWN = 8192
_WORD = re.compile(r"[\w-]+")


def words_around(evidence: Iterable[Evidence], ground: Ground) -> frozenset[str]:
    """The telling words of passages and of the stretch before each in its paragraph."""
    return frozenset(w for e in evidence for w in telling(_before(e, ground) + " " + e.quote))


@cache
def _stops() -> frozenset[str]:
    """Words that say nothing, as they stand and as normalised words are written: "been", "ben"."""
    own = column("en/function_words.tsv")
    return own | {normalise(word) for word in own}


@lru_cache(maxsize=KNOWN)
def telling(text: str) -> frozenset[str]:
    """The stems of the words that say something, names and numbers included."""
    stops = _stops()
    plain = normalise(text).replace("'", " ")
    return frozenset(
        _stem(w) for w in _WORD.findall(plain) if w not in stops and (len(w) > 2 or w.isdigit())
    )


def _stem(word: str) -> str:
    stem = word[:-1] if word.endswith("s") and len(word) > 4 else word
    for ending in ("ing", "ed"):
        if stem.endswith(ending) and len(stem) > len(ending) + 3:
            return stem[: -len(ending)]
    return stem


def _before(evidence: Evidence, ground: Ground) -> str:
    text = ground.documents[evidence.document].text
    before = text[max(0, evidence.start - BEFORE) : evidence.start]
    return before.partition(" ")[2] if len(before) == BEFORE else before


def distance(one: Iterable[Evidence], other: Iterable[Evidence]) -> int | None:
    """How many characters part two groups of passages in one document; None without a common one."""
    found = [between(a, b) for a in one for b in other if a.document == b.document]
    return min(found, default=None)


def between(one: Evidence, other: Evidence) -> int:
    """How many characters part two passages of one document."""
    return max(0, max(one.start, other.start) - min(one.end, other.end))
