"""Makes of arms with a number in their name: in "six AK 47 rifles" six are counted, and 47 counts nothing."""

from __future__ import annotations

import re

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

_BEFORE = re.compile(r"(?:^|\s)[A-Z][A-Za-z]{0,3}(?:\s?[-–])?\s\Z")
_ARMS = re.compile(
    r"^\s+(?:assault |sniper |machine |sub-?machine |combat |fighter )*"
    r"(?:rifles?|guns?|pistols?|carbines?|jets?|tanks?|helicopters?|launchers?|missiles?|bombers?)\b",
    re.I,
)


def numbers_make(before: str, after: str) -> bool:
    """Whether a number between these words belongs to the name of a make."""
    return bool(_BEFORE.search(before) and _ARMS.match(after))


def past_make(sentence: Sentence, token: Token) -> int | None:
    """The token behind a make whose number stands apart, where one begins here: "AK 47", "AK - 47"."""
    if not (token.text.isupper() and token.text.isalpha()):
        return None
    after = [t.text for t in sentence.tokens[token.index + 1 : token.index + 3]]
    steps = 2 if after[:1] == ["-"] else 1
    end = token.index + 1 + steps
    noun = sentence.tokens[end].lemma.lower() if end < len(sentence.tokens) else ""
    numbered = len(after) >= steps and after[steps - 1].isdigit()
    return end if numbered and noun in word_class("weapon") | word_class("sorts_of_guns") else None
