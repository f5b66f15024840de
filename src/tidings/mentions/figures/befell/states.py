"""States that the counted are in: "900 people are in shelters", "68 pupils were missing"."""

from __future__ import annotations

from tidings.language import trees
from tidings.mentions.figures.befell.measures import adjective_rule, fitting, role, rules_of
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.model.parse import Sentence, Token

_STAYING = frozenset({"be", "remain", "stay"})
# What somebody has who is hurt.
_HURTS = frozenset({"injury", "wound", "burn", "fracture"})


def missing(sentence: Sentence, verb: Token, noun: Token | None) -> Role | None:
    """“68 pupils were missing”: a state that the parser takes for somebody's doing."""
    if verb.tag != "VBG" or trees.children(sentence, verb, "dobj"):
        return None
    rule = adjective_rule(sentence, verb, noun)
    return role(rule, verb) if rule else None


def in_state(sentence: Sentence, verb: Token, noun: Token | None) -> Role | None:
    """“900 people are in temporary shelters”, “are under evacuation orders”."""
    if verb.lemma not in _STAYING:
        return None
    for preposition in trees.children(sentence, verb, "prep"):
        for below in trees.children(sentence, preposition, "pobj"):
            for word in (below, *trees.children(sentence, below, "compound")):
                rules = rules_of("state", word.lemma, preposition.text.casefold())
                if rule := fitting(sentence, word, rules, noun):
                    return role(rule, word)
    return None


def tells_how_badly(sentence: Sentence, number: Number, counted: Counted, role: Role) -> bool:
    """ "Survived despite multiple injuries", "with a leg wound": somebody's wounds are no wounded."""
    if counted.noun is None or role.trigger != counted.noun:
        return False
    hurt = sentence.tokens[counted.noun].lemma in _HURTS
    return hurt and (number.vague or number.kind == "single")
