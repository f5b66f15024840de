"""Words that name a people, whether or not any list knows it: "the Cretan officer" is not "the Lydian liaison officer"."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.lexicons.word_classes import word_class

# How most such words end in English: "Cretan", "Maltese", "Moorish".
_ENDS = ("an", "ese", "ish")
# "An" names nobody.
_LEAST = 5


def of_other_peoples(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two descriptions name a people each, and not the same."""
    one, other = (frozenset(w for w in words if _names_people(w)) for words in (some, others))
    return bool(one and other) and not one & other


def _names_people(word: str) -> bool:
    return len(word) >= _LEAST and word[:1].isupper() and word.endswith(_ENDS)


def peoples_in(words: Iterable[str]) -> frozenset[str]:
    """The words of a description that name a people or a faith, in small letters: "kurdish" of "Syrian Kurdish fighters"."""
    return frozenset(
        w.lower() for w in words if _names_people(w) or w.lower() in word_class("peoples")
    )
