"""Say what a text tells of its place names before any map is opened: the noun beside a name, what it lies in.

In "Alida, a town in Peru's Cusco region" Alida is a town that lies in Cusco, which is a region.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.ground.around import UNITS, WATERS, WORKS, Wanted
from tidings.mentions.entities.ground.seats import seat_of
from tidings.mentions.entities.names.heads import body_heads, land_nouns

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
# "A417", "M25", "US-30".
_ROAD = re.compile(r"[A-Z]{1,3}-?\d{1,4}")
_SENTENCE = re.compile(r"[.!?]\s+[A-Z\"“]|\n\n")
# "the Karun river", "the Karun and Alida rivers", not "Karun river port".
_WATER = re.compile(
    r"(?i:\s+(river|lake)\b)(?!\s+[a-z]*(?:port|town|village|city|bridge|crossing)\b)"
)
# "Alida, Bor and Karm": what may stand between places of one list, and so many are looked at.
_LISTED = re.compile(r"\s*,\s*|\s*,?\s+and\s+")
MOST_LISTED = 6
# In so large a town readers look for no larger one around it.
LARGE = 50_000
# How many names on either side may be the one that a road stands with.
FEW = 6
# "Karm's Central Prison", "Karm's gated suburb of Alida": up to three words stand before the noun.
_POSSESSIVE = re.compile(r"['’]s?\s+(?:(?:[\w-]+\s+){0,3}([\w-]+)\s+of\s+(?:the\s+)?)?")
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
        inside = _listed_in(text, names[number : number + MOST_LISTED])
        leads = (
            after is not None
            and _leads_in(gap)
            and not _is_item(text, names, number)
            and not _is_seat(text, after[1])
        )
        inside = inside or (text[slice(*after)] if after and leads else None)
        owner = names[number - 1] if number and inside is None else None
        if owner and _owns(text[owner[1] : start]):
            inside = text[slice(*owner)]
        found.append(
            Wanted(
                name=text[start:end], unit=_unit(text, start, end), inside=inside,
                beside=inside is not None and not _NEAR.isdisjoint(gap.casefold().split()),
                by=_stands_by(text, names, number),
            )
        )  # fmt: skip
    return tuple(found)


def _is_seat(text: str, end: int) -> bool:
    """ "In Dubai, Hamburg-based Norline": where a body has its seat no other town lies."""
    return re.match(r"-(?:based|born|bound|headquartered)\b", text[end : end + 15]) is not None


def _is_item(text: str, names: Sequence[Span], number: int) -> bool:
    """ "Bamako, Ouagadougou and Niamey": a large town in a list of towns lies in none of them; "Brooklyn, New York" stands alone."""
    listed = names[number : number + 3]
    if len(listed) < 3 or text[listed[0][1] : listed[1][0]].strip() != ",":
        return False
    if _LISTED.fullmatch(text[listed[1][1] : listed[2][0]]) is None:
        return False
    towns = [next(iter(gazetteer.find(text[slice(*one)])), None) for one in listed]
    return all(t is not None and t.kind == "city" and t.population >= LARGE for t in towns)


def _listed_in(text: str, names: Sequence[Span]) -> str | None:
    """ "The Alida, Bor and Karm quarters of Lima": where a list of places ends in the plural of what they are, all lie there."""
    for one, after in pairwise(names):
        gap = text[one[1] : after[0]]
        if _LISTED.fullmatch(gap) is None:
            noun = _PIECE.findall(gap)[:1]
            plural = bool(noun) and one != names[0] and noun[0].endswith("s")
            parts = plural and _singular(noun[0].casefold()) in word_class("parts_of_towns")
            return text[slice(*after)] if parts and _leads_in(gap) else None
    return None


def _owns(gap: str) -> bool:
    """Whether the words between two names say that the second lies in the first."""
    between = _POSSESSIVE.fullmatch(gap)
    return between is not None and (between[1] is None or between[1] in _nouns())


def _stands_by(text: str, names: Sequence[Span], number: int) -> str | None:
    """The place that a building or road, which few maps know, is named for or stands with in its sentence."""
    name = text[slice(*names[number])]
    words = [word.casefold() for word in name.split()]
    if _ROAD.fullmatch(name) is None and not any(
        w in body_heads() or w in land_nouns() for w in words
    ):
        return None
    if (seat := seat_of(name, {})) is not None and words[-1] not in land_nouns():
        return seat
    return next((text[slice(*other)] for other in _nearest(text, names, number)), None)


def _nearest(text: str, names: Sequence[Span], number: int) -> Iterator[Span]:
    """The other names of the same sentence that a map knows, the nearest first."""
    start, end = names[number]
    apart = {
        other: text[other[1] : start] if other[1] <= start else text[end : other[0]]
        for other in names[max(0, number - FEW) : number + FEW + 1]
        if other != names[number]
    }
    for other in sorted(apart, key=lambda o: (len(apart[o]), o)):
        if not _SENTENCE.search(apart[other]) and gazetteer.find(text[slice(*other)]):
            yield other


def _leads_in(gap: str) -> bool:
    """Whether the words between two names say that the first lies in the second: ", a town in"."""
    if len(gap) > _GAP or not gap.strip() or re.search(r"[^\w\s,()'’-]", gap):
        return False
    pieces = [piece.casefold() for piece in _PIECE.findall(gap)]
    if not pieces or not all(_is_link(p) for p in pieces):
        return False
    near = not _NEAR.isdisjoint(pieces) and pieces[-1] != "'s"
    inside = pieces[0] in {",", "("} or "in" in pieces
    return inside or near or (_is_noun(pieces[0]) and len(pieces) > 1)


def _is_link(piece: str) -> bool:
    return piece in _LINKS or _is_noun(piece) or piece in {",", "("} or piece.isdecimal()


def _is_noun(piece: str) -> bool:
    """Whether a word says what sort of place one is, or several are: "the Alida and Bor neighbourhoods of"."""
    return piece in _nouns() or _singular(piece) in word_class("parts_of_towns")


def _unit(text: str, start: int, end: int) -> str | None:
    """The noun just behind a name, or before it with "of"."""
    if (water := _WATER.match(text, end)) is not None:
        return water[1].lower()
    behind = re.match(r"\s+([a-z]+)", text[end : end + 20])
    word = _singular(behind.group(1)) if behind else ""
    if (word in _nouns() and word not in WATERS) or word in WORKS:
        return word
    before = re.search(r"\b([a-z]+)\s+of\s+(?:the\s+)?$", text[max(0, start - 30) : start])
    return before.group(1) if before and before.group(1) in _nouns() else None


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
