"""Clauses with “would” that foretell nothing: what was usual once, and how a deed would be judged.

Nor does “should” ask for anything where the weather does it.

Finds them in "They would often wait for hours" and "it would be improper to speak"; nothing in "They would wait for rain" and
"it would be dark by six".
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import Clause

_WOULD = frozenset({"would", "'d", "’d"})
_EASE = frozenset({"able", "possible", "ready", "available", "safe", "easier", "harder"})


def is_usual(clause: Clause) -> bool:
    """“would sometimes turn them away”: what was done now and then."""
    below = children(clause.sentence, clause.verb, "advmod")
    often = any(t.text.casefold() in word_class("done_often") for t in below)
    return often and bool(clause.aux & _WOULD)


def judges_deed(clause: Clause) -> bool:
    """“it would be wrong (for us) to wait”: what is thought of a deed."""
    if not clause.aux & _WOULD or clause.verb.lemma != "be" or clause.subject_text != "it":
        return False
    judged = [t for t in children(clause.sentence, clause.verb, "acomp") if t.pos == "ADJ"]
    if not judged or judged[0].lemma.casefold() in _EASE:
        return False
    deeds = [
        t for top in (clause.verb, judged[0])
        for t in children(clause.sentence, top, "xcomp", "ccomp", "advcl")
    ]  # fmt: skip
    return any(h.tag == "TO" for t in deeds for h in children(clause.sentence, t, "aux"))


def is_weathers(clause: Clause) -> bool:
    """“the cyclone should weaken”, “the water should recede by noon”: nobody can be asked for it."""
    subject = clause.subject
    above = clause.sentence.tokens[clause.verb.head]
    if subject is None and clause.verb.dep == "conj":
        subject = next(iter(children(clause.sentence, above, "nsubj")), None)
    if subject is None or "should" not in clause.aux:
        return False
    named = {t.lemma.casefold() for t in (subject, *children(clause.sentence, subject, "compound"))}
    return bool(named & (word_class("natural_doers") | word_class("storm_words")))
