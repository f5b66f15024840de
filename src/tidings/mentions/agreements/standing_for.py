"""Whether a noun can stand for an agreement at its place: "the ceasefire deal", not the "ceasefire" in it, nor "a great deal".

A pause does where arms pause; a declaration of one side alone does not.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.pauses import is_pause_of_arms, is_pointed_pause
from tidings.model.parse import Sentence, Token


def may_stand(sentence: Sentence, token: Token, *, again: bool) -> bool:
    """Whether a word is a noun that can stand for an agreement here; `again` says that a truce was told before."""
    noun = lexicon.nouns().get(token.text.lower())
    verbal = token.pos == "VERB" and token.dep in {"dobj", "pobj"}  # "the 2003 understanding"
    if (
        noun is None
        or (token.pos not in {"NOUN", "PROPN"} and not verbal)
        or _is_inside_name(sentence, token)
    ):
        return False
    if noun.strength == "halting":
        return is_pause_of_arms(sentence, token) or (again and is_pointed_pause(sentence, token))
    return noun.kind != "declaration" or not _is_of_one_side(sentence, token)


def _is_inside_name(sentence: Sentence, token: Token) -> bool:
    """“ceasefire” in “ceasefire deal” belongs to the noun after it; “a great deal” is much."""
    above = trees.head(sentence, token)
    if token.dep in {"compound", "nmod"} and above is not None and above.index > token.index:
        return above.text.lower() in lexicon.nouns()
    previous = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    return previous in {"great", "good", "big"} and token.text.lower() == "deal"


def _is_of_one_side(sentence: Sentence, noun: Token) -> bool:
    """“a declaration of disaster emergency”, “his declaration that it was a bomb”: what one side declares nobody agrees on."""
    clauses = trees.children(sentence, noun, "acl", "ccomp", "relcl")
    if any(t.text.lower() == "that" for c in clauses for t in trees.children(sentence, c, "mark")):
        return True
    of = (t for t in trees.children(sentence, noun, "prep") if t.text.lower() == "of")
    declared = (t.lemma.lower() for p in of for t in trees.children(sentence, p, "pobj"))
    return any(t in word_class("declared_alone") for t in declared)
