"""Find capitals told by their country: "the Chadian capital", "Chad's capital" are Ndjamena.

Leaves "Chadian capital gains" and "the capital" alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tidings.lexicons.tables import table
from tidings.mentions.entities.names.known import known_names
from tidings.model.parse import Sentence

# "The group's de facto Chadian capital" is a town that somebody holds for one.
_CLAIMED = frozenset({"facto", "declared", "proclaimed", "styled", "called"})


@cache
def capitals() -> Mapping[str, str]:
    """The capital of each country by its ISO 3166 alpha-3."""
    return {row["iso3"]: row["capital"] for row in table("world/countries.tsv") if row["capital"]}


def find_capitals(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The words at tokens `first:last` that mean a capital, and the country it is of."""
    tokens = sentence.tokens
    for token in tokens:
        after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        if token.text != "capital" or (after is not None and after.pos in {"NOUN", "PROPN"}):
            continue
        first = token.index - 1
        if first > 0 and tokens[first].tag == "POS":
            first -= 1
        known = known_names().get(tokens[first].text) if first >= 0 else None
        if first > 0 and tokens[first - 1].text in _CLAIMED:
            continue
        named = known is not None and known.category in {"adjective", "country"}
        if named and known is not None and known.country in capitals():
            yield first, token.index + 1, known.country or ""
