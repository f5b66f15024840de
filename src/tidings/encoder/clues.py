"""What the event lexicons know of each word: a second input of the encoder, beside its pieces.

No corpus tells all the verbs of violence or of help; the lexicons list more of them. Their word is a clue, no
verdict: the encoder was taught how far to trust it. Words are compared by rough stems, without a parser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from tidings.encoder.labels import TYPES
from tidings.lexicons.tables import table

# Of every PLOVER type a bit for entries that ask nothing of their arguments and one for those that do.
CLUES = 2 * len(TYPES)
LEXICONS = ("en/event_verbs.tsv", "en/event_nouns.tsv")
# So many other words may stand between the parts of an entry: "turned the offer down".
GAP = 3
_WORD = re.compile(r"\w+")
_ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s")
_KEPT_DOUBLE = "lsz"

Entry = tuple[tuple[str, ...], int]


def clues_of(words: Sequence[str]) -> list[int]:
    """For each word of a sentence the set of types, as bits, that an entry gives which it begins or completes."""
    stems = [stem(word) for word in words]
    found = [0] * len(words)
    for at, first in enumerate(stems):
        for rest, bits in _entries().get(first, ()):
            places = _follow(stems, at, rest)
            if places is not None:
                for place in (at, *places):
                    found[place] |= bits
    return found


def _follow(stems: Sequence[str], at: int, rest: Sequence[str]) -> list[int] | None:
    """Where the later words of an entry stand, None where one is missing."""
    places = []
    for wanted in rest:
        near = range(at + 1, min(at + 2 + GAP, len(stems)))
        place = next((i for i in near if stems[i] == wanted), None)
        if place is None:
            return None
        places.append(place)
        at = place
    return places


@lru_cache(100_000)
def stem(word: str) -> str:
    """A rough stem: "shelled", "shelling" and "shells" have one, and so have "shot" and "shoots"."""
    word = word.lower()
    word = _irregular().get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in _KEPT_DOUBLE
    return word[:-1] if doubled or (len(word) > 3 and word[-1] in "ey") else word


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["lemma"] for row in table("en/irregular_forms.tsv")}


@cache
def _entries() -> dict[str, tuple[Entry, ...]]:
    """What follows the first stem of each entry, and what the entry says."""
    bits: dict[tuple[str, ...], int] = {}
    for path in LEXICONS:
        for row in table(path):
            stems = tuple(stem(word) for word in _WORD.findall(row["words"]))
            at = TYPES.index(row["type"]) + (len(TYPES) if row["needs"] else 0)
            bits[stems] = bits.get(stems, 0) | 1 << at
    found: dict[str, list[Entry]] = {}
    for stems, said in bits.items():
        found.setdefault(stems[0], []).append((stems[1:], said))
    return {first: tuple(entries) for first, entries in found.items()}
