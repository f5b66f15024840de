"""How an office stands to the body it is named with: its head leads it, a deputy or the head of a section works for it.

What somebody was once he is no more: "the former president of Chad" led it before the day of the report.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import get_args

from tidings.language.trees import children
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationKind

# An office that the list does not know is at least work for the body named with it.
DEFAULT: RelationKind = "works_for"
SECTION_HEADS = frozenset({"chief", "director", "boss"})
# PLOVER's sectors of callings that no state gives: parties and rebels have leaders of their own.
CALLINGS = frozenset(
    {"EDU", "JRN", "CVL", "BUS", "REL", "NGO", "SOC", "AGR", "LAB", "MED", "ELI", "OPP", "PTY", "REB", "PRM"}
)  # fmt: skip
OF_TOWNS = frozenset({"mayor", "deputy mayor", "police chief", "fire chief", "sheriff"})
# How a relation that was ends is inferred from the word that says so.
ENDED = "former office"


@cache
def _kinds() -> dict[str, RelationKind]:
    known = {kind: kind for kind in get_args(RelationKind)}
    return {
        row["title"]: known[row["relation"]]
        for row in table("en/roles.tsv")
        if row["relation"] in known
    }


@cache
def _sectors() -> dict[str, str]:
    return {row["title"]: row["sector"] for row in table("en/roles.tsv")}


def kind_of(title: str) -> RelationKind:
    """How the holder of an office stands to the body it belongs to."""
    words = title.lower().split()
    if len(words) > 1 and words[-1] in SECTION_HEADS and words[-2] not in word_class("whole_chief"):
        # The "aid chief" of a body works for it; its "interim chief" leads it.
        return DEFAULT
    for first in range(len(words)):
        kind = _kinds().get(" ".join(words[first:]))
        if kind is not None:
            return kind
    return DEFAULT


def gives_no_office(title: str) -> bool:
    """Whether a calling is none that a state gives."""
    words = title.lower().split()
    titles = [" ".join(words[first:]) for first in range(len(words))]
    sector = next((_sectors()[t] for t in titles if t in _sectors()), "GOV")
    return sector in CALLINGS or bool(OF_TOWNS & set(titles))


def lowered(kind: RelationKind, words: Collection[str]) -> RelationKind:
    """The kind of an office told by some words: a vice chairman leads nothing, a deputy spokesman still speaks."""
    if kind not in {"leads", "speaks_for"} or any(w.startswith("spokes") for w in words):
        return kind
    return kind if word_class("second_ranks").isdisjoint(words) else DEFAULT


def heads_a_section(index: Index, sentence: Sentence, noun: Token) -> bool:
    """“The head of research at the institute”: what he heads is no body, it stands between him and the body."""
    return any(
        child.pos == "NOUN" and child.text.islower() and index.entity_at(sentence, child) is None
        for of in children(sentence, noun, "prep")
        if of.lemma == "of"
        for child in children(sentence, of, "pobj")
    )


def leads_some_only(sentence: Sentence, noun: Token) -> bool:
    """Whether a state's leader is one of some of its people: "the far-right leader", "a settler leader"; not the "supreme leader"."""
    before = (t.text for t in _tied_before(sentence, noun))
    return not word_class("whole_leader").issuperset(w for w in before if w.islower())


def words_before(sentence: Sentence, noun: Token) -> list[str]:
    """The words tied to an office before it, in lower case: "deputy" and "special" of "the deputy special envoy"."""
    return [t.text.lower() for t in _tied_before(sentence, noun)]


def _tied_before(sentence: Sentence, noun: Token) -> list[Token]:
    tied = children(sentence, noun, "amod", "compound", "nmod", "advmod")
    return [t for t in tied if t.index < noun.index]


def until_then(index: Index, words: Iterable[str]) -> Date | None:
    """The time of what somebody was once: before the day of the report."""
    published = index.reading.document.published
    if published is None or word_class("ended_offices").isdisjoint(words):
        return None
    return Date(
        edtf=f"../{published.date}", latest=published.date, precision="range", inferred=ENDED
    )
