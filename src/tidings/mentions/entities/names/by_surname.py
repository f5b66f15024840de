"""Who is told to be called so: "whose surname is Karm", "identified by his last name of Lu" name a person, whatever the map has.

Leaves "the name of Karm" and "a town named Karm" alone.
"""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Look
from tidings.model.parse import Sentence

# What stands between the word for a name and the name: "surname, Lu", "last name is Lu", "last name of Lu", "surnamed Lu".
_LINKS = frozenset({"is", "was", "of", "as", ",", ":", "“", '"', "``", "'s"})


def look_by_surname(sentence: Sentence, first: int) -> tuple[Look, int] | None:
    """A person, where the word for a part of somebody's name leads up to a name."""
    at = first - 1
    while at >= 0 and sentence.tokens[at].text in _LINKS:
        at -= 1
    words = [t.text.lower() for t in sentence.tokens[max(0, at - 1) : at + 1]]
    if not words or (at == first - 1 and words[-1] != "surnamed"):
        return None
    told = words[-1] in word_class("parts_of_names") or " ".join(words) in word_class(
        "parts_of_names"
    )
    return ("person", 3) if told else None
