"""What may come under a name or a law: “could amount to a war crime” weighs what was done, and foretells nothing.

Fires on "may constitute", "might be described as", "could be a violation of", "the strikes could breach the treaty"; not on "the rebels
could breach the truce", which somebody may yet do, nor on "the delay could mean famine".
"""

from __future__ import annotations

from tidings.language.trees import children, is_passive
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.mentions.statements.reported.foretelling import POSSIBLE, can_plan

_ADDED = {"amount": "to", "count": "as", "qualify": "as", "rank": "as"}
_NAMES = frozenset({"constitute"})


def is_weighed(clause: Clause) -> bool:
    """Whether a clause says under what name or law something may come."""
    verb = clause.verb
    if not clause.aux & POSSIBLE:
        return False
    if verb.lemma in _NAMES or verb.lemma in _ADDED:
        return verb.lemma in _NAMES or _behind(clause, _ADDED[verb.lemma])
    if verb.lemma in word_class("naming_by_rule") and is_passive(clause.sentence, verb):
        return _behind(clause, "as") or bool(children(clause.sentence, verb, "oprd"))
    if verb.lemma in word_class("breaking_law"):
        return clause.subject is not None and not can_plan(clause.subject)
    if verb.lemma != "be":
        return False
    named = children(clause.sentence, verb, "attr")
    return any(t.lemma.casefold() in word_class("broken_law") for t in named)


def _behind(clause: Clause, preposition: str) -> bool:
    return any(
        t.text.casefold() == preposition for t in children(clause.sentence, clause.verb, "prep")
    )
