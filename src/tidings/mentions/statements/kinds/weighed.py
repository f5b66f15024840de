"""What may come under a name or a law: “could amount to a war crime” weighs what was done, and foretells nothing.

Fires on "may constitute", "might be described as", "could be a violation of", "the strikes could breach the treaty"; not on "the rebels
could breach the truce", which somebody may yet do, nor on "the delay could mean famine".
"""

from __future__ import annotations

from tidings.language.trees import children, head, is_passive, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause
from tidings.mentions.statements.reported.foretelling import POSSIBLE, can_plan
from tidings.model.parse import Token

_ADDED = {"amount": "to", "count": "as", "qualify": "as", "rank": "as"}
_NAMES = frozenset({"constitute"})
_LIKELY = frozenset({"likely", "probably", "possibly", "probable", "possible"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


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


def weighs_what_is(clause: Clause) -> bool:
    """“was the likely motive”, “is probably linked to them”: how likely it is, not whether it will come."""
    likely = [t for t in subtree(clause.sentence, clause.verb) if t.text.casefold() in _LIKELY]
    return bool(likely) and all(_of_what_is(clause, t) for t in likely)


def _of_what_is(clause: Clause, likely: Token) -> bool:
    above = head(clause.sentence, likely)
    if above is None:
        return False
    if likely.dep == "amod":
        return above.lemma in word_class("grounds_of_deeds")
    coming = {t.text.casefold() for t in children(clause.sentence, above, "aux")} & FORETELLING
    return likely.dep == "advmod" and above.tag in _FINITE and not coming


def _behind(clause: Clause, preposition: str) -> bool:
    return any(
        t.text.casefold() == preposition for t in children(clause.sentence, clause.verb, "prep")
    )
