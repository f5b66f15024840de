"""Whether a main verb of a report tells what is to come: its chances, or what is fixed, held possible or sure for a day named.

Finds it in "The pass is to be reopened on Friday" and "More rain is expected"; nothing in "The pass was to be reopened".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tidings.language.trees import SUBJECTS, children, head, is_passive
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.speakers.voices import is_speaking_noun
from tidings.model.parse import Sentence, Token

SURE = frozenset({"will", "'ll", "’ll", "shall"})
POSSIBLE = frozenset({"could", "may", "might"})
_NOW = frozenset({"VBZ", "VBP"})
_CHANCES = frozenset({"likely", "unlikely", "certain", "sure", "bound"})
_MAYBE = frozenset({"probably", "presumably", "inevitably", "undoubtedly", "certainly"})
# "it will probably be a cold winter", "it will probably take a year": nothing that "it" takes up.
_EMPTY = frozenset({"be", "take", "seem", "appear", "rain", "snow"})
# What is foreseen is more than set down for a day: it needs none.
# "By the end of June", "by the start of the week": a time, whatever the parser makes of "by".
_BORDERS = frozenset({"end", "start", "beginning", "middle", "close"})
_FORESEEN = frozenset({"expected", "forecast", "projected"})


def gives_chances(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause gives the chances of what is to come: "is likely to", "a truce is unlikely", "will probably"."""
    if auxiliaries(sentence, verb) & SURE:
        return any(t.lemma.casefold() in _MAYBE for t in children(sentence, verb, "advmod"))
    if verb.lemma != "be" or verb.tag not in _NOW:
        return False
    chances = [t for t in children(sentence, verb, "acomp") if t.text.casefold() in _CHANCES]
    return any(
        children(sentence, chance, "xcomp") or chance.text.casefold() in {"likely", "unlikely"}
        for chance in chances
    )


def is_foreseen(sentence: Sentence, verb: Token) -> bool:
    """“More arrivals are expected”: nobody says by whom; “is expected in the city” tells of a guest."""
    if verb.text.casefold() not in _FORESEEN or not _is_now_passive(sentence, verb):
        return False
    below = children(sentence, verb)
    return not any(t.dep == "neg" or _is_doer(sentence, t) for t in below)


def _is_doer(sentence: Sentence, below: Token) -> bool:
    """Whether "by" names who expects it: "by the end of June" names when."""
    behind = children(sentence, below, "pobj")
    whole = (t for one in behind for t in (one, *children(sentence, one, "prep")))
    dated = any(t.name in {"DATE", "TIME"} for t in whole) or any(
        t.lemma in _BORDERS for t in behind
    )
    return below.dep == "agent" and not dated


def is_set_down(sentence: Sentence, verb: Token) -> bool:
    """“is to be sworn in”, “is planned for Monday”, “are due on Friday”: what is fixed beforehand, where a day is named."""
    if verb.text.casefold() in word_class("set_down") and _is_now_passive(sentence, verb):
        return True
    if verb.lemma != "be" or verb.tag not in _NOW:
        return False
    if any(t.text.casefold() in word_class("set_down") for t in children(sentence, verb, "acomp")):
        return True
    return any(_is_to_be_done(sentence, done) for done in children(sentence, verb, "xcomp"))


def is_to_come(sentence: Sentence, verb: Token, subjects: Sequence[Token]) -> bool:
    """“The pass will reopen”, “she will be tried”, “the rains could arrive”, where a day is named; of what people will do by
    themselves only what they mean to do is told as to come (`own_plans.py`).
    """
    aux = auxiliaries(sentence, verb)
    if not aux & (SURE | POSSIBLE):
        return False
    done_to = is_passive(sentence, verb) and bool(aux & SURE)
    return done_to or not any(can_plan(t) for t in subjects)


def is_empty_it(sentence: Sentence, verb: Token) -> bool:
    """Whether the "it" before a verb stands for nothing told before: "it is unlikely that", "it will probably take a year"."""
    return verb.lemma in _EMPTY or bool(children(sentence, verb, "ccomp", "csubj"))


def weighs_clause(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of the clause whose chances "it is (not) likely that" gives."""
    if not gives_chances(sentence, verb):
        return None
    chances = children(sentence, verb, "acomp")
    return next(
        (
            clause for above in (verb, *chances) for clause in children(sentence, above, "ccomp")
            if auxiliaries(sentence, clause) & SURE
        ),
        None,
    )  # fmt: skip


def auxiliaries(sentence: Sentence, verb: Token) -> frozenset[str]:
    """The auxiliaries of a verb, in small letters."""
    return frozenset(t.text.casefold() for t in children(sentence, verb, "aux"))


def shares_subject(sentence: Sentence, verb: Token) -> bool:
    """“is accused of theft and will be tried”: a verb beside another that alone tells what is to come."""
    before = head(sentence, verb)
    return (
        verb.dep == "conj"
        and before is not None
        and bool(auxiliaries(sentence, verb) & SURE)
        and not auxiliaries(sentence, before) & SURE
        and bool(children(sentence, before, *SUBJECTS))
    )


def _is_now_passive(sentence: Sentence, verb: Token) -> bool:
    being = children(sentence, verb, "auxpass")
    return any(t.tag in _NOW for t in being) and not auxiliaries(sentence, verb)


def _is_to_be_done(sentence: Sentence, verb: Token) -> bool:
    to = any(t.tag == "TO" for t in children(sentence, verb, "aux"))
    return to and verb.tag == "VBN" and bool(children(sentence, verb, "auxpass"))


def can_plan(subject: Token) -> bool:
    """Whether somebody acts: what people will do on a day is their plan, an event to come and no forecast."""
    if subject.lemma.casefold() in _facilities() | {"other"}:
        return False  # "the school will reopen", "others will follow"
    return subject.pos in {"PROPN", "PRON"} or is_speaking_noun(subject)


@cache
def _facilities() -> frozenset[str]:
    rows = table("en/organization_heads.tsv")
    return frozenset(row["word"] for row in rows if row["kind"] == "facility")
