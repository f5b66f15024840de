"""What is told in the present though it is yet to come: “If the pumps stop, the ward floods”, “the peso folds by April”.

Finds it where a change comes by a day or on a condition; none in "the river floods every May" and "if it rains they stay".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import OWN, Clause

_IF = frozenset({"if", "unless", "without"})
_BY = frozenset({"by", "before", "within"})
_SOON = frozenset({"tomorrow", "tonight"})


def comes_about(clause: Clause) -> bool:
    """Whether a change that nobody brings about is told in the present with a day or a condition to come."""
    if clause.verb.tag not in {"VBZ", "VBP"} or clause.aux or clause.negated:
        return False
    if clause.subject is None or clause.subject_text in OWN or not _is_change(clause):
        return False
    return _is_on_condition(clause) or _is_by_a_day(clause)


def is_ill(clause: Clause) -> bool:
    """Whether what comes about on a condition does harm."""
    return clause.verb.lemma in _ill() and _is_on_condition(clause)


def _is_change(clause: Clause) -> bool:
    return clause.verb.lemma in _ill() | word_class("befalling") | word_class("changing")


def _ill() -> frozenset[str]:
    return word_class("perishing") | column("en/harm_words.tsv", "lemma")


def _is_on_condition(clause: Clause) -> bool:
    below = children(clause.sentence, clause.verb, "advcl", "prep")
    marks = (t for b in below for t in (b, *children(clause.sentence, b, "mark")))
    return any(t.text.casefold() in _IF for t in marks)


def _is_by_a_day(clause: Clause) -> bool:
    """“by April”, “within the week”, “tonight”."""
    if any(t.text.casefold() in _SOON for t in subtree(clause.sentence, clause.verb)):
        return True
    return any(
        at.text.casefold() in _BY
        and any(t.name in {"DATE", "TIME"} for t in subtree(clause.sentence, at))
        for at in children(clause.sentence, clause.verb, "prep")
    )
