"""Relations that linking phrases tell: "sent jets in support of the regime", "rebel groups against the junta"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tidings.language.arguments import governing_verb, slot
from tidings.language.trees import children, conjuncts
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.found import Found, found, party_at
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import RelationKind

KINDS: dict[str, RelationKind] = {
    "backs": "backs", "backed_by": "backs", "opposes": "opposes", "allied_with": "allied_with",
}  # fmt: skip
# Deeds of war make a bare "against" an opposition; "voted against" does not make an enemy.
NEEDS_WAR = frozenset({"against", "alongside"})
FIGHTING = word_class("fighting")


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    rows = ((tuple(row["words"].split()), row["kind"]) for row in table("en/relation_phrases.tsv"))
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def told_by_phrases(index: Index, sentence: Sentence) -> Iterator[Found]:
    """The relations told by the linking phrases of a sentence."""
    lower = [t.text.lower() for t in sentence.tokens]
    at = 0
    while at < len(lower):
        for phrase, kind in _phrases():
            if tuple(lower[at : at + len(phrase)]) == phrase:
                yield from _pairs(index, sentence, at, len(phrase), kind)
                at += len(phrase) - 1
                break
        at += 1


def _pairs(index: Index, sentence: Sentence, at: int, length: int, kind: str) -> Iterator[Found]:
    first, last = sentence.tokens[at], sentence.tokens[at + length - 1]
    goals = [g for t in children(sentence, last, "pobj") for g in (t, *conjuncts(sentence, t))]
    for doer in _doers(index, sentence, first):
        for goal in (party_at(index, sentence, t) for t in goals):
            if goal is not None and goal.chain != doer.chain:
                pair = (goal, doer) if kind == "backed_by" else (doer, goal)
                yield found(KINDS[kind], pair[0], pair[1], first)


def _doers(index: Index, sentence: Sentence, first: Token) -> list[EntityMention]:
    """The noun before the phrase where it is a party, else who does the deed that it goes with."""
    above = sentence.tokens[first.head]
    warlike = word_class("warlike")
    if above.pos in {"NOUN", "PROPN"} and above.lemma not in warlike:
        party = party_at(index, sentence, above)
        return [party] if party is not None and above.index < first.index else []
    needs_war = first.text.lower() in NEEDS_WAR
    verb = above if above.pos in {"VERB", "AUX"} else governing_verb(sentence, above)
    tokens = slot(sentence, above, "poss") if above.lemma in warlike else ()
    if not tokens and verb is not None:
        told = [t.lemma for t in slot(sentence, verb, "object")]
        if (
            needs_war
            and verb.lemma not in FIGHTING
            and not warlike.intersection([above.lemma, *told])
        ):
            return []
        tokens = slot(sentence, verb, "subject")
    return [m for t in tokens if (m := party_at(index, sentence, t)) is not None]
