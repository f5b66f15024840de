"""Signs that a stretch of text may hold a time: without its signs a pattern of the grammar need not be tried.

Fifty patterns over every sentence took as long as half the parse; most sentences have no word of time at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from tidings.mentions.times import words

_WORD = re.compile(r"\w+")
_FIGURES = (
    ("digit", re.compile(r"\d")),
    ("year", re.compile(r"1\d{3}|20\d{2}")),
)


def signs_in(text: str) -> frozenset[str]:
    """The signs of a stretch: "digit", "year", and each of `sign_words` of which it has a word."""
    there = set(_WORD.findall(text.lower()))
    found = [sign for sign, those in sign_words().items() if not those.isdisjoint(there)]
    found += [sign for sign, pattern in _FIGURES if pattern.search(text)]
    if "digit" in found:
        found.append("clock")
    return frozenset(found)


@cache
def sign_words() -> Mapping[str, frozenset[str]]:
    """The first words, lower case, of what each sign stands for."""
    hours = words.single_words("time_of_day")
    units = {
        *words.units(),
        *words.plurals(),
        "weekend",
        "decade",
        "decades",
        "century",
        "centuries",
    }
    return {
        "month": _first(words.months()),
        "weekday": _first(words.weekdays()),
        "season": _first(words.seasons()),
        "hour": _first({*hours, "hours"}),
        "unit": _first({*units, *hours}),
        "weekend": frozenset({"weekend"}),
        "ordinal": _first(words.ordinals()),
        "century": frozenset({"century", "centuries"}),
        "deictic": _first(
            {"yesterday", "today", "tonight", "tomorrow", "overnight", "night", *hours}
        ),
        "ago": frozenset({"ago", "now", "hence"}),
        "then": frozenset({"then", "time"}),
        "clock": frozenset({"noon", "midnight", "midday"}),
        "feast": _first(words.feasts()),
    }


def _first(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(m.group() for entry in entries if (m := _WORD.search(entry.lower())))
