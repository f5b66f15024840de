"""Answers that only name what they answer: "dismissed Arden's accusation", "accepted the council's offer".

What was charged or asked need not be told again: whose charge it is says which.
"""

from __future__ import annotations

import re

from tidings.merging.answers.asking import ASKING, gives_in, saying_yes_or_no
from tidings.merging.answers.candidates import stem
from tidings.merging.answers.fit import BLAME, Fit, Found, days
from tidings.merging.answers.meant import vague
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import lexicon_roots, root

# So many words of an answer hold the charge or wish that it names.
OPENING = 7
# So many words before it may say whose it is, and more behind one of these.
BEFORE = 3
_ENDS = re.compile(r"[.!?][”’\"']*\s")
_OF = frozenset({("by",), ("of",), ("from",)})
# Days after which a charge is no longer the last one.
LATELY = 14
_AGREEING = frozenset({"AGREE", "CONCEDE", "COOPERATE"})


def find_named_denial(fit: Fit) -> Found | None:
    """The charge of the one who spoke is denied."""
    one = fit.one
    if one.kind not in {"denial", "refusal"} or fit.other.kind not in BLAME | {"claim"}:
        return None
    if one.kind == "refusal" and not one.own.isdisjoint(_asked()):
        return None  # "rejected a call to disarm before the talks": no talk is denied
    charged = fit.other.kind in BLAME
    if not charged and not fit.near:
        return None  # "rejected the claim": that of which this report has just told
    return _named(fit, _charges(), charged)


def find_owned_denial(fit: Fit) -> Found | None:
    """The charge is denied in words that tell whose it is: "dismissed Arden's accusation"."""
    found = find_named_denial(fit)
    whose = found is not None and fit.other.kind in BLAME and _whose(fit, _charges())
    return found if whose else None


def find_held_denial(fit: Fit) -> Found | None:
    """The charge stands in the answer's own words: "Arden blamed the ferrymen, who denied it"."""
    one, other = fit.one, fit.other
    if one.is_deed or one.kind != "denial" or other.kind not in BLAME or one.voices & other.voices:
        return None
    if not fit.holds or _goes_on(fit):
        return None
    return fit.score + 2, "it stands in the words that are denied"


def _goes_on(fit: Fit) -> bool:
    """Whether the charge only comes after the answer's first sentence: "No, they have not. We heard that others call it arson"."""
    return any(
        _ENDS.search(a.quote[: b.start - a.start])
        for a in fit.one.passages for b in fit.other.passages
        if a.document == b.document and a.start <= b.start < a.end
    )  # fmt: skip


def find_turned_down(fit: Fit) -> Found | None:
    """What is turned down stands in the answer's own words: "rejected a call by Peru to disarm"."""
    one, other = fit.one, fit.other
    if (
        one.is_deed
        or one.kind != "refusal"
        or other.kind not in ASKING
        or one.voices & other.voices
    ):
        return None
    if root((one.cue.split() or [""])[0]) not in _rejecting():
        return None  # "said he would not speak of why help was asked for"
    return (fit.score + 2, "it stands in the words that turn it down") if fit.holds else None


def find_named_refusal(fit: Fit) -> Found | None:
    """The demand or offer of the one who spoke is turned down."""
    if fit.one.is_deed or fit.one.kind not in {"denial", "refusal"} or fit.other.kind not in ASKING:
        return None
    return _named(fit, _asked(), True)


def find_named_consent(fit: Fit) -> Found | None:
    """The offer or demand of the one who spoke is taken up."""
    one = fit.one
    if fit.other.kind not in ASKING or one.negated or not gives_in(one):
        return None
    if one.is_deed and one.kind not in _AGREEING:
        return None
    return _named(fit, _asked(), True)


def _rejecting() -> frozenset[str]:
    return saying_yes_or_no() | lexicon_roots("en/denying_verbs.tsv", "lemma")


def _charges() -> frozenset[str]:
    return lexicon_roots("en/charge_nouns.tsv", "word")


def _asked() -> frozenset[str]:
    return lexicon_roots("en/asked_nouns.tsv", "word")


def _named(fit: Fit, nouns: frozenset[str], sure: bool) -> Found | None:
    """Whether an answer's own words are such a noun and whose it is, and little more."""
    one, other = fit.one, fit.other
    opening = frozenset(root(w) for w in one.plain[:OPENING])
    if opening.isdisjoint(nouns) or fit.overlaps or not fit.comes_after:
        return None
    known = (one.own & nouns) & other.told  # "in a report": that report
    named = known or _is_cue(fit, nouns)
    if not (sure and _whose(fit, nouns)) and not (named and _is_bare(fit, nouns)):
        return None
    if sure and fit.other.kind in BLAME and not (_whose(fit, nouns) or fit.near or fit.meant):
        return None  # "contests the accusation": one that this report told, or that was made against him
    late = fit.days_apart
    soon = fit.near or (late is not None and late <= LATELY)
    return (fit.score + 1 - (late or 0) / LATELY, "whose charge or wish it is") if soon else None


def _whose(fit: Fit, nouns: frozenset[str]) -> bool:
    """Whether whoever spoke is named as the one whose charge or wish it is."""
    other = fit.other
    whose = _owners(fit.one, nouns) & (other.called | fit.sides.names(other.voices))
    return bool(whose - vague() - fit.one.called)


def _owners(turn: Turn, nouns: frozenset[str]) -> frozenset[str]:
    """The roots of the words before such a noun and of those soon behind it: "Arden's charge", "a plea by the mayor"."""
    said = turn.plain
    at = next((n for n, word in enumerate(said) if root(word) in nouns), None)
    if at is None:
        return frozenset()
    behind = said[at + 2 : at + OPENING] if said[at + 1 : at + 2] in _OF else ()
    return frozenset(root(w) for w in (*said[max(0, at - BEFORE) : at], *behind))


def _is_cue(fit: Fit, nouns: frozenset[str]) -> bool:
    """“the offer”, “her invitation” after "offered", "invited": the noun is of the word it was said with."""
    said_with = {stem(word) for word in fit.other.cue.split()[:1]}
    return any(stem(r) in said_with for r in fit.one.own & nouns)


def _is_bare(fit: Fit, nouns: frozenset[str]) -> bool:
    """Whether an answer names nothing but the charge, and what it calls it: "the report a fabrication"."""
    one = fit.one
    said = nouns | lexicon_roots("en/unmasking_words.tsv", "word") | saying_yes_or_no()
    return not one.own - said - one.called - days()
