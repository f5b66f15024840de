"""What is threatened: harm on a condition, by whoever can do it.

Finds a threat in "If they march on the dam, the valley will drown"; none in "If it rains, the road will be shut".
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import FORETELLING, OWN, Clause
from tidings.model.parse import Token


def threatens(clause: Clause, told: Sequence[Clause]) -> bool:
    """Whether a party that foretells this threatens with it; `told` are all clauses of what it says."""
    on_condition = is_threat_on_condition(clause) or is_ultimatum(clause)
    return on_condition or is_threatened(clause, told)


def is_on_condition(clause: Clause) -> bool:
    """“if they come near”, “unless he goes”."""
    return _condition(clause) is not None


def is_let(clause: Clause) -> bool:
    """“If they lay down their arms, they may keep their land”: what others are let do once they give in."""
    return bool(clause.aux & {"may", "can"}) and is_yielded_to(clause)


def is_unless(clause: Clause) -> bool:
    """“unless the fund relents”: what is done where the other side does nothing."""
    condition = _condition(clause)
    if condition is None:
        return False
    return any(t.lemma.casefold() == "unless" for t in children(clause.sentence, condition, "mark"))


def is_wronged(clause: Clause) -> bool:
    """“if the sanctions were reimposed”, “if they attack again”: what is done where the other side does harm."""
    condition = _condition(clause)
    return condition is not None and condition.lemma in word_class("provoking_act")


def is_ultimatum(clause: Clause) -> bool:
    """“if they do not turn back, all crossings will be shut”: what is done where another does not do as asked."""
    condition = _condition(clause)
    if condition is None or clause.negated or not clause.aux & FORETELLING:
        return False
    sentence = clause.sentence
    unless = any(t.lemma == "unless" for t in children(sentence, condition, "mark"))
    refused = bool(children(sentence, condition, "neg"))
    doer = next(iter(children(sentence, condition, "nsubj")), None)
    someone = doer is not None and doer.text.casefold() not in OWN | {"it", "there"}
    return (
        (unless or refused)
        and someone
        and clause.verb.lemma in column("en/threatened_acts.tsv", "lemma")
    )


def is_threatened(clause: Clause, told: Sequence[Clause] = ()) -> bool:
    """“Looters will be shot on sight”, “will be found and punished”: harm to somebody, told by who can do it."""
    if clause.negated or not clause.aux & FORETELLING:
        return False
    passive = bool(children(clause.sentence, clause.verb, "auxpass"))
    done = [clause.verb, *(c.verb for c in told if c.subject == clause.subject and not c.aux)]
    return passive and any(t.tag == "VBN" and t.lemma in word_class("punishing") for t in done)


def is_threat_on_condition(clause: Clause) -> bool:
    """“If they march on the dam, the valley will drown”: a grim outcome tied to the other side's act."""
    condition = _condition(clause)
    if condition is None or not clause.aux & FORETELLING:
        return False
    sentence = clause.sentence
    doer = next(iter(children(sentence, condition, "nsubj", "nsubjpass")), None)
    if doer is None or doer.text.casefold() in OWN:
        return False
    if any(t.text.casefold() == "no" for t in children(sentence, doer, "det")):
        return False  # "if no aid comes": nobody's act
    hostile = condition.lemma in column("en/hostile_acts.tsv", "lemma")
    inside = {t.index for t in subtree(sentence, condition)}
    grim = column("en/grim_outcomes.tsv", "lemma")
    outcome = any(t.lemma in grim for t in subtree(sentence, clause.verb) if t.index not in inside)
    return hostile and outcome


def is_held_out_against(clause: Clause) -> bool:
    """“would leave the league if the roster stood”: what a side does unless the other changes its mind."""
    condition = _condition(clause)
    if condition is None or clause.negated or not clause.aux & FORETELLING:
        return False
    marks = {t.lemma.casefold() for t in children(clause.sentence, condition, "mark", "advmod")}
    doer = next(iter(children(clause.sentence, condition, "nsubj", "nsubjpass")), None)
    if (
        doer is None
        or not marks & {"if", "unless", "should"}
        or doer.text.casefold() in OWN | {"it", "there"}
    ):
        return False
    # "will stop paying unless the fund relents"
    return (
        "unless" in marks
        or condition.lemma in word_class("unwelcome_act")
        or bool(children(clause.sentence, condition, "neg"))
    )


def is_kept_up_until_given(clause: Clause) -> bool:
    """“to camp there until he is freed”: pressure that is vowed until the other side gives way."""
    if clause.negated or clause.verb.lemma not in word_class("waiting_out"):
        return False
    for below in children(clause.sentence, clause.verb, "advcl"):
        marks = {t.lemma.casefold() for t in children(clause.sentence, below, "mark")}
        doers = children(clause.sentence, below, "nsubj", "nsubjpass")
        if (
            marks & {"until", "till", "unless"}
            and below.lemma in word_class("giving_way")
            and doers
            and doers[0].text.casefold() not in OWN
        ):
            return True
    return False


def is_yielded_to(clause: Clause) -> bool:
    """“if the tenants end their strike”, “if they lay down their guns”: the condition is that another gives in."""
    condition = _condition(clause)
    if condition is None or children(clause.sentence, condition, "neg"):
        return False
    marks = {t.lemma.casefold() for t in children(clause.sentence, condition, "mark", "advmod")}
    doer = next(iter(children(clause.sentence, condition, "nsubj")), None)
    other = doer is not None and doer.text.casefold() not in OWN | {"it", "there", "this", "that"}
    if "unless" in marks or not other:
        return False
    things = {t.lemma for t in children(clause.sentence, condition, "dobj")}
    ended = condition.lemma in word_class("ceasing") and bool(things & word_class("pressing_act"))
    disarmed = condition.lemma in word_class("giving_up") and bool(things & word_class("arms"))
    return ended or disarmed or condition.lemma in word_class("yielding_act")


def _condition(clause: Clause) -> Token | None:
    for below in children(clause.sentence, clause.verb, "advcl"):
        marks = {t.lemma.casefold() for t in children(clause.sentence, below, "mark", "advmod")}
        if marks & {"if", "unless", "once", "provided", "should"}:
            return below
        if below.lemma == "provide":
            return below
    for long in children(clause.sentence, clause.verb, "advmod"):
        if long.text.casefold() == "long":  # "as long as the army keeps away"
            return next(iter(children(clause.sentence, long, "advcl")), None)
    return None
