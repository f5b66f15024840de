"""Where the run of words for the counted goes on, and where something else begins: names, days, dashes, other numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.counted.populations import is_counted_noun
from tidings.mentions.figures.drafts import Number
from tidings.mentions.figures.written.makes import past_make
from tidings.model.parse import Sentence, Token

# A bracket between number and noun explains a name: "23 LRA (a rebel group) fighters".
_BRACKET = 6
PREMODIFIERS = frozenset({"compound", "nmod", "amod", "poss", "nummod", "advmod"})


def words_from(sentence: Sentence, index: int) -> Iterator[Token]:
    """The tokens from an index on, without the line breaks among them."""
    return (t for t in sentence.tokens[index:] if t.pos != "SPACE")


def past_origin(sentence: Sentence, token: Token, found: Token | None) -> int | None:
    """Where a noun goes on behind what says which: "AK 47 | rifles", "Kenyan-made | trucks"."""
    if token.text == "-" and found is not None:
        return token.index + 2
    return past_make(sentence, token)


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(w for row in table("en/time_weekdays.tsv") for w in words(row["word"]))


def is_day(token: Token) -> bool:
    """ "Rose to six Friday": a day behind a number counts nobody; "six Friday raids" counts raids."""
    inside = token.dep in PREMODIFIERS and token.head > token.index
    return not inside and token.text in _weekdays()


def runs_into_name(sentence: Sentence, first: int, number: Number) -> bool:
    """ "Injured seven Governor Awa Sy said": where a feed has lost its stops, somebody's name is nobody counted; nor is
    what the next number counts: "17 others five days before"."""
    following = next(words_from(sentence, first), None)
    if following is not None and following.pos == "NUM" and end_of(sentence, number) > number.last:
        return True
    for token in words_from(sentence, first):
        if token.pos not in {"PROPN", "NOUN"} or not token.text[:1].isupper():
            return False
        if token.name == "PERSON":
            return number.bounds.low != 1
    return False


def parts_headline(sentence: Sentence, token: Token) -> bool:
    """A dash with space around it, or a bar, parts a headline: "Shell Hurts Seven - Governor"."""
    if token.text == "|":
        return True
    if token.text not in {"-", "–", "—"} or token.index + 1 >= len(sentence.tokens):
        return False
    before, after = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]
    return before.end < token.start and token.end < after.start


def names_kind(sentence: Sentence, token: Token) -> bool:
    """The "militia" of "a militia leader" says what kind of leader is counted."""
    above = sentence.tokens[token.head]
    return token.dep == "compound" and above.index > token.index and is_counted_noun(above)


def past_bracket(sentence: Sentence, opening: int) -> int | None:
    """Where a noun goes on after a bracket: "LRA (Acholi) | fighters"."""
    for token in sentence.tokens[opening + 1 : opening + 1 + _BRACKET]:
        if token.text == ")":
            after = next(words_from(sentence, token.index + 1), None)
            return after.index if after is not None and is_counted_noun(after) else None
    return None


def end_of(sentence: Sentence, number: Number) -> int:
    inside = [t.index for t in sentence.tokens if number.start < t.end <= number.end]
    return max([number.last, *inside])
