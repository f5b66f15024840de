"""Pauses that stop the arms: "a humanitarian pause", "a 72-hour pause in the fighting"; "a pause for lunch" is none.

"The pause" takes one up where the report has told of a truce before.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.agreements import lexicon
from tidings.model.parse import Sentence, Token

_IN = frozenset({"in", "of", "to"})
# "Three-day", "72-hour": so many words before the noun may tell how long.
_LONG = 5
_UNITS = frozenset({"hour", "day", "week", "month"})
_OVER = frozenset({"collapsed", "violated", "expired"})
_UNSURE = frozenset({"MD"})


def is_pause_of_arms(sentence: Sentence, noun: Token) -> bool:
    """Whether words beside "pause" say that arms are silent for a time."""
    before = sentence.tokens[max(0, noun.index - _LONG) : noun.index]
    sorts = {t.lemma.lower() for t in trees.children(sentence, noun, "amod", "compound", "nmod")}
    if sorts & word_class("sorts_of_pause"):
        return True
    of_arms = any(
        o.lemma.lower() in word_class("arms_at_rest")
        for p in trees.children(sentence, noun, "prep") if p.text.lower() in _IN
        for o in trees.children(sentence, p, "pobj")
    )  # fmt: skip
    timed = any(
        t.text == "-" and before[at + 1].lemma.lower() in _UNITS for at, t in enumerate(before[:-1])
    )
    signed = timed and any(
        lexicon.has_role(sentence, v, "sign") or lexicon.has_role(sentence, v, "keep")
        for v in (*trees.children(sentence, noun, "acl", "relcl"), *_above(sentence, noun))
    )
    return of_arms or signed


def _above(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    above = trees.head(sentence, noun)
    return () if above is None else (above,)


def is_pointed_pause(sentence: Sentence, noun: Token) -> bool:
    """ "The pause", "this pause": one told before, with nothing behind that says what else paused."""
    pointed = any(
        t.text.lower() in {"the", "this", "that"} for t in trees.children(sentence, noun, "det")
    )
    return pointed and not trees.children(sentence, noun, "prep", "amod", "compound")


def _has_stood(sentence: Sentence, verb: Token) -> bool:
    """Whether a relative clause tells that it was in force: "that had held for months", not "that would hold"."""
    if verb.tag not in {"VBD", "VBN"} or trees.is_negated(sentence, verb):
        return False
    stood = any(
        s.status == "in_force" and not s.beside for s in lexicon.standings().get(verb.lemma, ())
    )
    return stood and not any(t.tag == "MD" for t in trees.children(sentence, verb, "aux"))


def ends_itself(sentence: Sentence, noun: Token) -> bool:
    """ "A pause which was to last for three days collapsed", "an end to a truce that had held": what breaks down was there."""
    if any(_has_stood(sentence, v) for v in trees.children(sentence, noun, "relcl")):
        return True
    verb = trees.head(sentence, noun)
    if verb is None or noun.dep not in {"nsubj", "nsubjpass"} or verb.pos not in {"VERB", "AUX"}:
        return False
    helped = {t.tag for t in trees.children(sentence, verb, "aux")}
    over = any(s.status in _OVER and not s.beside for s in lexicon.standings().get(verb.lemma, ()))
    unsure = bool(trees.children(sentence, verb, "mark")) or trees.is_negated(sentence, verb)
    return over and not helped & _UNSURE and not unsure and verb.tag in {"VBD", "VBN", "VBZ"}
