"""What says that an event did not happen: "did not fall", "neither side fired", "nobody fell", "without firing".

"Should never have been arrested" tells of an arrest.
"""

from __future__ import annotations

from tidings.language.trees import children, is_negated
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import helping
from tidings.mentions.events.happened.verdicts import (
    Verdict,
    has_neither,
    is_condition,
    is_nor,
    is_reproach,
    is_unknown,
)
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token


def negation(sentence: Sentence, trigger: Trigger) -> Verdict | None:
    """The verdict of a negation on an event, None where nothing is negated."""
    anchor = trigger.anchor
    if (shield := _shielded(sentence, trigger.head)) is not None:
        return shield
    if is_reproach(sentence, anchor):
        return Verdict("occurred", '"should not have"')
    if is_negated(sentence, trigger.head) or is_negated(sentence, anchor):
        ahead = any(t.lemma in {"will", "shall", "wo"} for t in helping(sentence, anchor))
        if ahead or is_condition(sentence, anchor):
            return Verdict("hypothetical", "negated future" if ahead else "negated condition")
        return Verdict("denied", "negation")
    return _by_doers(sentence, anchor) or _by_word_above(sentence, anchor)


def _shielded(sentence: Sentence, noun: Token) -> Verdict | None:
    """ "Not safe from assault", "protected against raids": what may be done to them; "safe from the raid" tells of one."""
    link = sentence.tokens[noun.head]
    above = sentence.tokens[link.head]
    if noun.dep not in {"pobj", "pcomp"} or link.lemma not in {"from", "against", "to"}:
        return None
    known = any(t.lemma in word_class("pointing") for t in children(sentence, noun, "det"))
    if known or above.lemma.lower() not in word_class("out_of_reach"):
        return None
    return Verdict("hypothetical", f'"{above.text} {link.text}"')


def _by_doers(sentence: Sentence, anchor: Token) -> Verdict | None:
    """ "Nobody fell", "neither side fired"."""
    doers = children(sentence, anchor, "nsubj", "nsubjpass")
    if anchor.dep == "conj" and not doers:
        # "No women were injured or detained"
        doers = children(sentence, sentence.tokens[anchor.head], "nsubj", "nsubjpass")
    if is_nor(sentence, anchor) or any(
        t.lemma in {"nobody", "none"} or is_negated(sentence, t) for t in doers
    ):
        return Verdict("denied", "negated subject")
    return Verdict("denied", "neither") if has_neither(sentence, anchor, *doers) else None


def _is_unlike_others(sentence: Sentence, noun: Token) -> bool:
    """ "I have not seen such flooding in years", "never saw a flood like this": there was none as bad as this one."""
    such = any(
        t.text.casefold() == "such" for t in children(sentence, noun, "amod", "predet", "det")
    )
    like = (p for p in children(sentence, noun, "prep") if p.lemma == "like")
    this = {t.text.casefold() for p in like for t in children(sentence, p, "pobj")}
    return such or bool(this & {"this", "it", "these"})


def _by_word_above(sentence: Sentence, anchor: Token) -> Verdict | None:
    """ "Saw no fighting", "not aware of any", "without firing", "failed to fire"."""
    above = sentence.tokens[anchor.head]
    if (
        anchor.dep == "dobj"
        and above.lemma in word_class("perceiving")
        and is_negated(sentence, above)
    ):
        if _is_unlike_others(sentence, anchor):
            return Verdict("occurred", f'not "{above.text}" such')
        return Verdict("denied", f'not "{above.text}"')
    if is_unknown(sentence, anchor):
        return Verdict("denied", 'not "aware"')
    if anchor.dep in {"pcomp", "pobj"} and above.lemma == "without":
        if is_negated(sentence, sentence.tokens[above.head]):
            return Verdict("hypothetical", "not without")
        return Verdict("denied", "without")
    if anchor.dep == "xcomp" and above.lemma == "fail":
        return Verdict("denied", "failed to")
    return None
