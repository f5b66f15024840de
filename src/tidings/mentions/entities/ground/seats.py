"""Find the place that a body or building is named for, which says where it is at home.

Finds Karm in "Karm County Jail" and "University of Karm"; none in "Lincoln Foundation", a person's name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tidings.lexicons import gazetteer
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Look
from tidings.mentions.entities.names.heads import body_heads
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.names.looks import not_places, place_nouns

# The longest names of places that are looked for inside another name.
LONGEST = 4
# What a place in a body's name may be behind: "Bank of Karm", "Association of Karm Teachers".
BEFORE = frozenset({"of", "for", "in"})
# A town below this size needs that the document speaks of it elsewhere.
HEARD = 5_000


def seat_of(name: str, votes: Mapping[str, Look]) -> str | None:
    """The place inside a name; None where it names none."""
    words = name.split()
    for start in _starts(words):
        for end in range(min(len(words), start + LONGEST), start, -1):
            inner = " ".join(words[start:end])
            if end - start < len(words) and inner in name and _is_seat(inner, votes.get(inner)):
                return inner
    return None


def _starts(words: Sequence[str]) -> Iterator[int]:
    """Where a place may begin: with the name, behind its direction ("East Karm Board"), behind "of"."""
    yield 0
    if words[0].lower() in word_class("directions") | {"the"}:
        yield 1
    for index in range(1, len(words) - 1):
        if words[index] in BEFORE:
            yield index + 1 + (words[index + 1] == "the")


def _is_seat(name: str, vote: Look | None) -> bool:
    known = known_names().get(name)
    if known is not None or not name[:1].isupper():
        return known is not None and known.category in {"country", "capital"}
    best = next((p for p in gazetteer.find(name) if _bears(p, name)), None)
    if best is None or vote == "person" or name.casefold() in _common_words():
        return False
    if best.kind in {"country", "admin1", "region"} or " " in name or vote == "place":
        return True
    return best.population >= HEARD


@cache
def _common_words() -> frozenset[str]:
    """Words that places bear too, but that say what a body is or does: "Lake Research Institute"."""
    return not_places() | place_nouns() | word_class("directions") | frozenset(body_heads())


def _bears(place: gazetteer.Place, name: str) -> bool:
    return place.kind == "admin1" or gazetteer.normalise(place.name) == gazetteer.normalise(name)
