"""Words that clear somebody of what he is or could be blamed for, without an act that is denied.

Finds a denial in "My husband is innocent", "their son was not a terrorist" and "she was not aware of any payment"; none in
"the wards were not full".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause
from tidings.model.parse import Token

_POSSIBLE = FORETELLING | {"can", "ca", "could", "may", "might", "should", "must"}
_KIN_OF = frozenset({"my", "our", "his", "her", "their"})
_HE = frozenset({"he", "she", "they", "i", "we"})
_HOLDING = frozenset({"have", "possess", "own", "keep", "maintain", "station", "host"})


def is_cleared(clause: Clause, *, own: bool) -> bool:
    """Whether a clause frees its subject from blame; `own` where that is the speaker's own side."""
    if clause.aux & _POSSIBLE or clause.subject is None:
        return False
    if clause.verb.lemma == "be":
        return _is_guiltless(clause) or _is_no_such(clause) or (own and _is_unaware(clause))
    if own and clause.verb.lemma == "do" and not clause.negated:
        return _is_nothing_wrong(clause)
    return own and (_has_never_had(clause) or _did_not_any(clause))


def is_no_trouble(clause: Clause) -> bool:
    """“there was no shortage of medicine”, “there have never been any secret prisons”: a trouble that officials call none."""
    expletive = bool(children(clause.sentence, clause.verb, "expl"))
    if clause.verb.lemma != "be" or not expletive or clause.aux & _POSSIBLE:
        return False
    for thing in children(clause.sentence, clause.verb, "attr", "nsubj"):
        marks = {t.text.casefold() for t in children(clause.sentence, thing, "det")}
        none = "no" in marks or (clause.negated and "any" in marks)
        if none and thing.lemma in word_class("denied_troubles"):
            return True
    return False


def is_spared(clause: Clause) -> bool:
    """“nobody has been tortured”, “no prisoner was mistreated”: said by who could have done it."""
    passive = bool(children(clause.sentence, clause.verb, "auxpass"))
    done = (word_class("mistreating") | word_class("wronging") | {"discriminate"}) - word_class("bare_harms")  # fmt: skip
    return passive and clause.negated and not clause.aux & _POSSIBLE and clause.verb.lemma in done


def _did_not_any(clause: Clause) -> bool:
    """“had not turned anyone away”, “has not cut a single post”: what nobody would ask of who is not blamed for it."""
    if not clause.negated or children(clause.sentence, clause.verb, "auxpass"):
        return False
    if clause.verb.lemma in word_class("not_yet_done") | word_class("left_open"):
        return False
    if any(t.text.casefold() == "yet" for t in children(clause.sentence, clause.verb)):
        return False
    for thing in children(clause.sentence, clause.verb, "dobj"):
        below = [t.text.casefold() for t in subtree(clause.sentence, thing)]
        if below[0] in {"anyone", "anybody"} or below[:2] == ["a", "single"] or below[0] == "any":
            return True
    return False


def is_reassuring(clause: Clause, *, insists: bool) -> bool:
    """“insist the vote was free and fair”, “said the patrols were routine”: what nobody says who is not doubted."""
    if clause.verb.lemma != "be" or clause.negated or clause.aux & _POSSIBLE:
        return False
    said = children(clause.sentence, clause.verb, "acomp", "attr")
    said += tuple(t for n in said for t in children(clause.sentence, n, "conj"))
    blamed = word_class("excusing") | (word_class("reassuring") if insists else frozenset())
    return any(t.text.casefold() in blamed for t in said)


def _is_guiltless(clause: Clause) -> bool:
    """“her client is innocent”; innocent people are those whom somebody has hurt."""
    if clause.negated or not _is_charged(clause):
        return False
    said = children(clause.sentence, clause.verb, "acomp")
    return any(t.text.casefold() in {"innocent", "blameless"} for t in said)


def _is_no_such(clause: Clause) -> bool:
    """“their son was not a terrorist”."""
    if not clause.negated or not _is_charged(clause):
        return False
    return any(
        t.lemma in word_class("bad_names") for t in children(clause.sentence, clause.verb, "attr")
    )


def _is_charged(clause: Clause) -> bool:
    """Whether a subject is one whom somebody may stand up for: "he", "my client", "their son", no "two of the dead"."""
    subject: Token | None = clause.subject
    if subject is None:
        return False
    if subject.text.casefold() in _HE:
        return True
    holders = {t.text.casefold() for t in children(clause.sentence, subject, "poss")}
    return bool(holders & _KIN_OF)


def _is_unaware(clause: Clause) -> bool:
    """“was not aware of any payment”."""
    return clause.negated and any(
        t.text.casefold() == "aware"
        and any(n.text.casefold() in {"any", "such"} for n in subtree(clause.sentence, t))
        for t in children(clause.sentence, clause.verb, "acomp")
    )


def _is_nothing_wrong(clause: Clause) -> bool:
    """“had done nothing wrong”."""
    return any(
        t.text.casefold() == "nothing"
        and any(n.text.casefold() in word_class("unlawful") for n in subtree(clause.sentence, t))
        for t in children(clause.sentence, clause.verb, "dobj")
    )


def _has_never_had(clause: Clause) -> bool:
    """“has never had troops there”: forces and arms that somebody is said to keep."""
    never = any(t.text.casefold() == "never" for t in children(clause.sentence, clause.verb))
    kept = word_class("fighting_thing") | word_class("own_people") | word_class("denied_holdings")
    return (
        never
        and clause.verb.lemma in _HOLDING
        and any(
            t.lemma in kept or t.text.casefold() in kept
            for t in children(clause.sentence, clause.verb, "dobj")
        )
    )
