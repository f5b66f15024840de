"""Somebody who has no name, as a brief names him: "a Western diplomat", "the company's spokesman"."""

from __future__ import annotations

import re

from tidings.lexicons.word_classes import word_class

# "A university", "a one-party state"; "an hour" is left to others.
_VOWEL = re.compile(r"(?!eu|uni|one\b|u[^aeiou][aeiou])[aeiou]", re.IGNORECASE)
# Words of capitals up to this length are spelt: "an MSF nurse", "a UN chief".
_LETTERS, _SPELT_WITH_VOWEL = 4, "AEFHILMNORSX"
_OWNED = re.compile(r"[^\W\d_]\S*(?:['’]s|s['’]) ")


def is_one(name: str) -> bool:
    """Whether a name is a description of one: its last word is no name and no plural, and no article stands before it."""
    words = name.split()
    last = words[-1] if words else ""
    if (
        len(words) < 2
        or not last.islower()
        or words[0].lower() in word_class("articles_and_owners")
        or "“" in name
    ):
        return False
    return not last.endswith("s") and last not in word_class("plural_without_s")


def article(name: str) -> str:
    """ "A" or "an" before a description; "the" before somebody's."""
    if name.casefold() in word_class("one_at_a_time"):
        return "the"
    if _OWNED.search(name):
        return "the" if name[:1].islower() else ""
    first = name.split()[0]
    if first.isupper() and 1 < len(first) <= _LETTERS:
        return "an" if first[0] in _SPELT_WITH_VOWEL else "a"
    return "an" if _VOWEL.match(name) else "a"
