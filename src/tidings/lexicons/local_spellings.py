"""Finds places whose name a report spells otherwise than any map: by another vowel, or without the local word for a unit.

"Netrokona" is Netrakona, and "Aceh Tengah" the Kabupaten Aceh Tengah. These are guesses: whoever asks must have another sign that
the place is meant, such as its country in the same text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tidings.lexicons.gazetteer import Place, find
from tidings.lexicons.place_names import normalise
from tidings.lexicons.tables import table

VOWELS = "aeiou"
# Of a shorter name one letter is too much: "Bara" and "Bari" are two towns.
SHORTEST = 5
# Reports spell villages as they hear them, but so many people live in none of the villages with a chance likeness.
LARGE = 50_000


@lru_cache(maxsize=4096)
def find_alike(name: str) -> tuple[Place, ...]:
    """The provinces, districts and large towns that a name unknown to the map may mean, best first."""
    if len(name) < SHORTEST or find(name):
        return ()
    found = (place for spelling in _spellings(name) for place in find(spelling))
    units = (p for p in found if p.kind in {"admin1", "admin2"} or p.population >= LARGE)
    each = dict.fromkeys(units)
    return tuple(sorted(each, key=lambda p: (p.kind != "admin1", -p.population, p.id)))


def _spellings(name: str) -> Iterator[str]:
    for row in table("world/local_unit_words.tsv"):
        yield f"{row['word']} {name}" if row["stands"] == "before" else f"{name} {row['word']}"
    key = normalise(name)
    for place in range(1, len(key)):
        if key[place] in VOWELS:
            yield from (
                f"{key[:place]}{vowel}{key[place + 1 :]}" for vowel in VOWELS if vowel != key[place]
            )
