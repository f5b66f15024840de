"""What words are compared by when one passage answers another: roots, and how rare each is in the case.

"sank" and "sinking" have one root; a word that stands in every second sentence of the case ties nothing.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from math import log

from tidings.lexicons.tables import column, table
from tidings.merging.ground import Ground

_WORD = re.compile(r"\w+(?:[-,.]\w+)*")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+|\n+")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
# Texts asked for again and again: a passage is compared with many others.
REMEMBERED = 20_000
# Fewer letters are no root.
LEAST = 3
# Marks a sense among roots.
SENSE = "≈"
# So much may be cut off a word, the longer first.
ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s", "e")


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, roughly: at full stops and line ends."""
    borders = [0, *(m.end() for m in _SENTENCE.finditer(text)), len(text)]
    return [(a, b) for a, b in itertools.pairwise(borders) if b > a]


@lru_cache(maxsize=REMEMBERED)
def roots(text: str) -> tuple[str, ...]:
    """The roots of the words that say something, in order, numbers and names included."""
    return tuple(root(w) for w in words(text) if w not in _stops() and (len(w) > 2 or w.isdigit()))


@lru_cache(maxsize=REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """All words in small letters, without accents and possessive endings."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'")
    return tuple(_WORD.findall(plain.replace("n't", " not").replace("'s", "")))


@cache
def root(word: str) -> str:
    """What forms of one word have in common."""
    word = _irregular().get(word, word)
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= LEAST and _VOWEL.search(stem):
            return _DOUBLED.sub(r"\1", stem + "y" if ending in {"ied", "ies"} else stem)
    # "kill" as "killed"
    return _DOUBLED.sub(r"\1", word) if len(word) > LEAST else word


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["lemma"] for row in table("en/irregular_forms.tsv")}


@cache
def _stops() -> frozenset[str]:
    return column("en/function_words.tsv") | column("en/negations.tsv")


@cache
def lexicon_roots(path: str, name: str) -> frozenset[str]:
    """The roots of all single words in one column of a lexicon."""
    return frozenset(root(word.casefold()) for word in column(path, name) if " " not in word)


@cache
def _senses() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("en/kindred_words.tsv"):
        for word in row["words"].split("|"):
            found.setdefault(root(word), set()).add(SENSE + row["sense"])
    return {word: frozenset(some) for word, some in found.items()}


_NO_SENSE: frozenset[str] = frozenset()


def senses(some: Iterable[str]) -> frozenset[str]:
    """What the words of some roots may speak of, whatever words are chosen: "torched" and "ablaze" of burning."""
    known = _senses()
    # Few roots have a sense: those that have are found by the sets at once.
    return _NO_SENSE.union(*[known[r] for r in known.keys() & some])


class Rarity:
    """How much a shared root tells: 1 where it stands in one sentence of the case, 0 where in every one."""

    def __init__(self, ground: Ground) -> None:
        texts = [ground.documents[d].text for d in sorted(ground.documents)]
        inside = [set(roots(text[a:b])) for text in texts for a, b in sentences_of(text)]
        self._counts = Counter(r for some in inside for r in (*some, *senses(some)))
        self._all = max(2, len(inside))
        self._weights: dict[str, float] = {}

    def weight(self, root: str) -> float:
        """How much one root tells."""
        if root not in self._weights:
            # what both passages hold stands in two sentences at least
            count = max(2, self._counts[root])
            told = log(self._all / count) / log(max(2, self._all / 2))
            self._weights[root] = max(0.0, round(told, 6))
        return self._weights[root]

    def sum(self, shared: Iterable[str]) -> float:
        """How much some roots tell together."""
        return sum(self.weight(r) for r in sorted(shared))
