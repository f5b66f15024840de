"""Defence told of the own side: who counts the drones that he shot down attacks nobody.

Finds it in "It had shot down 61 of 75 drones", "The army had killed 40 jihadists"; not in "We shot down the plane".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause

# These strike who did not come: "abducted 40 soldiers".
_STRIKING = frozenset({"abduct", "fire", "launch"})
_MANY = frozenset({"NNS", "NNPS"})


def wards_off(clause: Clause) -> bool:
    """“had shot down 61 of 75 drones”: many of those who only come to strike."""
    if clause.verb.lemma in _STRIKING:
        return False
    fought = word_class("fought_off")
    return any(
        t.lemma in fought and t.tag in _MANY
        for thing in children(clause.sentence, clause.verb, "dobj")
        for t in subtree(clause.sentence, thing)
        if t.dep in {"dobj", "pobj", "conj"}
    )
