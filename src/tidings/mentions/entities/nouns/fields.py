"""Of what somebody is minister, governor or prosecutor: the field that tells one bearer of an office from another.

"The Minister of Energy" is not the defence minister named before; "the minister" alone may be.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.found import Found
from tidings.model.parse import Sentence

# "Minister of Higher Education, Science and Culture": a field has no more words.
LONGEST = 8
# Words before an office that tell its field: "the interior minister".
BEFORE = 3
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})


def field_of(sentence: Sentence, first: int, head: int) -> frozenset[str]:
    """The words that tell of what somebody holds the office at token `head`, whose phrase begins at `first`; none for other callings."""
    if sentence.tokens[head].lemma.lower() not in word_class("offices_of_a_field"):
        return frozenset()
    first = min(first, max(0, head - BEFORE))
    return frozenset({*_before(sentence, first, head), *_behind(sentence, head)})


def field_end(sentence: Sentence, head: int) -> int:
    """The token behind an office and what is said of its field: that behind "Health" in "the minister of Health"."""
    tokens = sentence.tokens
    end = head + 1
    if end >= len(tokens) or tokens[end].text.lower() not in {"of", "for"}:
        return end
    while end < min(len(tokens), head + LONGEST) and _goes_on(sentence, end):
        end += 1
    return end if end > head + 2 else head + 1


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether a word still tells the field: "Mines and Energy", not "Mines and the mayor" nor "Mines in Karm"."""
    token = sentence.tokens[index]
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if token.pos == "CCONJ":
        return after is not None and after.pos in _NAMING and not after.lemma.islower()
    if token.pos in {"ADP", "DET"}:
        joins = token.text.lower() in {"of", "for"} or sentence.tokens[index - 1].pos == "ADP"
        return joins and after is not None and after.pos in _NAMING | {"DET"}
    return token.pos in _NAMING and not (token.name == "PERSON" and index > 1)


def addressed_from(found: Found) -> int:
    """The token at which a name begins with its "Ms." or "His Excellency", which no office is."""
    first = found.first
    for title in reversed(found.titles):
        if title.last == first and title.title.split()[-1].rstrip(".") in word_class(
            "forms_of_address"
        ):
            first = title.first
    return first


def is_earlier(words: str) -> bool:
    """Whether an office is one that somebody held once: "former interior minister"."""
    return not word_class("earlier_offices").isdisjoint(words.lower().replace("-", " ").split())


def _before(sentence: Sentence, first: int, head: int) -> Iterator[str]:
    for token in reversed(sentence.tokens[first:head]):
        if token.pos not in _NAMING:
            return
        if token.text.lower() not in word_class("earlier_offices"):
            yield token.text.lower()


def _behind(sentence: Sentence, head: int) -> Iterator[str]:
    small = column("en/function_words.tsv")
    for token in sentence.tokens[head + 2 : field_end(sentence, head)]:
        if token.text.lower() not in small:
            yield token.text.lower()
