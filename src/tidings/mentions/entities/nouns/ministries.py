"""Find the country of a ministry that is told by the capital it sits in: "the foreign ministry in Ankara" is Turkey's.

Leaves "the rebel health ministry in Ankara" alone, and "the ministry in the capital".
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.mentions.entities.names.known import known_names
from tidings.model.parse import Sentence, Token

# The nouns, and the words beside a hyphen by which a ministry is somebody else's: "the militia-run ministry".
MINISTRIES = frozenset({"ministry", "government"})
OWNED = "-"


def country_by_capital(sentence: Sentence, noun: Token, first: int) -> str | None:
    """The country in whose capital a ministry sits that no name before it makes another's; None without one."""
    before = sentence.tokens[first : noun.index]
    if noun.lemma not in MINISTRIES or any(t.pos == "PROPN" or t.text == OWNED for t in before):
        return None
    if noun.lemma == "government" and any(t.pos in {"ADJ", "NOUN"} for t in before):
        return None  # "the regional government in Karm", "the exile government in Karm"
    for preposition in children(sentence, noun, "prep"):
        for place in children(sentence, preposition, "pobj") if preposition.lemma == "in" else ():
            known = known_names().get(place.text)
            if known is not None and known.category == "capital":
                return known.country
    return None
