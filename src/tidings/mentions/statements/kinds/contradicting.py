"""What those who are charged tell instead of what they are charged with, without a "not".

Finds a denial in "its soldiers had left long ago", "the base is in the hands of the navy" and, after "maintains", "he acted alone";
none in "its soldiers left on Monday" and "the fire is under control".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.denials import has_none
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause

_PAST = frozenset({"had", "has", "have", "'ve", "’ve", "'d", "’d"})
_LONG = frozenset({"ago", "long", "since"})
_POSSIBLE = FORETELLING | {"can", "could", "may", "might", "must", "should"}
_BEING = frozenset({"be", "remain", "stay", "stand"})
_WHOLE = frozenset({"everything", "all", "utmost"})
_COULD = frozenset({"possible", "could", "can", "power"})
_KEEPING = frozenset({"maintain"})


def is_told_instead(clause: Clause, word: str, *, own: bool, party: bool) -> bool:
    """Whether a clause contradicts a charge: gone long ago, held all along, none of it done, all done that could be."""
    if clause.aux & _POSSIBLE or clause.negated:
        return False
    if party and (_is_held(clause) or (own and _did_all(clause))):
        return True
    return own and (_is_long_over(clause) or _took_none(clause) or _kept_to(clause, word))


def _is_long_over(clause: Clause) -> bool:
    """“its troops had gone home months ago”, “had cut all ties long ago”: what is held against somebody is over."""
    if clause.verb.lemma not in word_class("leaving_off") or not clause.aux & _PAST:
        return False
    near = children(clause.sentence, clause.verb, "advmod", "npadvmod", "prep")
    return any(t.text.casefold() == "ago" for t in near) or any(
        t.text.casefold() == "long" and t.dep == "advmod" for t in near
    )


def _is_held(clause: Clause) -> bool:
    """“remained firmly in the hands of the army”, “is still in our hands”: who says so speaks against its loss."""
    if clause.verb.lemma not in _BEING:
        return False
    return any(
        at.text.casefold() == "in" and held.text.casefold() == "hands"
        for at in children(clause.sentence, clause.verb, "prep")
        for held in children(clause.sentence, at, "pobj")
    )


def _did_all(clause: Clause) -> bool:
    """“did everything humanly possible”, “did all that could be done”."""
    things = {t.text.casefold() for t in children(clause.sentence, clause.verb, "dobj")}
    below = {t.text.casefold() for t in subtree(clause.sentence, clause.verb)}
    return clause.verb.lemma == "do" and bool(things & _WHOLE) and bool(below & _COULD)


def _took_none(clause: Clause) -> bool:
    """“it had frozen no accounts”: no such step was taken."""
    taken = clause.verb.lemma in column("en/official_acts.tsv", "lemma")
    return taken and bool(clause.aux & _PAST) and has_none(clause) == "no"


def _kept_to(clause: Clause, word: str) -> bool:
    """“has always maintained that he acted in self-defence”: who keeps to his account speaks against another."""
    past = clause.verb.tag == "VBD" or (clause.verb.tag == "VBN" and bool(clause.aux & _PAST))
    return word in _KEEPING and past
