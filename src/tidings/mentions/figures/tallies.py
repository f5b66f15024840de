"""Numbers that are told of a tally: "the death toll rose to 34", "Displaced: 1,200", "the number of injured is 9"."""

from __future__ import annotations

from tidings.language import trees
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.mentions.figures.measures import role, rules_of
from tidings.model.parse import Sentence, Token

# A line of a table is short and has no finite verb.
_LINE = 12
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def tally(sentence: Sentence, verb: Token) -> Role | None:
    """The role of a number that a tally is, reaches or rises to."""
    counts = trees.subjects(sentence, verb)
    if not counts and verb.dep in {"acl", "relcl"} and (above := trees.head(sentence, verb)):
        counts = (above,)
    totals = bool(rules_of("verb", verb.lemma, "totals"))
    for subject in counts:
        if totals and (found := tally_word(subject)):
            return found
        rules = rules_of("noun", subject.lemma, "tally")
        if not rules:
            continue
        for token in trees.subtree(sentence, subject):
            if token.index != subject.index and (found := tally_word(token)):
                return found
        if rules[0].measure != "other":
            return role(rules[0], subject)
    return None


def tally_word(token: Token) -> Role | None:
    """The role that a word gives by itself: "killed", "dead", "displaced", "evacuations"."""
    small = token.text.casefold()
    rules = (
        *rules_of("noun", token.lemma, "self"),
        *rules_of("noun", small, "name"),
        *rules_of("adjective", small, "modifier"),
        *(rules_of("verb", token.lemma, "object") if token.pos in {"VERB", "PROPN", "ADJ"} else ()),
    )
    return next((role(rule, token) for rule in rules if not rule.near), None)


def labelled(sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """The label of a line without a verb: "Houses destroyed: 146", "IDPs total 122 387"."""
    if counted.noun is not None or len(sentence.tokens) > _LINE:
        return None
    before = sentence.tokens[: number.first]
    colon = bool(before) and before[-1].text == ":"
    if not colon and any(t.tag in _FINITE for t in sentence.tokens):
        return None
    return next((found for t in before if (found := tally_word(t))), None)
