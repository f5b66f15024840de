"""Whom a cleft sentence points at: “It was the army that broke the truce”, “it was their shells that hit the ward”.

Finds the wrong there; none in "It was the rain that broke the dam".
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.blame.harm import harm_verbs
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.strangers import is_foreign
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Token
from tidings.model.record import Record

_BELOW = frozenset({"relcl", "advcl", "ccomp", "acl"})
_OTHERS = frozenset({"their", "your"})


class Pointed(Record, frozen=True, kw_only=True):
    """Who is pointed at; the chain where it is known."""

    against: int | None


def pointed_at(clause: Clause, people: People, speaker: Speaker) -> Pointed | None:
    """Who did the wrong that a cleft tells of; of an enemy whatever he did: “It was their patrols that had crossed the line”."""
    if clause.verb.lemma != "be" or clause.subject_text != "it" or clause.negated:
        return None
    for named in children(clause.sentence, clause.verb, "attr"):
        for below in clause.sentence.tokens[named.index :]:
            if below.dep not in _BELOW:
                continue
            chain = people.chain_at(clause.sentence.index, named.index)
            if (chain is not None and _is_wrong(clause, below)) or is_foreign(
                chain, people, speaker
            ):
                return Pointed(against=chain)
            if _answers(clause, named) and _harms(clause, below):
                return Pointed(against=chain)
    return None


def _is_wrong(clause: Clause, verb: Token) -> bool:
    objects = {t.text.casefold() for t in children(clause.sentence, verb, "dobj")}
    if verb.lemma == "break":
        return bool(objects & word_class("breakable"))
    return verb.lemma in column("en/wrongdoing.tsv", "lemma") | column("en/breaches.tsv", "lemma")


def _answers(clause: Clause, named: Token) -> bool:
    """Whether somebody can be blamed for it though no name stands there: “their shells”, “the ministry”."""
    theirs = any(t.text.casefold() in _OTHERS for t in children(clause.sentence, named, "poss"))
    return theirs or named.lemma in column("en/organization_heads.tsv") | word_class("answerable")


def _harms(clause: Clause, verb: Token) -> bool:
    if children(clause.sentence, verb, "neg"):
        return False
    below = {t.text.casefold() for t in children(clause.sentence, verb, "prep")}
    left = verb.lemma == "leave" and bool(below & {"without", "to"})
    return left or verb.lemma in harm_verbs() | word_class("assaultverb") | {"let"}
