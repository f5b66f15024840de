"""What a report tells in its own voice to be done on a day to come: a plan of people, where nature only brings what it brings.

Finds a plan in "The ministry will name the dead on Friday", "The curfew is to be lifted on Friday" and "Trains will run again
from Friday"; a forecast is "The frost is to ease by Friday", and neither is "The party will lose the vote on Friday".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tidings.language.trees import children, is_negated
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.foretelling import (
    POSSIBLE,
    SURE,
    auxiliaries,
    can_plan,
    is_set_down,
)
from tidings.model.parse import Sentence, Token

# Who will be somewhere on a day has planned to go there; who will be hungry has not.
_PLACED = frozenset({"in", "at", "on", "back", "there"})
_BEING = frozenset({"be", "have", "become", "remain", "get", "seem", "look", "turn"})
# What makes its way by people's will, and what people hand out.
_DRIVEN = ("vehicle", "traffic", "rail", "aircraft", "relief_goods", "relief_load")
_NATURE = ("natural_doers", "natural_danger", "waters", "disasters")


def is_plan(sentence: Sentence, verb: Token, who: Sequence[Token]) -> bool:
    """Whether a main clause about a day to come tells what people mean to do by then."""
    aux = auxiliaries(sentence, verb)
    if aux & POSSIBLE or "had" in aux or is_negated(sentence, verb):
        return False  # "had been due to open in March": what came of it lies behind
    if any(_called(sentence, t) & _natural() for t in who):
        return False
    deeds = tuple(_deeds(sentence, verb))
    if not deeds:  # "are due on Friday", "is planned for Friday"
        return is_set_down(sentence, verb)
    return all(_is_meant(sentence, deed, who) for deed in deeds)


def are_awaited(sentence: Sentence, verb: Token, who: Sequence[Token]) -> bool:
    """“The envoys are expected in the city”: whoever comes has planned it; "are expected to lose" is foreseen."""
    moving = all(can_plan(t) or _words(t) & _driven() for t in who)
    return moving and not children(sentence, verb, "xcomp") and not is_negated(sentence, verb)


def _deeds(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """What will be done: the verb behind "will", or behind "is to" and "is due to"."""
    if auxiliaries(sentence, verb) & SURE:
        yield verb
    elif verb.lemma == "be" or is_set_down(sentence, verb):
        for above in (verb, *children(sentence, verb, "acomp", "oprd")):
            for deed in children(sentence, above, "xcomp"):
                if any(t.tag == "TO" for t in children(sentence, deed, "aux")):
                    yield deed


def _is_meant(sentence: Sentence, deed: Token, who: Sequence[Token]) -> bool:
    """Whether somebody does a thing because he wants it."""
    if deed.lemma in _unmeant() or any(_words(t) & _ideas() for t in who):
        return False
    if children(sentence, deed, "auxpass"):
        return True
    if deed.lemma in _BEING:
        near = children(sentence, deed, "prep", "advmod")
        called = children(sentence, deed, "attr", "acomp")
        placed = (
            deed.lemma == "be" and not called and any(t.text.casefold() in _PLACED for t in near)
        )
        return placed and all(can_plan(t) or _words(t) & _driven() for t in who)
    return deed.lemma in _acts() or all(can_plan(t) or _words(t) & _driven() for t in who)


def _called(sentence: Sentence, token: Token) -> frozenset[str]:
    """A noun and those that say what it is: "Typhoon Rai"."""
    said = (token, *children(sentence, token, "compound", "nmod"))
    return frozenset(w for t in said for w in _words(t))


def _words(token: Token) -> frozenset[str]:
    return frozenset({token.lemma.casefold(), token.text.casefold()})


@cache
def _natural() -> frozenset[str]:
    return frozenset(w for name in _NATURE for w in word_class(name))


@cache
def _ideas() -> frozenset[str]:
    """“The aim is to finish by Friday” tells what is wished for."""
    return word_class("abstract") | word_class("aims")


@cache
def _driven() -> frozenset[str]:
    return frozenset(w for name in _DRIVEN for w in word_class(name))


@cache
def _acts() -> frozenset[str]:
    return column("en/planned_acts.tsv", "lemma") | column("en/official_acts.tsv", "lemma")


@cache
def _unmeant() -> frozenset[str]:
    """Verbs of what befalls people, and of what hurts them."""
    harmful = column("en/wrongdoing.tsv", "lemma") | column("en/harm_words.tsv", "lemma")
    return harmful | word_class("unwilled") | word_class("befalling")
