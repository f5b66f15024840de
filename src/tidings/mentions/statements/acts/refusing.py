"""What a speaker says his own side does not do or give: a refusal.

Finds one in "we are not leaving" and "we cannot support the text"; none in "we could not pay the bill".
"""

from __future__ import annotations

from typing import Literal

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause

# What nobody refuses by leaving it undone.
HARMLESS_TO_LEAVE = frozenset({"rest", "forget", "abandon", "betray", "desert", "let", "fail", "disappoint", "sleep", "harm", "hurt", "touch", "waver", "tire", "rush", "intervene"})  # fmt: skip
# "could not accept it" refuses, "could not pay the bill" had no money.
_CONSENTING = frozenset({"accept", "agree", "allow", "permit", "recognise", "recognize", "negotiate", "sign", "tolerate", "talk", "yield", "comply", "grant"})  # fmt: skip
_BACKING = frozenset({"support", "back", "endorse", "approve", "vote", "join", "associate"})


def left_undone(clause: Clause) -> Literal["pledge", "refusal"]:
    """“will not shell it” and “will not let them starve” pledge, “will not leave” refuses."""
    lemma = clause.verb.lemma
    spared = column("en/wrongdoing.tsv", "lemma") | column("en/threatened_acts.tsv", "lemma")
    if lemma == "let":
        below = children(clause.sentence, clause.verb, "ccomp", "xcomp", "prt", "advmod")
        return "pledge" if {t.lemma for t in below} & word_class("suffered") else "refusal"
    spared -= {"support", "arm", "fund", "finance", "aid", "recruit", "shelter", "use"}
    kept = lemma in (spared - column("en/refused_acts.tsv", "lemma")) | HARMLESS_TO_LEAVE
    return "pledge" if kept else "refusal"


def gives_nothing(clause: Clause) -> bool:
    """“will take no part in it”, “would accept no conditions”: what is refused stands behind its "no"."""
    given = clause.verb.lemma in column("en/refused_acts.tsv", "lemma") | {"make"}
    if not given or clause.negated or not clause.aux & FORETELLING:
        return False
    return any(
        none.text.casefold() == "no" and thing.lemma in word_class("refused_things")
        for thing in children(clause.sentence, clause.verb, "dobj")
        for none in children(clause.sentence, thing, "det")
    )


def is_refusal_now(clause: Clause, *, own: bool) -> bool:
    """“we are not leaving”, “we cannot accept it”, “we do not negotiate with them”."""
    if not own or not clause.negated:
        return False
    lemma = clause.verb.lemma
    if lemma == "intend" and clause.aux & {"do", "does", "did"}:
        meant = {t.lemma for t in children(clause.sentence, clause.verb, "xcomp")}
        return bool(meant) and not meant & (hard() | HARMLESS_TO_LEAVE | {"run", "seek", "use"})
    if lemma in _BACKING and clause.aux & {"ca", "can", "cannot", "could"}:
        # "could not support the text"; "cannot support its family" is no refusal
        asked = {t.lemma for t in children(clause.sentence, clause.verb, "dobj", "prep")}
        return bool(asked & word_class("put_to_consent") or "for" in asked)
    if lemma not in column("en/refused_acts.tsv", "lemma"):
        return False
    able = {"ca", "can", "cannot"} | ({"could"} if lemma in _CONSENTING else set())
    present = clause.verb.tag == "VBG" or bool(clause.aux & able)
    return present or bool(clause.aux & {"do", "does"} and lemma in {"negotiate", "accept", "recognise", "recognize", "bow"})  # fmt: skip


def hard() -> frozenset[str]:
    """Verbs of harm that one threatens with."""
    harm = column("en/threatened_acts.tsv", "lemma") & column("en/wrongdoing.tsv", "lemma")
    return harm | (column("en/claimed_attacks.tsv", "lemma") - {"launch", "fire", "mine", "plant"})
