"""Whether two names can be one name that two desks wrote as they heard it: "Kabir" and "Kebir", "Țurcan" and "Tsurkan".

`mentions.entities.spelling` is for one report, where a name seldom changes; here the vowels may, and the article that
Arabic melts into the name: "al-Taher" and "Attaher".
"""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import JaroWinkler

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import column, table
from tidings.mentions.entities.names.spelling import same_sound, sound

VOWELS = frozenset("aeiou")
# So many letters make an equal sound more than chance ("Noury" and "Nouri"), so many consonants an equal frame ("Kbr").
LETTERS, CONSONANTS = 4, 3
# Two names that stand in one place of a copied sentence are one from here on; of 4000 pairs of towns each of Moldova, Syria,
# Mali and Nigeria one in a hundred is as near.
NEAR = 0.8


@cache
def heard(word: str) -> str:
    """How a word of a name sounds, with the letters that other alphabets have for a sound written out."""
    spelt = "".join(_letters().get(c, c) for c in word.casefold())
    return sound(_without_article(spelt))


@cache
def _letters() -> dict[str, str]:
    return {row["letter"]: row["sound"] for row in table("world/letter_sounds.tsv")}


def _without_article(word: str) -> str:
    """The word without an article before it: "al-taher" and "attaher" are "taher"; of "abbas" and "assad" no other
    spelling has an article apart, so that it does no harm there."""
    head, dash, rest = word.partition("-")
    if dash and head in column("world/arabic_articles.tsv"):
        return rest
    doubled = len(word) > LETTERS and word[1] == word[2] and word[1] not in VOWELS
    return (
        word[2:]
        if doubled and word[0] in "ae" and word[:2] in column("world/arabic_articles.tsv")
        else word
    )


def frame(word: str) -> str:
    """The consonants of a word as they sound, and the vowel that it begins with."""
    said = heard(word)
    return said[:1] + "".join(c for c in said[1:] if c not in VOWELS)


def sounds_alike(one: str, other: str) -> bool:
    """Whether two words of names are one word: one sound, of which short ones must be the very same."""
    a, b = heard(one), heard(other)
    return (a == b and len(a) >= LETTERS) or same_sound(a, b) or plain(one) == plain(other)


def framed_alike(one: str, other: str) -> bool:
    """Whether two words of names have the same consonants, whatever the vowels between."""
    a, b = frame(one), frame(other)
    return a == b and len(a) >= CONSONANTS


def spelt_alike(one: str, other: str) -> bool:
    """Whether two full names are one: first and last words sound alike, of which one may have only its consonants in common."""
    a, b = one.split(), other.split()
    if min(len(a), len(b)) < 2:
        return False
    ends = ((a[0], b[0]), (a[-1], b[-1]))
    alike = [sounds_alike(x, y) for x, y in ends]
    return any(alike) and all(
        s or framed_alike(x, y) for s, (x, y) in zip(alike, ends, strict=True)
    )


def may_be_spelling(one: str, other: str) -> bool:
    """Whether two names are near enough to be one where their place in a copied sentence says so."""
    a, b = "".join(map(heard, one.split())), "".join(map(heard, other.split()))
    return plain(one) == plain(other) or (a[:1] == b[:1] and JaroWinkler.similarity(a, b) >= NEAR)
