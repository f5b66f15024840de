"""Attempts at power that no word for one names: "the attempt of some officers to seize the institutions of the state".

Finds one in "a bid to topple the president"; none in "an attempt to seize the cargo", "a bid to take a seat in parliament".
"""

from __future__ import annotations

import re

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

# What is seized by whoever seizes power; "seized the state broadcaster" is another thing, so is "took the state to court".
SEIZED = re.compile(
    r"\b(?:(?:seiz(?:e|es|ed|ing)|grab(?:s|bed|bing)?|tak(?:e|es|ing|en)|took)(?: over)?(?: control of)? power(?! (?:line|station|plant|grid|cable|tool|pole|suppl))"
    r"|(?:seiz(?:e|es|ed|ing)|grab(?:s|bed|bing)?)(?: control of)? (?:the )?(?:state )?"
    r"(?:institutions|organs|reins|state(?=\W*(?:\Z|[.,;:!?]|\b(?:in|by|and|has|had|have|was|is|were)\b))))\b",
    re.I,
)


def aims_at_power(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is an attempt or bid to seize power or overthrow a government."""
    if noun.lemma.casefold() not in word_class("attempt"):
        return False
    for verb in children(sentence, noun, "acl"):
        if verb.lemma.casefold() in word_class("overthrowing"):
            return True
        if SEIZED.match(" ".join(t.text for t in subtree(sentence, verb) if t.index >= verb.index)):
            return True
    return False
