"""What goes on until another gives in: who says so refuses.

Finds a refusal in "The strike will go on until we are paid"; none in "The road will stay shut until the rubble is cleared".
"""

from __future__ import annotations

from tidings.language.small_letters import small
from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause
from tidings.mentions.statements.speakers.referents import Speaker
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Token

_LASTING = frozenset({"stay", "remain", "continue", "last", "stand", "hold", "persist"})
_OURS = frozenset({"our", "ours", "us", "my", "me"})
_WE = frozenset({"we", "i"})
# Who can give in.
_OTHERS = frozenset({"state", "armed_group", "organization", "person"})
_BODIES = frozenset({"state", "armed_group", "organization"})


def holds_out(clause: Clause, speaker: Speaker, people: People, *, party: bool) -> bool:
    """“the treaty will stay suspended until Peru stops its raids”, said by a party or by a body that asks for something."""
    if clause.negated or not clause.aux & FORETELLING or not _lasts(clause):
        return False
    voice = people.chain(speaker.chain)
    body = voice is not None and voice.kind in _BODIES
    until = _until(clause)
    if until is None or clause.subject_text == "it":
        return False
    if any(t.text.casefold() in _WE for t in children(clause.sentence, until, "nsubj")):
        return False  # "until we are content": nobody else's doing
    inside = subtree(clause.sentence, until)
    ours = any(small(t) in _OURS for t in inside)
    asked = any(t.text.casefold() in word_class("what_is_asked") for t in inside)
    return ours or asked or ((party or body) and _gives_in(clause, until, people))


def _lasts(clause: Clause) -> bool:
    """“will go on”, “will remain suspended”, which the parser reads as a passive."""
    helped = {t.lemma for t in children(clause.sentence, clause.verb, "auxpass")}
    on = any(
        t.text.casefold() == "on" for t in children(clause.sentence, clause.verb, "prt", "advmod")
    )
    lemma = clause.verb.lemma
    return lemma in _LASTING or bool(helped & _LASTING) or (lemma in {"go", "carry"} and on)


def _until(clause: Clause) -> Token | None:
    for below in children(clause.sentence, clause.verb, "advcl"):
        marks = {t.lemma.casefold() for t in children(clause.sentence, below, "mark")}
        if marks & {"until", "till", "unless"}:
            return below
    return None


def _gives_in(clause: Clause, until: Token, people: People) -> bool:
    """Whether somebody known is to do it: "until Peru stops", not "until the rubble is cleared"."""
    for doer in children(clause.sentence, until, "nsubj"):
        known = people.chain(people.chain_at(clause.sentence.index, doer.index))
        if known is not None and known.kind in _OTHERS:
            return True
    return False
