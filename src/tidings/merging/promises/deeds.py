"""What deeds some words tell, whatever words they use: "drove out of" and "withdrew" are one, "dug in" its opposite."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from tidings.language.trees import children
from tidings.lexicons.tables import table, words
from tidings.model.parse import Sentence, Token

LONGEST = 5
_INSIDE = frozenset({"amod", "compound", "aux", "auxpass", "pobj"})
_WAYS = frozenset({"home", "back", "away", "out", "off", "over", "up", "down"})
_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV", "ADP"})
_STATES = ("acomp", "oprd", "advmod", "prt")
_OBJECTS = ("dobj", "oprd", "nsubjpass")
_PARTICLES = ("prt", "advmod", "prep", "acomp", "oprd", "npadvmod")


@cache
def _deeds() -> Mapping[str, frozenset[tuple[str, int]]]:
    return _by_phrase((("does", 1), ("undoes", -1)))


@cache
def _named() -> Mapping[str, frozenset[tuple[str, int]]]:
    return _by_phrase((("nouns", 1),))


def _by_phrase(columns: Sequence[tuple[str, int]]) -> Mapping[str, frozenset[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for row in table("en/deeds.tsv"):
        for column, sign in columns:
            for phrase in words(row[column]):
                found[phrase].add((row["deed"], sign))
    return {phrase: frozenset(deeds) for phrase, deeds in found.items()}


@cache
def _fates() -> Mapping[str, str]:
    return {phrase: row["fate"] for row in table("en/fates.tsv") for phrase in words(row["words"])}


@cache
def _sorts() -> Mapping[str, str]:
    rows = [words(row["nouns"]) for row in table("en/same_things.tsv")]
    return {noun: nouns[0] for nouns in rows for noun in nouns}


def sort_of(lemma: str) -> str:
    """The word that stands for all that reports call the same thing by turns."""
    return _sorts().get(lemma, lemma)


def deeds_of(sentence: Sentence, tokens: Sequence[Token]) -> frozenset[tuple[str, int]]:
    """The deeds some words tell, each with 1 where they tell it and -1 where they tell its opposite."""
    known = _deeds()
    said = _phrases(sentence, tokens, known, _openings("deeds"))
    return frozenset(d for phrase in said for d in known[phrase])


def named_deeds(tokens: Sequence[Token]) -> frozenset[str]:
    """The deeds that nouns among some words name: "the withdrawal", "talks"."""
    known = _named()
    forms = {f.casefold() for t in tokens if t.pos in {"NOUN", "PROPN"} for f in (t.lemma, t.text)}
    return frozenset(deed for form in forms for deed, _ in known.get(form, ()))


def named_by(lemma: str) -> frozenset[str]:
    """The deeds that a noun names."""
    return frozenset(deed for deed, _ in _named().get(lemma, ()))


def speaks_of_meeting(text: str) -> bool:
    """Whether a word of some text is one for people who come together."""
    meeting = ("meet", 1)
    said = re.findall(r"[^\W\d_]+", text.casefold())
    return any(
        meeting in _deeds().get(form, ()) or meeting in _named().get(form, ())
        for word in said for form in (word, word.removesuffix("s"))
    )  # fmt: skip


def fates_of(sentence: Sentence, tokens: Sequence[Token]) -> frozenset[str]:
    """Whether some words tell that a plan is `off` or `moved`."""
    known = _fates()
    said = _phrases(sentence, tokens, known, _openings("fates"))
    return frozenset(known[phrase] for phrase in said)


@cache
def _openings(what: Literal["deeds", "fates"]) -> frozenset[str]:
    """The first words of the phrases of several words: most words of a report open none."""
    phrases = _deeds() if what == "deeds" else _fates()
    return frozenset(first for first, more, _ in (p.partition(" ") for p in phrases) if more)


def _phrases(
    sentence: Sentence, tokens: Sequence[Token], known: Mapping[str, object], openings: frozenset[str]
) -> Iterator[str]:  # fmt: skip
    """The longest known phrases at each word; "put off" is not "put"."""
    taken: set[int] = set()
    candidates = (c for c in _candidates(sentence, tokens, known, openings) if c[0] in known)
    for phrase, places in sorted(candidates, key=lambda c: (-len(c[0].split()), c[1])):
        if not taken.intersection(places):
            taken.update(places)
            yield phrase


def _candidates(
    sentence: Sentence, tokens: Sequence[Token], known: Mapping[str, object], openings: frozenset[str]
) -> Iterator[tuple[str, tuple[int, ...]]]:  # fmt: skip
    lemmas = [t.lemma.casefold() for t in tokens]
    for first, token in enumerate(tokens):
        lemma = lemmas[first]
        # a word alone must say something of somebody: not "the last fighters", not "a strike"
        if (
            lemma in known and token.pos in _VERBAL and token.dep not in _INSIDE
            and not _has_particle(sentence, token)
        ):  # fmt: skip
            yield lemma, (token.index,)
        if lemma in openings:
            for last in range(first + 2, min(first + LONGEST, len(tokens)) + 1):
                yield " ".join(lemmas[first:last]), tuple(t.index for t in tokens[first:last])
    inside = {t.index for t in tokens}
    for verb in tokens:
        if verb.pos not in {"VERB", "AUX"}:
            continue
        # "is home", but not "is in English"
        links = _STATES if verb.pos == "AUX" else _PARTICLES
        for below in children(sentence, verb, *links):
            if below.index in inside:
                yield f"{verb.lemma} {below.lemma}".casefold(), (verb.index, below.index)
        if verb.lemma.casefold() in openings:
            yield from _with_object(sentence, verb, inside)


def _with_object(
    sentence: Sentence, verb: Token, inside: set[int]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The verb with its object, whatever stands between: "gave up his old post", "brought before a military judge"."""
    things = children(sentence, verb, *_OBJECTS)
    said: list[tuple[Token, ...]] = [(verb, thing) for thing in things]
    said += [(verb, p, thing) for p in children(sentence, verb, "prt") for thing in things]
    for link in children(sentence, verb, "prep"):
        said += [(verb, link, thing) for thing in children(sentence, link, "pobj")]
    for tokens in said:
        if inside.issuperset(t.index for t in tokens):
            yield " ".join(t.lemma for t in tokens).casefold(), tuple(t.index for t in tokens)


def _has_particle(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is one with its particle: "take home" is no "take"."""
    return any(t.lemma.casefold() in _WAYS for t in children(sentence, verb, "prt", "advmod"))
