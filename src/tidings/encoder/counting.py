"""Which words can be a figure at all: those that hold a number and tell no hour.

Keeps "at least 12", "a couple of", "some", "two-thirds"; leaves "twice", "16" of "16:40" and "1am".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tidings.encoder.windows import Window
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class

# Parts of "a large number of", which say nothing by themselves.
_NO_NUMBERS = frozenset({"of", "number", "numbers", "large", "small", "great"})
_HOUR = re.compile(r"\d{1,2}[ap]m", re.I)


def counts(words: Iterable[str]) -> bool:
    """Whether some of these small words says how many."""
    return any(
        any(c.isdigit() for c in word) or not number_words().isdisjoint((word, *word.split("-")))
        for word in words
    )


@cache
def number_words() -> frozenset[str]:
    """All words that are or make a number: "twelve", "dozens", "a", "half"."""
    rows = (
        *(r["word"] for r in table("en/number_words.tsv")),
        *(r["words"] for r in table("en/vague_numbers.tsv")),
    )
    found = {part.lower() for row in rows for words in row.split("|") for part in words.split()}
    return frozenset(found - _NO_NUMBERS) | word_class("number_like")


def is_hour(window: Window, first: int, last: int) -> bool:
    """Whether words are the hour or the minutes of a clock."""
    if _HOUR.fullmatch(window.text[slice(*window.words[last])]):
        return True
    before = window.words[first - 2 : first] if first > 1 else ()
    behind = window.words[last + 1 : last + 3]
    return _is_clock(window, before[::-1]) or _is_clock(window, behind)


def _is_clock(window: Window, beside: Sequence[tuple[int, int]]) -> bool:
    """A colon with digits on its other side."""
    words = [window.text[a:b] for a, b in beside]
    return len(words) == 2 and words[0] == ":" and words[1].isdigit()
