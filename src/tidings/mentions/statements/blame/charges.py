"""What those who prosecute tell of whom they charge: every deed of his is a charge.

Finds one in "Prosecutors said the accused had hired the boat"; none in "Prosecutors said the accused had died".
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause

_COMING = frozenset({"will", "would", "may", "might", "could", "can", "shall", "should", "must"})
# What the accused does before the court or suffers is no part of the charge.
_AT_COURT = frozenset({"admit", "appeal", "be", "confess", "cooperate", "decline", "deny", "die", "face", "have", "lose", "plead", "receive", "refuse", "remain", "request", "suffer", "tell", "testify", "waive"})  # fmt: skip


def is_charged(clause: Clause, introduced: frozenset[str]) -> bool:
    """“the accused had hired the boat”, said by who is introduced as a prosecutor."""
    if not introduced & word_class("prosecuting") or clause.subject_text not in word_class("charged"):  # fmt: skip
        return False
    if clause.negated or clause.aux & _COMING or children(clause.sentence, clause.verb, "auxpass"):
        return False
    acted_on = children(clause.sentence, clause.verb, "dobj", "xcomp", "ccomp")
    past = clause.verb.tag == "VBD" or bool(clause.aux & {"had", "has", "have"})
    return past and bool(acted_on) and clause.verb.lemma not in _AT_COURT
