"""Kinds that the content says of itself: "we hope", "I demand", "not true", "this is a first step".

Finds a denial in "The report is baseless"; nothing in "The report is long".
"""

from __future__ import annotations

import re

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.main_clause import Clause
from tidings.model.vocabulary import StatementKind

_HOPE = re.compile(r"^\W*(?:I|we)\s+(?:\w+\s+)?(?:hope|pray|wish)\b|^\W*hopefully\b", re.I)
_NO = re.compile(
    r"^\W*no[,.]|\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:baseless|false|untrue|fabricated|groundless|unfounded|lies?)\b|\bnot true\b|\bhad nothing to do with\b|\bno involvement\b",
    re.I,
)
_APPEAL = re.compile(
    r"^\W*(?:please|let us|let's)\b|\b(?:I|we)\s+(?:urge|call on|call upon|appeal|ask|beg)\b", re.I
)
_DEMAND = re.compile(
    r"\b(?:I|we)\s+(?:demand|insist)\b|\b(?:need|needs|has|have)\s+to\s+(?:stop|end|leave|go|resign|withdraw|step|cease|halt|act)\b",
    re.I,
)
_CONDEMN = re.compile(r"\b(?:I|we)\s+(?:\w+\s+)?(?:condemn|deplore|denounce)\b", re.I)
_PRAISE = re.compile(
    r"^\W*(?:I|we)\s+(?:\w+\s+)?(?:welcome|support|applaud|commend|salute|praise|thank)\b", re.I
)
_OFFER = re.compile(
    r"\b(?:I|we)(?:\s+(?:are|am)|['’](?:re|m))\s+(?:\w+\s+)?(?:ready|willing|prepared)\s+to\b", re.I
)
# "going to" with a verb; "going to Geneva" is a journey
_LIKELY = re.compile(
    r"\b(?:likely|unlikely|probably|possible|going to (?=[a-z])|inevitabl[ey]|about to|risk that|danger that)\b",
)
_RISK = re.compile(r"\b(?:risk|danger|chance|likelihood) (?:that|of)\b", re.I)
_CLEAR = word_class("clear")
# What may be judged in "this is a first step": a pointing word, no thing with a name.
_POINTING = frozenset({"this", "that", "it", "these", "those"})
_TABLE: tuple[tuple[re.Pattern[str], StatementKind], ...] = (
    (_HOPE, "hope"), (_CONDEMN, "condemnation"), (_PRAISE, "praise"), (_OFFER, "offer"),
    (_DEMAND, "demand"), (_APPEAL, "appeal"),
)  # fmt: skip


def worded(kind: StatementKind, words: str) -> StatementKind | None:
    """The kind that the words themselves name."""
    if kind == "claim" and _NO.search(words):
        return "denial"
    return next((found for pattern, found in _TABLE if pattern.search(words)), None)


def is_likely(words: str) -> bool:
    """Whether words of likelihood or of a near future stand in the content."""
    return _LIKELY.search(words) is not None


def is_risk(words: str) -> bool:
    """“the risk of a flood”, “no chance that they yield”."""
    return _RISK.search(words) is not None


def is_verdict(clause: Clause) -> bool:
    """“this is a first step”, “it was not clear whether …”, “neither can afford a war”."""
    if clause.verb.lemma == "afford":
        return True
    if clause.verb.lemma != "be" or clause.subject_text not in _POINTING:
        return False
    for said in children(clause.sentence, clause.verb, "attr", "acomp"):
        if said.text.casefold() in _CLEAR:
            return True
        articles = {t.text.casefold() for t in children(clause.sentence, said, "det")}
        if said.pos == "NOUN" and articles & {"a", "an", "no"}:
            return True
    return False
