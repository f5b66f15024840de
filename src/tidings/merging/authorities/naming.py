"""Under which keys the names of a case and of an authority file meet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table, words
from tidings.merging.identities.spellings import frame
from tidings.merging.names import normal


def key_of(name: str) -> str:
    """A name without case, accents, articles and the order of its words: files write "Sy, Awa"."""
    return " ".join(sorted(normal(name).split()))


def is_full(name: str) -> bool:
    """Whether a name of a person has more than a surname or a nickname."""
    return len(normal(name).split()) > 1


def ends_of(name: str) -> frozenset[str]:
    """The first and the last word of a full name."""
    spelt = plain(name).split()
    return frozenset({spelt[0], spelt[-1]}) if len(spelt) > 1 else frozenset()


def frame_of(name: str) -> str:
    """The consonants of a full name's first and last word as they sound: "Dmitri" and "Dmitry" have the same."""
    spelt = name.split()
    return f"{frame(spelt[0])} {frame(spelt[-1])}"


def names_of_country(iso3: str) -> Iterator[str]:
    """What a country is called: a government by its country's name is the same government by another."""
    yield from _countries().get(iso3, ())


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    return {
        row["iso3"]: (row["name"], *words(row["aliases"])) for row in table("world/countries.tsv")
    }
