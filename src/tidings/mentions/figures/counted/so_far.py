"""Counts told by who was told of before: "a fourth worker has died" tells of four dead so far; "there are three of them now"
behind "the dead" of three; "there are 300 of you on this road", of a crowd.

Leaves "a second soldier was killed" at one: he may be the second of this fight alone. "A fourth of the workers" is a
share, "a fourth worker" none.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.befell.measures import noun_rule
from tidings.mentions.figures.befell.measures import role as role_by
from tidings.mentions.figures.counted.noun_runs import words_from
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.mentions.figures.written.bounds import exactly
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

_OF_THEM = re.compile(r"\A\s+of\s+(?:them|these|those)\b", re.I)
# Who is spoken to on a street is there to march.
_OF_YOU = re.compile(
    r"\A\s+of\s+(?:you|us)\b[^.;:!?]{0,30}\b(?:road|street|square|avenue|boulevard|bridge|march)\b",
    re.I,
)
_THERE = re.compile(
    r"\bthere\s+(?:are|were|have\s+been)\s+(?:now\s+|already\s+|at\s+least\s+)?\Z", re.I
)
# Who is harmed by somebody is counted by the deed; who dies of it, day after day, by all that have died.
_DYING = frozenset({"die", "succumb", "perish"})
_ARTICLES = frozenset({"a", "an"})
_NAMED = frozenset({"NOUN", "ADJ", "PROPN"})


@cache
def _ordinals() -> dict[str, float]:
    rows = {row["word"]: float(row["number"]) for row in table("en/time_ordinals.tsv")}
    return {word: number for word, number in rows.items() if number > 1}


def counts_all(sentence: Sentence, number: Number, role: Role | None) -> tuple[Number, Role | None]:
    """A person who is told to be the last of several who died, as their count so far."""
    if number.kind != "single" or role is None or role.measure != "killed":
        return number, role
    after = next(words_from(sentence, number.last + 1), None)
    which = _ordinals().get(after.text.casefold()) if after is not None else None
    dies = role.trigger is not None and sentence.tokens[role.trigger].lemma in _DYING
    if which is None or not dies:
        return number, role
    return replace(number, bounds=exactly(which)), replace(role, scope="cumulative")


def of_them(reading: Reading, sentence: Sentence, number: Number) -> Role | None:
    """What happened to those of whom the sentence before speaks, where this one only counts them; who is addressed takes part."""
    text = reading.document.text
    if number.kind != "count":
        return None
    behind = text[number.end : sentence.end]
    if not _THERE.search(text[sentence.start : number.start]):
        return None
    if _OF_YOU.match(behind):
        return Role(measure="participants", trigger=None)
    if not _OF_THEM.match(behind):
        return None
    before = reading.sentences[max(0, sentence.index - 1)]
    for token in reversed(before.tokens):
        if (rule := noun_rule(before, token, "self")) and _is_known(before, token):
            return Role(measure=role_by(rule, token).measure, trigger=None, scope="cumulative")
    return None


def no_case(sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """“No confirmed case of cholera so far”: a count of none that later reports carry on; "no case against him" is none."""
    if number.kind != "zero" or counted.noun is None:
        return None
    noun = sentence.tokens[counted.noun]
    told = {t.text.casefold() for t in sentence.tokens[number.last + 1 : noun.index]}
    cases = noun.lemma in word_class("counted_cases") and told & word_class("told_of_cases")
    return Role(measure="other", trigger=None) if cases else None


def _is_known(sentence: Sentence, token: Token) -> bool:
    """“the dead”: those that the reader knows of."""
    return token.index > 0 and sentence.tokens[token.index - 1].text.casefold() == "the"


def is_ordinal(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "a fourth" at `start:end` stands before what it ranks: a share is "of" something, or alone."""
    inside = [t for t in sentence.tokens if start <= t.start and t.end <= end]
    if len(inside) != 2 or inside[0].text.casefold() not in _ARTICLES:
        return False
    after = next(words_from(sentence, inside[1].index + 1), None)
    ranks = inside[1].text.casefold() in _ordinals()
    return ranks and after is not None and after.pos in _NAMED
