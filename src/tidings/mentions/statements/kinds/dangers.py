"""What may come and would hurt: whoever tells of it warns, whatever his word of saying.

In the corpus nine of ten contents that say of harm that it could, may or might come are warnings; "prices may go up" foretells.
Finds a warning in "the dam could burst"; none in "the rains could end in May" and "the wall may have collapsed".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.coming_now import comes_about, is_ill
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause, is_ability
from tidings.mentions.statements.kinds.wording import of_the_past
from tidings.mentions.statements.reported.foretelling import POSSIBLE
from tidings.model.parse import Token

_RISK = frozenset({"risk", "danger", "threat"})
_DYING = frozenset({"die", "starve", "drown", "perish", "suffocate"})


def is_danger(clause: Clause) -> bool:
    """“the dam could burst”, “there was a risk of landslides”, “children would die”: harm that is yet to come."""
    if _runs_out(clause) or (comes_about(clause) and is_ill(clause)):
        return True
    if clause.negated or of_the_past(clause) or is_ability(clause):
        return False
    if clause.verb.lemma == "loom":
        return clause.subject is not None and _harms(clause.subject)
    if clause.aux & POSSIBLE or _is_possible(clause):
        had = clause.verb.lemma == "have"  # "may have more than one victim"
        return not had and (any(_harms(t) for t in _told(clause)) or _costs_lives(clause))
    if _is_risk(clause):
        return True
    return bool(clause.aux & FORETELLING) and (_kills(clause) or _costs_lives(clause))


def _runs_out(clause: Clause) -> bool:
    """“the town was running out of water”."""
    if clause.verb.lemma != "run" or clause.verb.tag != "VBG" or clause.negated:
        return False
    below = children(clause.sentence, clause.verb, "prt", "advmod", "acomp", "prep")
    return any(t.text.casefold() in {"out", "low", "short"} for t in below)


def _told(clause: Clause) -> tuple[Token, ...]:
    """The verb and what it acts on, the nouns at their heads only: no words of a clause about somebody else."""
    sentence, verb = clause.sentence, clause.verb
    near = [verb, *children(sentence, verb, "dobj", "acomp", "attr", "xcomp", "conj", "oprd")]
    if clause.subject is not None and clause.verb.lemma in word_class("coming_about"):
        near.append(clause.subject)
    for at in children(sentence, verb, "prep"):
        near += children(sentence, at, "pobj")
    near += [t for thing in tuple(near[1:]) for t in children(sentence, thing, "compound", "amod", "conj")]  # fmt: skip
    return tuple(near)


def _harms(token: Token) -> bool:
    harm = column("en/harm_words.tsv", "lemma") | word_class("dangerous")
    return token.lemma in harm or token.text.casefold() in {"worse", "worst"}


def _is_possible(clause: Clause) -> bool:
    """“more flooding was possible”."""
    return clause.verb.lemma == "be" and any(
        t.text.casefold() == "possible" for t in children(clause.sentence, clause.verb, "acomp")
    )


def _is_risk(clause: Clause) -> bool:
    """“there was a real risk of more landslides”; a small risk is weighed."""
    if clause.verb.lemma != "be" or not children(clause.sentence, clause.verb, "expl"):
        return False
    for named in children(clause.sentence, clause.verb, "attr", "nsubj"):
        small = {t.text.casefold() for t in children(clause.sentence, named, "amod", "det")}
        of = {t.text.casefold() for t in children(clause.sentence, named, "prep", "acl")}
        if named.lemma in _RISK and not small & {"no", "little", "small", "low", "slight"}:
            return bool(of & {"of", "that", "to"}) or bool(children(clause.sentence, named, "acl"))
    return False


def _kills(clause: Clause) -> bool:
    """“children would die”: people, not plans."""
    who = clause.subject
    people = who is not None and (
        who.lemma in word_class("needy") | word_class("public") | word_class("casualty_people")
        or who.text.casefold() in {"thousands", "hundreds", "millions", "many", "someone", "somebody", "we", "they"}
    )  # fmt: skip
    # "somebody is going to get killed"
    got = any(
        t.lemma in {"kill", "hurt", "injure"} for t in subtree(clause.sentence, clause.verb)
    ) and any(t.lemma == "get" for t in subtree(clause.sentence, clause.verb))
    return people and (clause.verb.lemma in _DYING or got)


def _costs_lives(clause: Clause) -> bool:
    """“the cuts would cost lives”."""
    below = {t.lemma for t in subtree(clause.sentence, clause.verb) if t.index > clause.verb.index}
    return clause.verb.lemma in {"cost", "claim", "endanger", "jeopardise", "jeopardize", "imperil"} and (
        bool(below & {"life", "job", "livelihood"}) or clause.verb.lemma not in {"cost", "claim"}
    )  # fmt: skip
