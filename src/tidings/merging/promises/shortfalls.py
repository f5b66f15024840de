"""When a whole was promised and only a part of it is told: "every child would be vaccinated", "two in three had been"."""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.number_words import number_words
from tidings.lexicons.word_classes import word_class
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.relating import SHORT

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_DIGITS = re.compile(r"\d[\d,]*")


def falls_short(said: Clause, told: Clause) -> bool:
    """Whether all, or so many, were promised, and the later clause tells it of a part of them only."""
    if said.negated or told.negated:
        return False
    quote, later = said.evidence.quote, told.evidence.quote
    exact = {c.low for c in said.counts if c.low == c.high}
    part = _part_told(later)
    if _is_whole(quote):
        return part is not None or (_names_part(later) and not _names_part(quote))
    return part is not None and part[1] in exact


def _is_whole(quote: str) -> bool:
    said = {w.casefold() for w in _WORD.findall(quote)}
    return not said.isdisjoint(word_class("promised_wholes"))


def _names_part(quote: str) -> bool:
    """“half of”, “a third of the”, “most of them”: a share that is no whole."""
    return _shares().search(quote) is not None


@cache
def _shares() -> re.Pattern[str]:
    told = "|".join(sorted(map(re.escape, word_class("told_shares")), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"\b(?:{told}) (?:of )?(?:the|these|those|them|its|their|his|her|our)\b", re.I
    )


def _part_told(quote: str) -> tuple[float, float] | None:
    """How many of how many some words tell, where that is less than all."""
    for found in _of_so_many().finditer(quote):
        part, whole = _number(found["part"]), _number(found["whole"])
        if part is not None and whole is not None and part < SHORT * whole:
            return part, whole
    return None


@cache
def _of_so_many() -> re.Pattern[str]:
    """“Two in three”, “9 of the capital's 32 districts”, “one of the two plants”."""
    named = "|".join(sorted(number_words("unit", "ten"), key=lambda w: (-len(w), w)))
    number = rf"(?:\d[\d,]*|(?:{named})(?:-(?:{named}))?)"
    return re.compile(
        rf"\b(?P<part>{number}) (?:in|out of|of)(?: [\w-]+(?:[’']s)?){{0,2}}? (?P<whole>{number})\b",
        re.I,
    )


def _number(word: str) -> float | None:
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    known = number_words("unit", "ten")
    parts = word.casefold().split("-")
    if not all(p in known for p in parts):
        return None
    return float(sum(known[p] for p in parts))
