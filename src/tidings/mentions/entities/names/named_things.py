"""Capitals that name neither somebody nor a place: weapons, operations and the weather.

Finds a thing in "Mi-17", "Operation Iron Wind", "a Varlo assault rifle" and "Cyclone Awa"; none in "I-95", "LSF-N" and
"a man named Orr".
"""

from __future__ import annotations

import re

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence

QUOTES = frozenset({"“", "”", '"', "'", "‘", "’", "``", "''"})
# "S-400", "Mi-17", "F-16C": a weapon or vehicle by its model; "I-95" is a road, "LSF-N" a front and its wing.
MODEL = re.compile(r"(?!I-|[A-Z]{3}-[A-Z])[A-Z][A-Za-z]{0,2}\s?-\s?(?:\d{1,3}[A-Za-z]?|[A-Z])")

# A type of influenza by what its coat is made of: "H5N1", "A(H1N1)", "N1".
STRAIN = re.compile(r"(?:.*\b)?H\d{1,2}(?:N\d{1,2})?\)?|N\d")


def is_storm(sentence: Sentence, first: int, last: int) -> bool:
    """ "Cyclone Awa", "Tropical Storm Bo": the weather, which acts for nobody; "Storm Awa" may be a person's name."""
    storms = word_class("storm_words")
    words = [t.text.lower() for t in sentence.tokens[first:last]]
    named = words[0] in storms and all(t.name != "PERSON" for t in sentence.tokens[first:last])
    return len(words) > 1 and (named or words[0] in storms - {"storm", "tropical"})


def is_operation(sentence: Sentence, first: int) -> bool:
    """Whether a name is that of an operation: "Operation Iron Wind", "an offensive named “Iron Wind”"; "a man named Orr" is a man."""
    before = [t for t in sentence.tokens[:first] if t.pos != "SPACE"]
    quoted = bool(before) and before[-1].text in QUOTES
    word = before[-1 - quoted].text.lower() if len(before) > quoted else ""
    return word in word_class("operation_names") or (quoted and word in {"named", "called"})


def is_thing(sentence: Sentence, first: int, last: int) -> bool:
    """Whether capitals name no one thing: "an IED", "the Capital" of a stately hand."""
    word = sentence.tokens[first].text
    if last - first > 1:
        return False
    if word.lower() in word_class("named_things") or _is_make(sentence, last):
        return True
    before = sentence.tokens[first - 1].text.lower() if first else ""
    stately = before == "the" and word.lower() in column("en/place_nouns.tsv", "noun")
    short = word.removesuffix("s")
    return stately or (short.isupper() and short.lower() in word_class("things_in_capitals"))


def _is_make(sentence: Sentence, last: int) -> bool:
    """Whether a name is the make of a weapon: "a Varlo assault rifle", "two M16 rifles"."""
    behind = [t.lemma.lower() for t in sentence.tokens[last : last + 3]]
    sort = next((w for w in behind if w not in word_class("sorts_of_guns")), "")
    return sort in word_class("hand_guns")
