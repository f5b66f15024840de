"""Lists behind a colon whose members stand partly without a number: "Four people were killed: a nurse, two guards and a cook".

Each member without a number is one of the whole. Nothing is read where the members do not make the number before them:
"Two men were held: a driver and a cook they had met" names two, "Six were hurt: a guard and a porter badly" no six.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tidings.mentions.figures.drafts import Number
from tidings.model.parse import Sentence

# What opens such a list.
_OPENER = re.compile(r"(?::|\s[—–-]|\bnamely)\s+")
# A member told by its article alone, and the words up to the next one: "a nurse who had stayed behind".
_ONE = re.compile(r"(?:an?|one)\s+(?=[^\W\d_])", re.I)
_NEXT = re.compile(r"[^,;:.—–]{1,60}?(?:,\s+(?:and\s+)?|\s+and\s+)")
_WORD = re.compile(r"\S+?(?=[,;:.]|\s|\Z)")
_LEAST = 2


class Member(NamedTuple):
    """One member of a list: where its number or article stands, and how many it counts."""

    start: int
    end: int
    value: float
    numbered: bool


def mixed_lists(text: str, sentence: Sentence, numbers: Sequence[Number]) -> Iterator[list[Member]]:
    """The members of each list behind a colon or dash of which one at least is told without a number."""
    counts = {
        n.start: n for n in numbers if n.kind == "count" and n.bounds.value and not n.qualifier
    }
    for opener in _OPENER.finditer(text, sentence.start, sentence.end):
        members = _members(text[: sentence.end], opener.end(), counts)
        bare = sum(not m.numbered for m in members)
        if len(members) >= _LEAST and bare:
            yield members


def _members(text: str, at: int, counts: dict[int, Number]) -> list[Member]:
    found: list[Member] = []
    while True:
        number = counts.get(at)
        one = None if number is not None else _ONE.match(text, at)
        if number is not None:
            found.append(Member(at, number.end, number.bounds.value or 0.0, numbered=True))
        elif one is not None:
            word = _WORD.match(text, one.end())
            end = word.end() if word is not None else one.end()
            found.append(Member(at, end, 1.0, numbered=False))
        else:
            return found
        onward = _NEXT.match(text, found[-1].end - 1)
        if onward is None:
            return found
        at = onward.end()
