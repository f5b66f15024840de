"""The number of who or what is counted: "five trawlers were destroyed" where one report told of "a trawler".

Leaves "people", "police" and words that no lexicon knows for count nouns alone.
"""

from __future__ import annotations

from functools import cache

from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class

COUNTED = frozenset({"people", "things", "craft", "forces"})
# Endings with their plural, the longest first.
ENDINGS = (
    ("human", "humans"), ("child", "children"), ("wife", "wives"), ("life", "lives"), ("man", "men"),
    ("ay", "ays"), ("ey", "eys"), ("oy", "oys"), ("y", "ies"), ("ch", "ches"), ("sh", "shes"), ("x", "xes"),
)  # fmt: skip


def in_plural(counted: str) -> str:
    """A description with its noun in the plural, where that is a singular count noun: "members of a family"."""
    head, of, rest = counted.partition(" of ")
    *before, noun = head.split()
    return " ".join([*before, _plural(noun)]) + of + rest


def in_singular(counted: str) -> str:
    """A description with its noun in the singular, where that is a count noun: one of "two women" is a woman."""
    head, of, rest = counted.partition(" of ")
    *before, noun = head.split()
    return " ".join([*before, _singular(noun)]) + of + rest


def _singular(noun: str) -> str:
    found = (noun.removesuffix(many) + one for one, many in ENDINGS if noun.endswith(many))
    return next((one for one in (*found, noun.removesuffix("s")) if one in _count_nouns()), noun)


def _plural(noun: str) -> str:
    if noun not in _count_nouns() or noun.endswith("s") or noun in word_class("same_in_plural"):
        return noun
    return next(
        (noun.removesuffix(end) + several for end, several in ENDINGS if noun.endswith(end)),
        f"{noun}s",
    )


@cache
def _count_nouns() -> frozenset[str]:
    known = {
        word
        for row in table("en/populations.tsv") if row["class"] in COUNTED
        for word in words(row["lemmas"])
    }  # fmt: skip
    return frozenset(known) | word_class("ships") | word_class("vehicle")
