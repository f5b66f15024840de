"""Who takes people: "police seized two men" arrest them, "gunmen seized two men" carry them off."""

from __future__ import annotations

from tidings.language.arguments import kernel
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token

_HANGING = frozenset({"advcl", "xcomp", "conj"})
# "Boarded the boat and arrested them, seizing twelve": so many verbs up stands who does it.
_STEPS = 3


def is_seized_by_forces(sentence: Sentence, verb: Token, *, counted: bool = False) -> bool:
    """Whether those who seize people are police or troops of a state: "commandos boarded the boat, seizing twelve men"; of
    "troops seized Karm" nobody is taken. Who is `counted` as taken is somebody, whatever the parser hangs on the verb."""
    taken = (
        []
        if counted
        else [kernel(sentence, t) for t in children(sentence, verb, "dobj", "nsubjpass")]
    )
    if verb.lemma != "seize" or not all(_is_somebody(t) for t in taken):
        return False
    for _ in range(_STEPS):
        doers = children(sentence, verb, "nsubj", "agent")
        if doers:
            named = [o for d in doers for o in (children(sentence, d, "pobj") or (d,))]
            return all(_of_state(sentence, t) for t in named)
        if verb.dep not in _HANGING:
            return False
        verb = sentence.tokens[verb.head]
    return False


def _is_somebody(token: Token) -> bool:
    people = word_class("being") | word_class("armed") | word_class("runaways") | {"national"}
    counted = token.pos == "NUM" or token.name in {"NORP", "PERSON", "CARDINAL"}
    return counted or token.lemma.lower() in people


def _of_state(sentence: Sentence, token: Token) -> bool:
    """ "Indian commandos", "naval forces"; "rebel forces" and "army deserters" are of none."""
    noun = kernel(sentence, token)
    beside = {t.lemma.lower() for t in children(sentence, noun, "amod", "compound")}
    return noun.lemma.lower() in word_class("state_takers") and not beside & word_class("rebel")
