"""When a clause of one telling and a clause of another cannot both be true: one deed told and denied, a state and its opposite.

"No warning had reached the mill" against "a warning had reached the mill"; "I have seen no such calm" denies nothing of a mill.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tidings.lexicons.tables import column, table
from tidings.lexicons.tables import words as cell
from tidings.merging.answers.fit import Fit
from tidings.merging.promises.clause_words import people
from tidings.merging.promises.clauses import Clause
from tidings.merging.roots import REMEMBERED, lexicon_roots, root

# How much two tellings of one attack have in common.
MUCH = 1.3
# So many words must two clauses share besides a verb that says little, and besides one that says much.
LIGHT, TELLING = 2, 1
# What says that there is none: what “is not the answer” may well be there.
_NONE = frozenset({"no", "neither", "nor", "any", "none", "nothing"})
_TOTAL = re.compile(
    r"\bnot (?:a|one|any)\b|\bn[o’']t (?:a|one|any)\b|\b(?:never|no one|nobody)\b|\bnot \w+ (?:a single|one|any)\b",
    re.I,
)
# So many words of a clause hold its subject, where that is a pronoun.
OPENING = 4


def denied(fit: Fit) -> bool:
    """Whether what one clause tells another says is not so."""
    named = fit.sides.names(fit.one.inside | fit.other.inside)
    return any(_is_denied(a, b, named) for a, b in _pairs(fit) if a.negated != b.negated)


def opposite_states(fit: Fit) -> bool:
    """Whether one thing is told to be in a state and in its opposite."""
    return any(
        _states_differ(a, b) for a, b in _pairs(fit)
        if not a.negated and not b.negated and _of_one_thing(a, b)
    )  # fmt: skip


def _of_one_thing(one: Clause, other: Clause) -> bool:
    """Whether both clauses tell of one thing; of "three of the four gates" the gates are."""
    a, b = (c.subject or frozenset(c.core) for c in (one, other))
    return bool((one.subject | other.subject) & a & b - people() - _amounts())


@cache
def _amounts() -> frozenset[str]:
    return column("en/quantity_nouns.tsv") | {"number", "group", "part", "side", "attack"}


def doers_of_one_deed(fit: Fit) -> bool:
    """Whether both tell one attack on one thing by somebody else each: "soldiers shelled the mill", "rebels did"."""
    attack = lexicon_roots("en/attack_words.tsv", "word")
    if fit.one.negated or fit.other.negated or fit.own_matter < MUCH:
        return False
    for one in fit.clauses.of(fit.one):
        for other in fit.clauses.of(fit.other):
            deed = one.verb == other.verb or {root(one.verb), root(other.verb)} <= attack
            hit = (one.direct - one.subject) & (other.direct - other.subject)
            others = one.subject and other.subject and not one.subject & other.subject
            if one.acts and other.acts and deed and root(one.verb) in attack and hit and others:
                return True
    return False


def _pairs(fit: Fit) -> Iterator[tuple[Clause, Clause]]:
    """The clauses of both that tell what is or was, of nobody else's doing."""
    for one in fit.clauses.of(fit.one):
        for other in fit.clauses.of(fit.other):
            aside = one.coming or other.coming or one.conditional or other.conditional
            if aside or (one.doers and other.doers and not one.doers & other.doers):
                continue
            # each speaks of himself: "I saw no boat", "we saw a boat"
            if not (one.owned and other.owned) and not any(_of_speakers(c) for c in (one, other)):
                yield one, other


def _of_speakers(clause: Clause) -> bool:
    """Whether a clause is about whoever speaks or hears: "I don't believe it"."""
    return not {"i", "you"}.isdisjoint(clause.evidence.quote.casefold().split()[:OPENING])


def _is_denied(one: Clause, other: Clause, named: frozenset[str]) -> bool:
    """Whether both tell one deed of one thing; names are what everything in the case is about."""
    no = one if one.negated else other
    light = column("en/light_verbs.tsv", "word")
    same = one.verb == other.verb and one.verb not in light
    if same and one.subject & other.subject and _TOTAL.search(no.evidence.quote):
        return True  # "the police have not fired a single shot"
    shared = frozenset(w for w in _things(one) & _things(other) if root(w) not in named)
    if not shared & _undergoing(one) & _undergoing(other):
        return False
    others = bool(one.subject and other.subject) and not one.subject & other.subject
    if one.acts == other.acts and others:
        return False  # what the miller did not sell another may have sold
    if one.verb == other.verb or one.deeds & other.deeds:
        return len(shared) >= (LIGHT if one.verb in light else TELLING)
    # "no storm warning had been in force" against "a storm warning had been sent out"
    none = not _NONE.isdisjoint(no.evidence.quote.casefold().split())
    return no.verb in light and none and len(shared) >= LIGHT


def _undergoing(clause: Clause) -> frozenset[str]:
    """The things that a clause says something of: its objects, or its subject where nothing is done to another."""
    return clause.direct - clause.subject if clause.acts else clause.direct


def _things(clause: Clause) -> frozenset[str]:
    """What a clause tells of: its words and what stands before its nouns."""
    return clause.words.union(*clause.core.values())


def _states_differ(one: Clause, other: Clause) -> bool:
    told, opposed = _states_in(_predicate(one)), _states_in(_predicate(other))
    return any(
        (row, not side) in opposed and (row, not side) not in told and (row, side) not in opposed
        for row, side in told
    )


def _predicate(clause: Clause) -> frozenset[str]:
    """The roots of what a clause says of its subject."""
    return frozenset(root(w) for w in (clause.words | {clause.verb}) - clause.subject)


@lru_cache(maxsize=REMEMBERED)
def _states_in(every: frozenset[str]) -> frozenset[tuple[int, bool]]:
    """Which states some words tell of: the row of the lexicon, and whether on its first side."""
    return frozenset(
        (row, side)
        for row, sides in enumerate(_opposites())
        for side, states in zip((True, False), sides, strict=True)
        if not states.isdisjoint(every)
    )


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    def roots_of(text: str) -> frozenset[str]:
        return frozenset(root(w) for w in cell(text))

    rows = table("en/opposed_states.tsv")
    return tuple((roots_of(r["one"]), roots_of(r["other"])) for r in rows)
