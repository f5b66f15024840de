"""Somebody who has no name, as a brief names him: "a Western diplomat", "the company's spokesman"."""

from __future__ import annotations

import re

from tidings.lexicons.word_classes import word_class

# "A university", "a one-party state"; "an hour" is left to others.
_VOWEL = re.compile(r"(?!eu|uni|one\b|u[^aeiou][aeiou])[aeiou]", re.IGNORECASE)
_OWNED = re.compile(r"[^\W\d_]\S*(?:['’]s|s['’]) ")


def is_one(name: str) -> bool:
    """Whether a name is a description of one: its last word is no name and no plural, and no article stands before it."""
    words = name.split()
    last = words[-1] if words else ""
    if len(words) < 2 or not last.islower() or words[0].lower() == "the" or "“" in name:
        return False
    return not last.endswith("s") and last not in word_class("plural_without_s")


def article(name: str) -> str:
    """ "A" or "an" before a description; "the" before somebody's."""
    if _OWNED.search(name):
        return "the" if name[:1].islower() else ""
    return "an" if _VOWEL.match(name) else "a"
