"""What those in charge are reproached with by those who are not: “the ministry had known of the cracks”, “guards had sold the guns”.

Finds a reproach there; none in "the ministry had known of the visit" or where another ministry tells it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause

_COMING = frozenset({"will", "would", "may", "might", "could", "can", "shall", "should", "must"})


def is_neglect(clause: Clause) -> bool:
    """Whether a clause tells what those in charge did or left undone at the cost of others; who tells it is not asked here."""
    needed = _acts().get(clause.verb.lemma)
    if needed is None or clause.negated or clause.aux & _COMING or not _is_in_charge(clause):
        return False
    if children(clause.sentence, clause.verb, "auxpass"):
        return False
    return not needed or bool(needed & _words_below(clause))


def _is_in_charge(clause: Clause) -> bool:
    subject = clause.subject
    if subject is None or subject.pos != "NOUN":
        return False
    bodies = word_class("answerable") | word_class("servants")
    return subject.lemma in bodies or subject.text.casefold() in bodies


def _words_below(clause: Clause) -> frozenset[str]:
    """What the verb is done to and how, without the clauses that hang on it."""
    below = children(
        clause.sentence, clause.verb, "dobj", "prt", "prep", "advmod", "oprd", "acomp", "xcomp", "npadvmod", "ccomp"
    )  # fmt: skip
    found: set[str] = set()
    for token in below:
        found |= {token.text.casefold()}
        inner = children(clause.sentence, token, "pobj", "amod", "advmod", "conj", "acomp", "dobj")
        found |= {t.text.casefold() for t in inner}
        if token.dep == "dobj":
            found |= {t.text.casefold() for t in subtree(clause.sentence, token)}
    return frozenset(found)


@cache
def _acts() -> Mapping[str, frozenset[str]]:
    """The words that each verb needs."""
    return {
        r["lemma"]: frozenset(filter(None, r["with"].split("|")))
        for r in table("en/neglect_acts.tsv")
    }
