"""What speaks for and against one turn answering another: signs by name, each between 0 and 1, none of which decides alone.

Of "Peru accused Chile of shelling the dam" and "Chile denied it" some are that who answers was meant, that both stand together
and that a denial follows blame. `weighing.py` adds them up; `training/answers` finds what each is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log

from tidings.merging.answers.asking import (
    asks,
    gives_in,
    gives_in_itself,
    goes_on,
    turned_down_by,
    turns_down,
)
from tidings.merging.answers.blaming import owns_up
from tidings.merging.answers.fit import BLAME, WEEK, Fit
from tidings.merging.answers.opposing import TOLD
from tidings.merging.answers.pair import SOON
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import lexicon_roots, root

Sign = tuple[str, float]
# Characters, words and rare words from which more says no more.
FAR, LONG, MUCH, ENOUGH = 3000, 40, 3.0, 2.0
# So few roots say little by themselves.
FEW = 3
# What both have in common is little below the first and much above the second.
LITTLE, PLENTY = 0.5, 1.5


def signs(fit: Fit) -> Mapping[str, float]:
    """All signs that are there; what is missing is 0."""
    found = (*_kinds(fit), *_place(fit), *_matter(fit), *_sides(fit), *_words(fit), *_both(fit))
    return {name: worth for name, worth in found if worth}


def _kinds(fit: Fit) -> Iterator[Sign]:
    one, other = fit.one, fit.other
    yield ("answer: a deed" if one.is_deed else f"answer: {one.kind}"), 1
    if one.is_deed:
        yield f"deed: {one.kind}", 1
    yield f"answered: {other.kind}", 1
    asked = asks(other)
    yield "something is asked", asked
    yield "both blame", one.kind in BLAME and other.kind in BLAME
    yield "a denial of blame", one.kind == "denial" and other.kind in BLAME
    yield "a refusal of what is asked", one.kind == "refusal" and asked
    yield "both tell facts", one.kind in TOLD and other.kind in TOLD
    yield "a deed is laid at the answerer's door", fit.blames
    yield "the answerer is charged", fit.charged


def _place(fit: Fit) -> Iterator[Sign]:
    days = fit.days_apart or 0
    yield "in one report", bool(fit.together)
    yield "close together", fit.near
    yield "nothing said between", fit.next_to
    yield "far apart in one report", 0 if fit.gap is None else log(1 + min(fit.gap, FAR)) / log(1 + FAR)  # fmt: skip
    yield "stands behind", fit.follows
    yield "not told before", fit.comes_after
    yield "on another day", bool(days)
    yield "days between", min(days, WEEK) / WEEK
    yield "more than a week between", min(max(0, days - WEEK), SOON) / SOON
    yield "another place or time", fit.elsewhere
    yield "other days of the deed", fit.other_attack


def _matter(fit: Fit) -> Iterator[Sign]:
    yield "both say rare words", _part(fit.own_matter, MUCH)
    yield "both say a word", fit.own_matter > 0
    yield "share of words that both say", fit.own_share
    yield "rarest word of both", max((fit.weight(r) for r in sorted(fit.shared[0])), default=0)
    yield "one says what stands around the other", _part(fit.told_matter - fit.own_matter, ENOUGH)
    yield "words around both", _part(fit.matter - fit.told_matter, 1)
    yield "one thing in other words", _part(fit.kin, ENOUGH)
    yield "any other words for one thing", fit.kin > 0
    yield "share said around the other", fit.told_share
    yield "little in common", fit.likeness < LITTLE
    yield "much in common", fit.likeness > PLENTY
    soon = fit.near or (fit.days_apart is not None and fit.days_apart <= WEEK)
    yield "soon, of one matter", soon * _part(fit.likeness, ENOUGH)
    yield "of one event or figure", fit.shares_item
    yield "in one place", bool(fit.one.places & fit.other.places)


def _sides(fit: Fit) -> Iterator[Sign]:
    one, other = fit.one, fit.other
    alike = _part(fit.likeness, ENOUGH)
    yield "who answers was meant", fit.meant
    yield "meant, of one matter", fit.meant * alike
    yield "who answers was spoken of", fit.spoken_of
    yield "spoken of, of one matter", fit.spoken_of * alike
    yield "harm by who answers", fit.spoken_of * other.harmful
    yield "who spoke first is spoken of", fit.spoken_back
    yield "against who spoke first", fit.back
    yield "blames who spoke first", fit.back and one.kind in BLAME
    yield "names who spoke first", bool(other.called & (one.own | one.told))
    yield "against one and the same", fit.one_target
    yield "an outsider answers", fit.outsider
    yield "an onlooker answers", fit.onlooker
    yield "a state answers", fit.state_speaks
    yield "all were asked", fit.asked_all
    yield "others were asked", fit.named_otherwise
    yield "who answers is known", bool(one.voices)
    yield "somebody is meant", bool(other.targets)
    doers = one.subject & fit.sides.actors, other.subject & fit.sides.actors
    yield "one doer", bool(doers[0] & doers[1])
    yield "other doers", all(doers) and not doers[0] & doers[1]


def _words(fit: Fit) -> Iterator[Sign]:
    for turn, who in ((fit.one, "answer"), (fit.other, "answered")):
        yield f"{who}: says no", turn.negated
        yield f"{who}: tells harm", turn.harmful
        yield f"{who}: of what will be", turn.ahead
        yield f"{who}: goes on as before", goes_on(turn)
        yield f"{who}: length", _part(len(turn.plain), LONG)
        yield f"{who}: few words", len(turn.own) <= FEW
    one = fit.one
    yield "a word of denying", root((one.cue.split() or [""])[0]) in _lemmas("denying_verbs")
    yield "speaks back", one.replies
    yield "speaks back next", one.replies and fit.next_to
    yield "of himself", one.ours
    yield "owns up", owns_up(fit)
    yield "a word of granting", not one.told.isdisjoint(_lemmas("granting_deeds"))
    yield "turns down beside", turns_down(one)
    yield "turns down itself", turned_down_by(one)
    yield "gives in beside", gives_in(one)
    yield "gives in itself", gives_in_itself(one)


def _both(fit: Fit) -> Iterator[Sign]:
    one, other = fit.one, fit.other
    yield "only one says no", one.negated != other.negated
    yield "says that something is not so", fit.corrects
    yield "denies what was told", fit.denies_it
    not_so = fit.corrects and fit.denies_it
    yield "not so, of one matter", not_so * _part(fit.likeness, ENOUGH)
    yield "not so, by who was spoken of", not_so * fit.spoken_of
    yield "both tell harm", one.harmful and other.harmful
    yield "both tell an attack", all(_attacks(t) for t in (one, other))


def _attacks(turn: Turn) -> bool:
    return not turn.own.isdisjoint(lexicon_roots("en/attack_words.tsv", "word"))


def _lemmas(name: str) -> frozenset[str]:
    return lexicon_roots(f"en/{name}.tsv", "lemma")


def _part(much: float, whole: float) -> float:
    """How much there is of what could be, at most all."""
    return min(1.0, max(0.0, much) / whole)
