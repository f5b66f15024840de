"""Which places that no map has may lie in each other: "in the Orlam quarter of Dol", "Mill Lane".

A toll told of a street and one told of its town are of one spot, while two towns are two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.entities import EntityLinks
from tidings.model.mentions import Reading

# "Karm, Dol and Sul" are three towns.
_LISTED = re.compile(r",?\s+(?:and|or)\s+|,\s+")


class PartsOfTowns:
    """The places of a case that a report calls a part of a town, or sets before one."""

    def __init__(self, readings: Mapping[str, Reading], entities: EntityLinks) -> None:
        self._known = entities.by_id()
        self._towns: dict[str, set[str]] = {}
        quarter = any_of(word_class("parts_of_towns"))
        called = re.compile(rf"\s+(?:{quarter})\s+of\s+(?:the\s+\w+\s+of\s+)?|,\s*", re.I)
        for document, reading in readings.items():
            told = [m for m in reading.entities if m.as_ == "place" and m.form == "name"]
            text = reading.document.text
            for one, other, third in zip(told, told[1:], (*told[2:], None), strict=False):
                listed = third is not None and _LISTED.fullmatch(text, other.end, third.start)
                if called.fullmatch(text, one.end, other.start) and not listed:
                    part, town = (entities.get(document, m.chain) for m in (one, other))
                    if part is not None and town is not None:
                        self._towns.setdefault(part, set()).add(town)

    def may_be_one(
        self, ones: Collection[str], others: Collection[str], *, streets: bool = True
    ) -> bool:
        """Whether a spot of the first and one of the others can be in one town: the same, a street, or a quarter of it."""
        sides = [
            {town for s in side for town in (s, *self._towns.get(s, ()))} for side in (ones, others)
        ]
        streets = streets and any(self._is_street(s) for s in (*ones, *others))
        return streets or bool(sides[0] & sides[1])

    def _is_street(self, spot: str) -> bool:
        """ "Mill Lane", "Ward 14": of which town its name does not say, and no map has it."""
        entity = self._known.get(spot)
        words = entity.name.split() if entity is not None and entity.place is None else []
        ends = word_class("mere_ground") | word_class("parts_of_towns") | word_class("lanes")
        return len(words) > 1 and (words[-1].casefold() in ends or words[-1].isdigit())
