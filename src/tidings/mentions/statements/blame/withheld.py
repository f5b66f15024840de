"""What was kept from those who had a right to it: entry, a warning, their own things. Whoever tells of it blames.

Finds it in "inspectors have been kept out", "the sirens did not sound", "they burned our granary" and "prisoners were made to kneel";
none in "the road was closed" and "passengers were made to wait".
"""

from __future__ import annotations

from tidings.language.small_letters import small
from tidings.language.trees import children, is_passive, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause
from tidings.model.parse import Token

_COMING = frozenset({"will", "would", "may", "might", "could", "can", "shall", "should", "must"})
_LETTING = frozenset({"allow", "permit", "let", "admit"})
_BARRING = frozenset({"bar", "keep", "shut", "lock", "turn", "ban", "block", "prevent", "expel"})
_OUT = frozenset({"out", "away", "back", "from"})
_OURS = frozenset({"our", "my"})
_MEANING = frozenset({"want", "try", "seek", "plan", "intend", "mean", "aim"})
_THEY = frozenset({"they", "he", "she"})
# Also who is on a journey is made to do these.
_BORNE = frozenset({"wait", "queue", "leave", "stop", "turn", "land", "move", "change", "retreat", "feel", "pay", "play", "look", "appear"})  # fmt: skip


def is_withheld(clause: Clause) -> bool:
    """Whether a clause tells what those who hold office owed others; who tells it is not asked here."""
    if clause.aux & _COMING or clause.subject is None:
        return False
    return is_kept_out(clause) or _did_not_warn(clause) or _was_made_to(clause)


def is_kept_out(clause: Clause) -> bool:
    """“inspectors have not been allowed in”, “its lorries were turned away”."""
    subject = clause.subject
    if subject is None or not is_passive(clause.sentence, clause.verb):
        return False
    if subject.text.casefold() not in word_class("shut_out"):
        return False
    if clause.negated:
        return clause.verb.lemma in _LETTING
    below = {t.text.casefold() for t in children(clause.sentence, clause.verb, "prt", "advmod", "prep")}  # fmt: skip
    return clause.verb.lemma in _BARRING and bool(below & _OUT)


def _did_not_warn(clause: Clause) -> bool:
    """“the sirens did not sound”, “the alert never reached the valley”."""
    subject = clause.subject
    if subject is None or subject.lemma not in word_class("warning_device"):
        return False
    past = clause.verb.tag in {"VBD", "VBN"} or bool(clause.aux & {"did", "had"})
    return past and clause.negated and clause.verb.lemma in word_class("warning_verb")


def _was_made_to(clause: Clause) -> bool:
    """“were made to dig their own graves”."""
    if clause.verb.lemma != "make" or not is_passive(clause.sentence, clause.verb):
        return False
    done = {t.lemma for t in children(clause.sentence, clause.verb, "xcomp", "ccomp", "advcl") if t.pos == "VERB"}  # fmt: skip
    toward = any(
        h.tag == "TO"
        for t in children(clause.sentence, clause.verb, "xcomp", "ccomp", "advcl")
        for h in children(clause.sentence, t, "aux")
    )
    return not clause.negated and toward and bool(done) and not done & _BORNE


def is_taken_from_us(clause: Clause) -> bool:
    """“They burned our granary”, “he sold our mountain”: told by whoever had it; who says "our" is no "they"."""
    if clause.negated or clause.aux & _COMING or clause.subject_text not in _THEY:
        return False
    if clause.verb.lemma in _MEANING:  # "they want to drive us from our land"
        aims = children(clause.sentence, clause.verb, "xcomp")
        return any(t.lemma in word_class("hostile_aims") and _is_ours(clause, t) for t in aims)
    return clause.verb.lemma in word_class("depriving_act") and _is_ours(clause, clause.verb)


def _is_ours(clause: Clause, verb: Token) -> bool:
    """Whether it is done to the speaker's own: "our granary"; what is wanted also "us"."""
    ours = _OURS | ({"us"} if verb is not clause.verb else set())
    return any(
        small(t) in ours
        for thing in children(clause.sentence, verb, "dobj")
        for t in subtree(clause.sentence, thing)
    )
