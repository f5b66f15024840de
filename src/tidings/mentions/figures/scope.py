"""Whether a number counts one happening, several since some day, what there is, or what there is room for.

"12 died in the blast" is an incident, "300 have been killed since May" cumulative, "the town hosts 400
families" a stock, "the camp can hold 900" a capacity.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from tidings.language import trees
from tidings.lexicons.tables import table, words
from tidings.mentions.figures.clauses import chain_of_clauses, clause, verb_of
from tidings.mentions.figures.drafts import Role
from tidings.mentions.figures.numerals import any_of
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import Scope

# Displacement and need told in the perfect without an occasion are running totals.
_RUNNING = frozenset({"displaced", "returned", "in_need", "refugees_hosted"})
_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
_STANDING = frozenset({"refugees_hosted", "deployed", "in_need"})


@cache
def _cues() -> tuple[tuple[Scope, re.Pattern[str]], ...]:
    return tuple(
        (cast("Scope", row["scope"]), re.compile(rf"(?<![^\W_])(?:{any_of(words(row['words']))})(?![^\W_])", re.I))
        for row in table("en/scope_cues.tsv")
        if row["scope"] != "running"
    )  # fmt: skip


@cache
def _running() -> frozenset[str]:
    rows = (row for row in table("en/scope_cues.tsv") if row["scope"] == "running")
    return frozenset(word for row in rows for word in words(row["words"]))


def scope_of(sentence: Sentence, role: Role, first: int) -> Scope:
    """The scope of a figure, from its trigger's clause."""
    trigger = sentence.tokens[role.trigger if role.trigger is not None else first]
    verb = verb_of(sentence, trigger)
    clauses = (*chain_of_clauses(sentence, verb), *trees.conjuncts(sentence, verb))
    said = " | ".join(" ".join(t.text for t in clause(sentence, one)) for one in clauses)
    cues = {scope for scope, cue in _cues() if cue.search(said)}
    if any(_runs_on(sentence, one) for one in clauses):
        cues.add("cumulative")
    if "capacity" in cues:
        return "capacity"
    if role.scope is not None and role.measure != "displaced":
        return role.scope
    if "cumulative" in cues:
        return "cumulative"
    if role.scope is not None or ("stock" in cues and role.measure in _RUNNING | _STANDING):
        return "stock"
    return _by_tense(sentence, role, verb)


def _runs_on(sentence: Sentence, verb: Token) -> bool:
    """“the war has killed 900”, “900 have died since the war began”."""
    for below in trees.children(sentence, verb, "advcl"):
        if any(t.text.casefold() == "since" for t in trees.children(sentence, below, "mark")):
            return True
    perfect = any(t.text.casefold() in _PERFECT for t in trees.children(sentence, verb, "aux"))
    return perfect and any(t.lemma in _running() for t in clause(sentence, verb))


def _by_tense(sentence: Sentence, role: Role, verb: Token) -> Scope:
    helpers = {sentence.tokens[i].text.casefold() for i in sentence.children[verb.index]}
    if role.measure in _RUNNING and helpers & (_PERFECT | {"had"}):
        return "cumulative"
    if role.measure == "displaced" and helpers & {"are", "is"} and verb.tag == "VBN":
        return "stock"
    if role.measure in _STANDING:
        return "stock"
    return "incident"
