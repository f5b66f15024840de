"""In whose hands somebody is, and at whose hands he fell: "is in the hands of the police", "fell into enemy hands".

"The decision is in the hands of the court" has such a slot, too: whether somebody is held, the lexicons ask of both ends.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.model.parse import Sentence, Token

HAND = "hand"
INTO = frozenset({"in", "into"})


def holders(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The rebels of "was in the hands of the rebels", "fell into rebel hands", "are in the rebels' hands"."""
    return _whose(sentence, verb, INTO)


def slayers(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The gunmen of "died at the hands of gunmen"."""
    return _whose(sentence, verb, frozenset({"at"}))


def _whose(sentence: Sentence, verb: Token, links: frozenset[str]) -> tuple[Token, ...]:
    found: list[Token] = []
    for link in children(sentence, verb, "prep"):
        if link.lemma not in links:
            continue
        for hands in children(sentence, link, "pobj"):
            if hands.lemma == HAND and hands.text.lower() != HAND:  # "a cup in hand"
                found += children(sentence, hands, "poss", "compound", "amod", "nmod")
                for of in children(sentence, hands, "prep"):
                    if of.lemma == "of":
                        found += children(sentence, of, "pobj")
    return tuple(found)
