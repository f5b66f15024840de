"""Defence told of the own side: who counts the drones that he shot down attacks nobody.

Finds it in "It had shot down 61 of 75 drones", "The army had killed 40 jihadists"; not in "We shot down the plane".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.main_clause import Clause

_STOPPING = frozenset({"shoot", "down", "intercept", "destroy", "repel"})
_KILLING = frozenset({"kill", "neutralise", "neutralize", "eliminate"})
# Those whom armies count as killed; who owns up to an attack names what was hit.
_OUTLAWS = frozenset(
    {"militant", "jihadist", "terrorist", "insurgent", "gunman", "bandit", "extremist"}
)
_MANY = frozenset({"NNS", "NNPS"})


def wards_off(clause: Clause) -> bool:
    """“had shot down 61 of 75 drones”: many of what only flies at somebody."""
    if clause.verb.lemma in _KILLING:
        flown = _OUTLAWS
    elif clause.verb.lemma in _STOPPING:
        flown = word_class("drone") | word_class("missile")
    else:
        return False
    return any(
        t.lemma in flown and t.tag in _MANY
        for thing in children(clause.sentence, clause.verb, "dobj")
        for t in subtree(clause.sentence, thing)
        if t.dep in {"dobj", "pobj", "conj"}
    )
