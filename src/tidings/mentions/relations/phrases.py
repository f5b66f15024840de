"""Relations that linking phrases tell: "sent jets in support of the regime", "rebel groups against the junta"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tidings.language.arguments import after, slot
from tidings.language.trees import children, conjuncts
from tidings.language.verbs_above import VERBAL, governing_verb
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.deeds import CARRIED, acting, doers_of, parties
from tidings.mentions.relations.found import Found, found, party_at
from tidings.mentions.relations.sides import side_at
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
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases with their kinds by their first words, the longest first."""
    rows = [(tuple(row["words"].split()), row["kind"]) for row in table("en/relation_phrases.tsv")]
    rows.sort(key=lambda row: -len(row[0]))
    return {first: tuple(r for r in rows if r[0][0] == first) for first in {r[0][0] for r in rows}}


def told_by_phrases(index: Index, sentence: Sentence) -> Iterator[Found]:
    """The relations told by the linking phrases of a sentence."""
    lower = [t.text.lower() for t in sentence.tokens]
    at = 0
    while at < len(lower):
        for phrase, kind in _phrases().get(lower[at], ()):
            if tuple(lower[at : at + len(phrase)]) == phrase:
                yield from _pairs(index, sentence, at, len(phrase), kind)
                at += len(phrase) - 1
                break
        at += 1


def told_by_backing(index: Index, sentence: Sentence) -> Iterator[Found]:
    """“Norland's support for the junta”, “steadfast in its support of the junta”."""
    for noun in sentence.tokens:
        if noun.pos != "NOUN" or noun.lemma not in word_class("backing"):
            continue
        above = sentence.tokens[noun.head]
        verb = sentence.tokens[above.head] if noun.dep == "pobj" else above
        if verb.lemma in word_class("ending") | word_class("withholding"):
            continue
        backers = slot(sentence, noun, "poss") or slot(sentence, noun, "mod")
        voiced = verb.lemma in word_class("voicing") and noun.dep in CARRIED
        if voiced:
            backers = slot(sentence, verb, "subject")
        backed = [t for name in ("for", "of", "to") for t in after(sentence, noun, name)]
        for backer in parties(index, sentence, backers):
            for goal in parties(index, sentence, tuple(backed)):
                if goal.chain != backer.chain:
                    yield found("backs", backer, goal, verb if voiced else noun)


def _pairs(index: Index, sentence: Sentence, at: int, length: int, kind: str) -> Iterator[Found]:
    first, last = sentence.tokens[at], sentence.tokens[at + length - 1]
    goals = [g for t in children(sentence, last, "pobj") for g in (t, *conjuncts(sentence, t))]
    for doer in _doers(index, sentence, first):
        for goal in (side_at(index, sentence, t) for t in goals):
            if goal is not None and goal.chain != doer.chain:
                pair = (goal, doer) if kind == "backed_by" else (doer, goal)
                yield found(KINDS[kind], pair[0], pair[1], first)


def _doers(index: Index, sentence: Sentence, first: Token) -> list[EntityMention]:
    """The noun before the phrase where it is a party, else who does the deed that it goes with."""
    above = sentence.tokens[first.head]
    needs_war = first.text.lower() in NEEDS_WAR
    if above.pos in {"NOUN", "PROPN"}:
        if needs_war and above.lemma in word_class("stance"):
            return doers_of(index, sentence, above)
        party = party_at(index, sentence, above)
        if (
            party is not None
            and above.index < first.index
            and not _is_scene(sentence, above, party)
        ):
            return [party]
        if needs_war or above.dep not in CARRIED:
            return []
        above = sentence.tokens[above.head]
    verb = above if above.pos in VERBAL else governing_verb(sentence, above)
    if verb is None or (needs_war and not _at_war(sentence, verb)):
        return []
    return acting(index, sentence, verb)


def _is_scene(sentence: Sentence, noun: Token, party: EntityMention) -> bool:
    """“United on the Council against Chad”: a body named as where others stand takes no side itself."""
    above = sentence.tokens[noun.head]
    return noun.dep == "pobj" and above.lemma in {"on", "in", "at"} and party.form == "name"


def _at_war(sentence: Sentence, verb: Token) -> bool:
    """“fought against”, “sent its troops into battle against”; “voted against” is none."""
    told = {t.lemma for t in slot(sentence, verb, "object")}
    return verb.lemma in FIGHTING or bool(word_class("stance") & told)
