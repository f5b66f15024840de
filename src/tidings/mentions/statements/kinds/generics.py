"""What is told of things as they are or can be, by whoever reckons with them: a judgement, no report and no act.

Finds one in "elections cannot be held before the gangs disarm", "the fever can be beaten if people come early" and "a bird does not
tear off a rudder"; none in "we cannot accept it" and "the road cannot be used".
"""

from __future__ import annotations

from tidings.language.trees import children, is_passive
from tidings.mentions.statements.kinds.main_clause import Clause

_ABLE = frozenset({"can", "ca", "cannot"})
_IF = frozenset({"if", "unless", "before", "until", "till", "while", "provided", "once", "when"})
_DOES = frozenset({"does", "do"})


def is_reckoned(clause: Clause, *, own: bool) -> bool:
    """Whether a clause tells what can be done on which condition, or what no such thing ever does."""
    return not own and (_is_feasible(clause) or _is_of_all_such(clause))


def _is_feasible(clause: Clause) -> bool:
    """“cannot be held before …”, “can be beaten if …”: a condition and nobody who does it."""
    if not clause.aux & _ABLE or not is_passive(clause.sentence, clause.verb):
        return False
    return any(
        t.text.casefold() in _IF
        for below in children(clause.sentence, clause.verb, "advcl")
        for t in children(clause.sentence, below, "mark", "advmod")
    )


def _is_of_all_such(clause: Clause) -> bool:
    """“a drunk does not cut two cables”: of any such, not of one that was named."""
    subject = clause.subject
    if subject is None or subject.tag != "NN" or subject.name:
        return False
    articles = {t.text.casefold() for t in children(clause.sentence, subject, "det")}
    denied = any(t.dep == "neg" for t in children(clause.sentence, clause.verb))
    return bool(articles & {"a", "an"}) and denied and bool(clause.aux & _DOES)
