"""Say what a text tells of its place names before any map is opened: the noun beside a name, what it lies in.

In "Alida, a town in Peru's Cusco region" Alida is a town that lies in Cusco, which is a region.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tidings.lexicons.tables import column
from tidings.mentions.entities.places import UNITS, Wanted

Span = tuple[int, int]
# What may stand between a place and the larger one it lies in.
_LINKS = frozenset(
    [
        "in",
        "of",
        "the",
        "a",
        "an",
        "near",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "outside",
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "km",
        "kilometers",
        "kilometres",
        "miles",
        "about",
        "some",
        "just",
        "'s",
        "’s",
    ]
)
_PIECE = re.compile(r"['’]s\b|[\w-]+|[,(]")
# Of these, the ones that say beside rather than inside.
_NEAR = frozenset({"near", "outside", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})  # fmt: skip
# Longer gaps are no "X, Y" but a sentence: "X, some 40 kilometres (25 miles) northeast of the city of Y" is one.
_GAP = 60


@cache
def _nouns() -> frozenset[str]:
    found = {noun for nouns in UNITS.values() for noun in nouns}
    return frozenset(found | column("en/place_nouns.tsv", "noun"))


def wanted_of(text: str, names: Sequence[Span]) -> tuple[Wanted, ...]:
    """The names at these offsets, which must be in order of the text, as they are to be placed."""
    found: list[Wanted] = []
    for number, (start, end) in enumerate(names):
        after = names[number + 1] if number + 1 < len(names) else None
        gap = text[end : after[0]] if after else ""
        inside = text[slice(*after)] if after and _leads_in(gap) else None
        found.append(
            Wanted(
                name=text[start:end], unit=_unit(text, start, end), inside=inside,
                beside=inside is not None and not _NEAR.isdisjoint(gap.casefold().split()),
            )
        )  # fmt: skip
    return tuple(found)


def _leads_in(gap: str) -> bool:
    """Whether the words between two names say that the first lies in the second: ", a town in"."""
    if len(gap) > _GAP or not gap.strip() or re.search(r"[^\w\s,()'’-]", gap):
        return False
    pieces = [piece.casefold() for piece in _PIECE.findall(gap)]
    if not pieces or not all(_is_link(p) for p in pieces):
        return False
    near = not _NEAR.isdisjoint(pieces) and pieces[-1] != "'s"
    inside = pieces[0] in {",", "("} or "in" in pieces
    return inside or near or (pieces[0] in _nouns() and len(pieces) > 1)


def _is_link(piece: str) -> bool:
    return piece in _LINKS or piece in _nouns() or piece in {",", "("} or piece.isdecimal()


def _unit(text: str, start: int, end: int) -> str | None:
    """The noun just behind a name, or before it with "of"."""
    behind = re.match(r"\s+([a-z]+)", text[end : end + 20])
    word = _singular(behind.group(1)) if behind else ""
    if word in _nouns():
        return word
    before = re.search(r"\b([a-z]+)\s+of\s+(?:the\s+)?$", text[max(0, start - 30) : start])
    return before.group(1) if before and before.group(1) in _nouns() else None


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
