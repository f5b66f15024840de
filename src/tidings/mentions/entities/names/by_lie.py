"""What says where a name lies makes it a place, on the map or not: "came to Karm, some 40 kilometres west of the capital".

"Residents of Karm, a hamlet on the river" name a place, too; "Karm, a village elder" and "Karm, 40, of Tal" name a person.
"""

from __future__ import annotations

import re

from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Look
from tidings.model.parse import Sentence, Token

_ARTICLES = frozenset({"a", "an", "the"})
_ABOUT = frozenset({"some", "about", "around", "roughly", "nearly", "almost", "just"})
_BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT", "VERB", "NUM"})
_UNIT = re.compile(r"kilomet(?:re|er)s?|km|miles?", re.I)
_NUMBER = re.compile(r"\d[\d,.]*|[a-z]+(?:-[a-z]+)?", re.I)
# So many words stand between the article and its noun: "a gold-mining settlement", five with the hyphen's parts.
_LONGEST = 5
# What goes on with a settlement: where it lies, or the end of the aside.
_LIES = frozenset({"on", "in", "near", "at", "outside", "of", "across", "along", "by", "north", "south", "east", "west", "that", "which", "where", ",", ".", ";"})  # fmt: skip


def look_by_lie(sentence: Sentence, first: int, last: int) -> tuple[Look, int] | None:
    """A place, where a distance or a sort of settlement stands between commas behind a name that a preposition leads up to."""
    tokens = sentence.tokens
    led = first > 0 and tokens[first - 1].pos == "ADP" and tokens[last - 1].pos == "PROPN"
    if not led or last + 2 >= len(tokens) or tokens[last].text not in {",", "("}:
        return None
    behind = tokens[last + 1 :]
    return ("place", 2) if _is_distance(behind) or _is_settlement(behind) else None


def _is_distance(behind: tuple[Token, ...]) -> bool:
    """ "some 40 kilometres west of", "12 miles from"."""
    words = [t.text for t in behind[:6]]
    if words and words[0].lower() in _ABOUT:
        words = words[1:]
    if len(words) < 3 or not _NUMBER.fullmatch(words[0]) or not _UNIT.fullmatch(words[1]):
        return False
    if words[2] == "(":
        return True  # "40 kilometres (25 miles) from"
    return words[2].lower() in word_class("compass_words") | {"from", "away", "inland", "outside"}


def _is_settlement(behind: tuple[Token, ...]) -> bool:
    """ "a hamlet on the edge of the forest", "a gold-mining settlement,"; "a village elder" is none."""
    if behind[0].text.lower() not in _ARTICLES:
        return False
    end = 1
    while (
        end < min(len(behind), 1 + _LONGEST)
        and behind[end].pos in _BEFORE_NOUN
        and behind[end].text != ","
    ):
        end += 1
    if end == 1 or end >= len(behind):
        return False
    return behind[end - 1].lemma in word_class("settlements") and behind[end].text.lower() in _LIES
