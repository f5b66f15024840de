"""How many of what a clause tells of: "4,000 tents had arrived", "the 32 lorries"."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.mentions.figures.counted.counted_noun import find_counted
from tidings.merging.promises.clause_words import Words
from tidings.model.parse import Sentence
from tidings.model.record import Record


class Count(Record, frozen=True, kw_only=True):
    """How many of what."""

    of: str
    low: float
    high: float | None


def counts_of(
    text: str, sentence: Sentence, words: Words, first: int, last: int
) -> Iterator[Count]:
    """How many of what stand between two places of a sentence."""
    counted = set()
    for number in words.numbers:
        noun = find_counted(text, sentence, number).noun
        if (
            noun is not None
            and words.tells(sentence.tokens[noun])
            and first <= sentence.tokens[number.first].start < last
        ):
            counted.add(noun)
            yield Count(of=words.of[noun], low=number.bounds.low, high=number.bounds.high)
    for digits in sentence.tokens:
        if digits.dep != "nummod" or not first <= digits.start < last:
            continue
        plain = digits.text.replace(",", "")
        # "By the last evening of July 4,000 tents had arrived": the number was taken for a day
        noun = digits.head
        if plain.isdecimal() and noun not in counted and words.tells(sentence.tokens[noun]):
            yield Count(of=words.of[noun], low=float(plain), high=float(plain))
