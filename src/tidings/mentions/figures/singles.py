"""Counts without a number: "a villager was shot dead" counts one, "no civilians were hurt" none.

Only where the word that governs them tells of harm; "a minister arrived" counts nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.mentions.figures.bounds import exactly
from tidings.mentions.figures.counted import words_from
from tidings.mentions.figures.drafts import Number
from tidings.mentions.figures.populations import is_counted_noun
from tidings.model.parse import Sentence, Token

_REACH = 6
_NOBODY = frozenset({"nobody", "none"})


def find_singles(sentence: Sentence) -> Iterator[Number]:
    """The indefinite singulars and the words for nobody of a sentence, as numbers 1 and 0."""
    for token in sentence.tokens:
        small = token.text.casefold()
        after = next(words_from(sentence, token.index + 1), None)
        if small in {"a", "an", "another"} and _heads_noun(sentence, token):
            yield _number(token, token, 1.0, more=small == "another")
        elif small == "another" and after is not None and after.pos in {"AUX", "VERB"}:
            yield _number(token, token, 1.0, more=True)
        elif small in _NOBODY or (small == "no" and _heads_noun(sentence, token, plural=True)):
            yield _number(token, token, 0.0)
        elif small == "no" and after is not None and after.text.casefold() == "one":
            yield _number(token, after, 0.0)


def _heads_noun(sentence: Sentence, article: Token, *, plural: bool = False) -> bool:
    """Whether a noun that is counted follows within a few words, before any other noun phrase begins."""
    for token in sentence.tokens[article.index + 1 : article.index + 1 + _REACH]:
        if token.pos == "NOUN" and is_counted_noun(token):
            return plural or not _is_group(sentence, token)
        if token.pos not in {"ADJ", "NOUN", "PROPN", "ADV", "VERB"} and token.text != "-":
            return False
    return False


def _is_group(sentence: Sentence, noun: Token) -> bool:
    """“a family of five” counts five."""
    of, number = (*sentence.tokens[noun.index + 1 : noun.index + 3], noun, noun)[:2]
    return noun.tag in {"NNS", "NNPS"} or (of.text.casefold() == "of" and number.pos == "NUM")


def _number(first: Token, last: Token, value: float, *, more: bool = False) -> Number:
    return Number(
        start=first.start, end=last.end, first=first.index, core=first.index, last=last.index,
        bounds=exactly(value), kind="single" if value else "zero", additional=more,
    )  # fmt: skip
