"""Harm that a disease does, which is nobody's deed: "203 people had died out of 331 cases", "it kills six in ten of those who catch it".

"Two patients died when gunmen shelled the cholera ward" and "the blast kills one in ten" of a crowd keep their doer.
"""

from __future__ import annotations

import re

from tidings.language.arguments import objects
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

_DYING = frozenset({"die", "succumb", "perish"})
_DEATHS = frozenset({"toll", "death"})
_COUNTED = frozenset({"toll", "dead"})
# How cases of a disease are told apart; "confirmed" alone is said of much else.
_CASES = frozenset({"case", "infection"})
# "Six in ten of those", "one out of every five people": so many of any who …
_RATIO = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d+|two|three|four|five|ten)\b",
    re.I,
)
_GENERAL = frozenset({"VBZ", "VBP"})


def is_of_disease(sentence: Sentence, head: Token) -> bool:
    """Whether a word of killing or dying tells what a disease does."""
    if head.lemma in _DEATHS and _is_caused(sentence, head):
        return True
    if head.lemma in _COUNTED and any(_is_cause(sentence, t) for t in sentence.tokens):
        return True  # "were reported dead from cholera, taking the toll to 212"
    if head.pos not in VERBAL:
        return head.lemma == "toll" and _names_it(sentence, head)
    return _is_rate(sentence, head) or _dies_of_it(sentence, head) or _is_from_it(sentence, head)


def _names_it(sentence: Sentence, noun: Token) -> bool:
    """ "The swine flu death toll"."""
    return any(
        t.lemma.lower() in word_class("disease")
        for t in children(sentence, noun, "compound", "nmod", "amod", "poss")
    )


def _is_from_it(sentence: Sentence, verb: Token) -> bool:
    """ "People who have been killed from the disease", "killed by the virus": no hand of anybody."""
    links = (p for p in children(sentence, verb, "prep", "agent") if p.lemma in {"from", "by"})
    by = [o for p in links for o in children(sentence, p, "pobj")]
    return bool(by) and all(t.lemma.lower() in word_class("disease") for t in by)


def _is_caused(sentence: Sentence, noun: Token) -> bool:
    """ "The deaths from cholera"."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 2]
    return any(_is_cause(sentence, t) for p in behind for t in children(sentence, p, "pobj"))


def _is_cause(sentence: Sentence, ill: Token) -> bool:
    """Whether a disease is what somebody died "from" or "of"."""
    link = sentence.tokens[ill.head].lemma
    return ill.lemma.lower() in word_class("disease") and link in {"from", "of"}


def _is_rate(sentence: Sentence, verb: Token) -> bool:
    """ "It kills six in ten of those who catch it": what it always does is no happening."""
    if verb.tag not in _GENERAL or children(sentence, verb, "aux"):
        return False
    hit = objects(sentence, verb)
    first = hit[0].index if hit else verb.index + 1
    told = " ".join(t.text for t in sentence.tokens[min(first, verb.index + 1) : verb.index + 9])
    return _RATIO.search(told) is not None


def _dies_of_it(sentence: Sentence, verb: Token) -> bool:
    """ "203 people had died, 148 of them confirmed cases": where the sick are counted and no arms are told of."""
    if verb.lemma not in _DYING or children(sentence, verb, "agent"):
        return False
    lemmas = {t.lemma.lower() for t in sentence.tokens}
    counted = any(
        t.lemma.lower() in _CASES and children(sentence, t, "nummod") for t in sentence.tokens
    )
    sick = counted or bool(lemmas & word_class("disease"))
    harmed = word_class("weapon") | word_class("armed") | word_class("harm_by_arms")
    return sick and not lemmas & harmed
