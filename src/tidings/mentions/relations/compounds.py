"""Relations inside hyphenated words: "Ostland-backed militia", "anti-Norland rebels", "rebel-held town"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from tidings.lexicons.tables import table
from tidings.mentions.index import Index
from tidings.mentions.relations.found import PLACES, Found, found, mention_at
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationKind

HYPHENS = frozenset({"-", "–", "‑"})
# The noun that a compound describes stands at most this far behind it ("US-backed Syrian Kurdish fighters").
REACH = 5


@cache
def _halves() -> dict[str, tuple[RelationKind, bool]]:
    """The kind that the fixed half of a compound tells, and whether the first name is the subject."""
    return {
        row["word"]: (cast(RelationKind, row["kind"]), row["subject"] == "first")
        for row in table("en/relation_compounds.tsv")
    }


def told_by_compounds(index: Index, sentence: Sentence) -> Iterator[Found]:
    """The relations told by the compounds of a sentence."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 2):
        if tokens[at].text not in HYPHENS:
            continue
        before, behind = tokens[at - 1], tokens[at + 1]
        for fixed, name in ((behind, before), (before, behind)):
            told = _halves().get(fixed.text.lower())
            if told is not None:
                yield from _pair(index, sentence, fixed, name, behind, told)


def _pair(
    index: Index, sentence: Sentence, fixed: Token, name: Token, behind: Token,
    told: tuple[RelationKind, bool],
) -> Iterator[Found]:  # fmt: skip
    kind, name_first = told
    named = _named(index, sentence, name)
    described = _described(index, sentence, behind)
    if kind == "controls" and described is not None and described.as_ not in PLACES:
        return  # "rebel-held families"
    if named is None or described is None or named.chain == described.chain:
        return
    pair = (named, described) if name_first else (described, named)
    yield found(kind, pair[0], pair[1], fixed)


def _named(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    here = index.entities.get(sentence.index, ())
    return next((m for m in here if m.head == token.index), None) or next(
        (m for m in here if m.last - 1 == token.index or m.first == token.index), None
    )


def _described(index: Index, sentence: Sentence, behind: Token) -> EntityMention | None:
    """The nearest noun behind the compound that is an entity."""
    for token in sentence.tokens[behind.index + 1 : behind.index + 1 + REACH]:
        if token.pos in {"PUNCT", "VERB", "ADP", "CCONJ"}:
            return None
        mention = _ending_at(index, sentence, token)
        last = token.dep not in {"compound", "amod", "nmod"}
        # "a Norland-backed Chadian group": where it is from is not what is backed.
        whence = mention is not None and not last and mention.as_ in {"state", "place"}
        if mention is not None and not whence:
            return mention
        after = sentence.tokens[token.index + 1 : token.index + 2]
        if last and token.pos == "NOUN" and not (after and after[0].pos == "PROPN"):
            return None  # what it describes is no entity; the next clause's is another
    return None


def _ending_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The entity whose head is a word that ends its phrase, or whose last word it is."""
    mention = mention_at(index, sentence, token)
    if mention is not None and token.dep not in {"compound", "amod", "nmod"}:
        return mention
    here = index.entities.get(sentence.index, ())
    return next((m for m in here if m.last - 1 == token.index and m.form == "name"), None)
