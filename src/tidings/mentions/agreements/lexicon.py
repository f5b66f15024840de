"""The words of agreements: their nouns, the verbs of making, providing, keeping and breaking them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, get_args

from tidings.language import trees
from tidings.lexicons.tables import table, words
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import AgreementStage


class Noun(NamedTuple):
    """A noun for agreements: what kind, and how much it takes to believe it."""

    kind: str
    strength: str


class Standing(NamedTuple):
    """A word that tells what became of an agreement, with the words that must stand beside it.

    `part` is what the agreement is to the word: subject, passive, object, of.
    """

    beside: tuple[str, ...]
    part: str
    status: AgreementStage


@cache
def nouns() -> dict[str, Noun]:
    """Agreement nouns, singular and plural, lower case."""
    return {
        word: Noun(row["kind"], row["strength"])
        for row in table("en/agreement_nouns.tsv")
        for word in words(row["word"])
    }


@cache
def _verbs() -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for row in table("en/agreement_verbs.tsv"):
        found.setdefault((row["role"], row["lemma"]), set()).add(row["particle"])
    return {key: frozenset(particles) for key, particles in found.items()}


def has_role(sentence: Sentence, verb: Token, role: str) -> bool:
    """Whether a verb plays a part (sign, provide, break, keep), with its particle where it needs one."""
    particles = _verbs().get((role, verb.lemma))
    if particles is None or verb.pos not in {"VERB", "AUX", "NOUN", "ADJ"}:
        return False
    below = {
        t.text.lower() for t in trees.children(sentence, verb, "prep", "prt", "advmod", "dative")
    }
    return "" in particles or bool(particles & below)


def is_form(word: str, role: str) -> bool:
    """Whether a word is the form of the present ("forbids") of a verb that plays a part."""
    return (role, word.lower().removesuffix("s")) in _verbs()


@cache
def standings() -> dict[str, tuple[Standing, ...]]:
    """Words that tell what became of an agreement, by lemma."""
    found: dict[str, list[Standing]] = {}
    for row in table("en/agreement_status.tsv"):
        (status,) = (s for s in get_args(AgreementStage) if s == row["status"])
        found.setdefault(row["lemma"], []).append(Standing(words(row["beside"]), row["as"], status))
    return {lemma: tuple(rows) for lemma, rows in found.items()}
