"""Words that tell one happening: the same word, one made of the other, or words of one sort of happening."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from tidings.lexicons.tables import table, words
from tidings.merging.stories.story_words import stem

# "Announce" and "announcement", "nominate" and "nominee" begin alike; the longer of two has some such ending.
BEGINNING = 5
# "Fired" in a headline may be taken for a name and keep its ending.
SHORTEST = 3
# So many pairs of words are kept: the same few hundred tell most of what happens.
REMEMBERED = 16_384
_INFLECTED = frozenset({"s", "es", "d", "ed", "ing"})
_ENDINGS = frozenset({
    "a", "al", "als", "ance", "ant", "ants", "ate", "ated", "ates", "ating", "ation", "ational", "ations", "ative", "e",
    "ed", "ee", "ees", "en", "ence", "er", "ers", "es", "ies", "ing", "ings", "ion", "ions", "ist", "ists", "ition",
    "itions", "ity", "ive", "ment", "ments", "or", "ors", "s", "t", "ure", "ures", "ution", "y",
})  # fmt: skip


@lru_cache(maxsize=REMEMBERED)
def kin(one: str, other: str) -> bool:
    """Whether two lemmas can tell one happening."""
    if made_alike(one, other):
        return True
    return bool(sorts(one) & sorts(other))


def made_alike(one: str, other: str) -> bool:
    """Whether two lemmas are one word, or one is made of the other."""
    return one == other or _made_of(one, other)


def sorts(lemma: str) -> frozenset[int]:
    """The sorts of happening that a word can tell, by their line in the list."""
    return _listed().get(lemma, frozenset()) | _listed().get(stem(lemma), frozenset())


def _made_of(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    rest = {one[shared:], other[shared:]} - {""}
    if rest <= _INFLECTED and one[:shared] in {one, other}:
        return shared >= SHORTEST
    return shared >= BEGINNING and rest <= _ENDINGS


@cache
def _listed() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(table("en/event_kin.tsv")):
        for word in words(row["words"]):
            found.setdefault(word, set()).add(number)
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(lines) for word, lines in found.items()}
