"""Counts without a number: "a villager was shot dead" counts one, "no civilians were hurt" none.

"The miller" and "militia leader Jorun Vell" are one each too, known to the reader or by name. All only where the
word that governs them tells of harm; "a minister arrived" counts nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.counted.noun_runs import words_from
from tidings.mentions.figures.counted.populations import (
    classes,
    is_counted_noun,
    is_people,
    lemma_of,
)
from tidings.mentions.figures.drafts import Counted, Number
from tidings.mentions.figures.written.bounds import exactly
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

_REACH = 6
_LOOKING_ON = frozenset({"another", "no"})
_NOBODY = frozenset({"nobody", "none"})
_SINGULAR = frozenset({"NN", "NNP"})
_PREMODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})


def find_singles(sentence: Sentence) -> Iterator[Number]:
    """The indefinite singulars and the words for nobody of a sentence, as numbers 1 and 0."""
    for token in sentence.tokens:
        small = token.text.casefold()
        after = next(words_from(sentence, token.index + 1), None) if small in _LOOKING_ON else None
        if small in {"a", "an", "another"} and _heads_noun(sentence, token):
            yield _number(token, token, 1.0, more=small == "another")
        elif small == "the" and _heads_person(sentence, token):
            yield _known(token, bare=False)
        elif _is_titled(sentence, token) and (first := _bare_opening(sentence, token)) is not None:
            yield _known(first, bare=True)
        elif small == "another" and after is not None and after.pos in {"AUX", "VERB"}:
            yield _number(token, token, 1.0, more=True)
        elif small in _NOBODY or (small == "no" and _heads_noun(sentence, token, plural=True)):
            yield _number(token, token, 0.0)
        elif small == "no" and after is not None and after.text.casefold() == "one":
            yield _number(token, after, 0.0)


def names_thing(reading: Reading, sentence: Sentence, single: Number) -> bool:
    """ "The loss of the Karm Queen": the queen of a ship's name is nobody who was lost."""
    return any(
        m.as_ == "facility" and m.first <= single.last + 1 < m.last
        for m in reading.entities
        if m.sentence == sentence.index
    )


def _heads_noun(sentence: Sentence, article: Token, *, plural: bool = False) -> bool:
    """Whether a noun that is counted follows within a few words, before any other noun phrase begins."""
    for token in words_from(sentence, article.index + 1):
        if token.index > article.index + _REACH:
            return False
        if (
            token.pos == "NOUN"
            and is_counted_noun(token)
            and not _opens_compound(sentence, article, token)
        ):
            unnumbered = token.lemma in word_class("acts_upon_many")
            return plural or not (unnumbered or _is_group(sentence, token) or _is_aside(token))
        if token.pos not in {"ADJ", "NOUN", "PROPN", "ADV", "VERB"} and token.text != "-":
            return False
    return False


def _opens_compound(sentence: Sentence, article: Token, noun: Token) -> bool:
    """ "A barrel bomb attack" counts no barrel; "a militia leader Jorun Vell" counts a leader."""
    above = sentence.tokens[noun.head]
    after = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence.tokens) else above
    if noun.lemma == "body" and after.lemma in word_class("of_the_body"):
        return True  # "choosing a body count", which the parser tears apart
    inside = noun.dep in {"compound", "nmod"} and above.index == article.head
    return inside and above.pos == "NOUN" and above.index > noun.index


def _is_aside(noun: Token) -> bool:
    """Whether an act is only spoken of: "on probation for a previous arrest"; "they made an arrest" counts one."""
    return noun.dep == "pobj" and "acts" in classes(lemma_of(noun))


def _heads_person(sentence: Sentence, article: Token) -> bool:
    """ "The armed man", not "the man's house" or "the rebel positions"."""
    for token in words_from(sentence, article.index + 1):
        if token.index > article.index + _REACH or token.pos not in _PREMODIFIERS:
            return False
        if token.index == article.head:
            return _is_person(token) and not _is_group(sentence, token)
    return False


def _is_titled(sentence: Sentence, noun: Token) -> bool:
    """ "Militia leader Jorun Vell", "militia leader, Vell": a calling before a name."""
    if not _is_person(noun):
        return False
    after = [t for t, _ in zip(words_from(sentence, noun.index + 1), range(2), strict=False)]
    name = after[-1] if after and after[0].text == "," else next(iter(after), noun)
    return name.tag == "NNP" and name.index != noun.index and not is_people(name)


def _is_person(noun: Token) -> bool:
    """Whether a noun names one person; "the death" names an act, "the family" and "the security force" several."""
    if noun.tag not in _SINGULAR or noun.lemma in _several():
        return False
    return is_people(noun) and "acts" not in classes(lemma_of(noun))


def is_several(sentence: Sentence, counted: Counted) -> bool:
    """“butchered a family”, “a patrol was killed”: how many were harmed is not said."""
    noun = None if counted.noun is None else sentence.tokens[counted.noun]
    return noun is not None and noun.lemma in _several()


@cache
def _several() -> frozenset[str]:
    return column("en/household_words.tsv") | word_class("bodies_of_people")


def _bare_opening(sentence: Sentence, noun: Token) -> Token | None:
    """The first word of a noun phrase that has no article, number or owner."""
    first = noun
    for token in reversed(sentence.tokens[max(0, noun.index - _REACH) : noun.index]):
        if token.pos == "SPACE":
            continue
        if token.pos in {"DET", "NUM", "PRON"} or token.tag in {"POS", "CD"}:
            return None
        inside = (
            token.pos in _PREMODIFIERS or token.text == "-" or token.dep in {"amod", "compound"}
        )
        if not inside or token.dep in {"dobj", "pobj", "nsubj", "nsubjpass", "ROOT"}:
            break
        first = token
    return first


def _known(first: Token, *, bare: bool) -> Number:
    return Number(
        start=first.start, end=first.end, first=first.index, core=first.index, last=first.index,
        bounds=exactly(1.0), kind="single", definite=True, bare=bare,
    )  # fmt: skip


def _is_group(sentence: Sentence, noun: Token) -> bool:
    """“a family of five” counts five; “a fitter of 29” is one, and 29 his age."""
    of, number = (*sentence.tokens[noun.index + 1 : noun.index + 3], noun, noun)[:2]
    holds = of.text.casefold() == "of" and number.pos == "NUM" and not _is_person(noun)
    return noun.tag in {"NNS", "NNPS"} or holds


def _number(first: Token, last: Token, value: float, *, more: bool = False) -> Number:
    return Number(
        start=first.start, end=last.end, first=first.index, core=first.index, last=last.index,
        bounds=exactly(value), kind="single" if value else "zero", additional=more,
    )  # fmt: skip
