"""Tells a fire that burns from shots: "the fire in the mill" burns, "under fire" and "fire from the hill" do not."""

from __future__ import annotations

from tidings.language.arguments import slot
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

# What may stand before a fire that burns; "army fire" and "small-arms fire" are shots.
OF_BLAZES = frozenset({"det", "poss", "amod"})


def is_ruin_by_fire(sentence: Sentence, verb: Token) -> bool:
    """ "The fire destroyed forty houses", "nine shops were gutted by the blaze": it does so, and nobody is said to."""
    return verb.lemma in word_class("ruining") and any(
        is_blaze(sentence, t) for t in slot(sentence, verb, "subject")
    )


def is_blaze(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a fire that burns: "the fire", "yesterday's fire", and not "army fire" or "fire from the hill"."""
    if token.lemma not in word_class("blaze"):
        return False
    before = [t for t in children(sentence, token) if t.index < token.index and t.dep != "punct"]
    behind = [o for t in children(sentence, token, "prep") for o in children(sentence, t, "pobj")]
    known = token.tag == "NNS" or any(t.dep in {"det", "poss"} for t in before)
    plain = all(t.dep in OF_BLAZES and t.lemma not in word_class("armed") for t in before)
    shots = any(t.lemma == "from" for t in children(sentence, token, "prep"))
    arms = word_class("armed") | word_class("weapon") | word_class("shot")
    return known and plain and not shots and all(t.lemma not in arms for t in behind)
