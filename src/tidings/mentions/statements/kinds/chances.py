"""Chances given in numbers: "put the chance of a truce at 60 percent", "a one-in-three chance", "30 to 40 percent likely"."""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.number_words import number_words
from tidings.lexicons.word_classes import word_class

Range = tuple[float, float]
# So far behind "the chance of" its number may stand.
_FAR = 80


def chance_in_numbers(text: str, start: int, end: int) -> tuple[tuple[int, int], Range] | None:
    """The words of a chance given in numbers between two offsets, and the share of cases that it stands for."""
    for pattern in _patterns():
        if (found := pattern.search(text, start, end)) is not None and (said := _share(found)):
            return found.span(), said
    return None


def _share(found: re.Match[str]) -> Range | None:
    said = found.groupdict()
    if said.get("of"):
        part, whole = _number(said["part"] or ""), _number(said["of"] or "")
        share = round(part / whole, 2) if whole else 0.0
        return (share, share) if 0 < share < 1 else None
    low = float(said["low"] or 0) / 100
    high = float(said["high"]) / 100 if said.get("high") else low
    return (low, high) if 0 < low <= high < 1 else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else number_words("unit")[word.casefold()]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    chance = "|".join(sorted(word_class("chance")))
    percent = r"(?P<low>\d{1,2}(?:\.\d+)?)(?:\s*(?:-|–|to|and)\s*(?P<high>\d{1,2}))?(?:\s*%|[\s-]*per\s?cent\b)"
    number = rf"(?:{'|'.join(number_words('unit'))}|\d{{1,3}})"
    return (
        re.compile(rf"{percent}\s+(?:{chance}|likely|probable|certain|sure)\b", re.I),
        re.compile(rf"\b(?:{chance})s?\s+of\s+(?:\w+\s+)?{percent}(?!\s+of\b)", re.I),
        re.compile(rf"\b(?:{chance})s?\b[^.;\n]{{0,{_FAR}}}?\bat\s+(?:\w+\s+)?{percent}(?!\s+of\b)", re.I),
        re.compile(rf"\b(?:chance|odds|probability)s?\b[^.;\n]{{0,{_FAR}}}?\b(?:is|are|was|were|at)\s+(?P<part>{number})\s+in\s+(?P<of>{number})\b", re.I),
        re.compile(rf"\b(?P<part>{number})[\s-]in[\s-](?P<of>{number})\s+(?:{chance})\b", re.I),
    )  # fmt: skip
