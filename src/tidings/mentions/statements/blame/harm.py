"""Whether a clause tells of a wrong or of harm, and whether its doer is pointed at: "The army itself shelled the wells".

Finds harm in "opened fire on the market"; none in "opened a market".
"""

from __future__ import annotations

from functools import cache

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import mend_lemma, word_class
from tidings.mentions.statements.kinds.main_clause import Clause

_DOING = frozenset({"carry", "commit", "conduct", "launch", "mount", "perpetrate", "stage"})
_POSSIBLE = frozenset({"will", "would", "may", "might", "could", "can"})
_SELVES = frozenset({"itself", "himself", "herself", "themselves"})
# "built it itself" does and suffers, "the army itself built it" only points.
_ACTED_ON = frozenset({"dobj", "pobj", "dative"})
# What a side may break; "broke the news" is no breach.
_RULES = word_class("breakable")
# What a side ought to have listened to; who "ignored the storeroom" wronged nobody.
_HEEDED = word_class("heeded")


@cache
def harm_verbs() -> frozenset[str]:
    """Verbs of breaking rules, doing harm and attacking."""
    attacks = column("en/claimed_attacks.tsv", "lemma") - word_class("ordinary_force")
    return column("en/wrongdoing.tsv", "lemma") | attacks


def does_harm(clause: Clause) -> bool:
    """“carried out the killings”, “opened fire”, “set the tanks on fire”."""
    done = {t.lemma for t in children(clause.sentence, clause.verb, "dobj")}
    if mend_lemma(clause.verb.lemma, clause.verb.text, _DOING) in _DOING:
        return bool(done & word_class("harm_deed"))
    return (clause.verb.lemma == "open" and "fire" in done) or (
        clause.verb.lemma == "set" and "fire" in clause.words()
    )


def is_pointed_at(clause: Clause) -> bool:
    """“The rebels themselves burned it”, “they burned it themselves”: they and nobody else."""
    if clause.subject is None:
        return False
    near = (
        *children(clause.sentence, clause.verb),
        *subtree(clause.sentence, clause.subject),
    )
    return any(t.text.casefold() in _SELVES and t.dep not in _ACTED_ON for t in near)


def trespasses(clause: Clause) -> bool:
    """“crossed the border at four points”, “entered our airspace”."""
    where = {"border", "territory", "airspace", "waters", "line", "frontier", "soil", "zone", "sky"}
    into = clause.verb.lemma in {"cross", "enter", "penetrate", "overfly", "intrude", "encroach"}
    return _is_told(clause) and into and bool(clause.words() & where)


def provokes(clause: Clause) -> bool:
    """“fired two missiles into the sea”: of a foreign power a reproach, whatever was hit."""
    shot = word_class("missile") | {"rocket", "projectile", "artillery", "shell"}
    thrown = {t.lemma for t in children(clause.sentence, clause.verb, "dobj")}
    return _is_told(clause) and clause.verb.lemma in {"fire", "launch"} and bool(thrown & shot)


def _is_told(clause: Clause) -> bool:
    """Whether a deed is told as done: neither denied nor only possible."""
    return not clause.negated and not clause.aux & _POSSIBLE


def slights(clause: Clause) -> bool:
    """“ignored”, “seized”, “turned away”."""
    if clause.verb.lemma == "turn":
        return bool(clause.words() & {"away", "back", "down"})
    return clause.verb.lemma in harm_verbs() | word_class("slighting")


def breaks(clause: Clause) -> bool:
    """“broke the truce”, “ignored the warning”; who broke the news breached nothing."""
    if clause.verb.lemma == "ignore":
        return bool(clause.objects() & _HEEDED)
    return clause.verb.lemma != "break" or bool(clause.objects() & _RULES)


def can_wrong(clause: Clause, chain: int | None) -> bool:
    """Pumps that failed wronged nobody: somebody known, a name, a pronoun, somebody's own did."""
    subject = clause.subject
    if subject is not None and subject.lemma in word_class("works_that_fail"):
        return False  # "the Karm dam", though Karm is somebody
    if chain is not None or subject is None:
        return True
    if subject.lemma in column("en/organization_heads.tsv"):
        return True  # "the commission had refused to open it"
    failed = clause.verb.lemma == "fail" and not children(
        clause.sentence, clause.verb, "xcomp", "dobj"
    )
    if failed:  # "the hospital's generator had failed"
        return False
    return subject.pos != "NOUN" or bool(children(clause.sentence, subject, "poss"))


def lies_there(clause: Clause) -> bool:
    """“bodies lay in the street”, “was lying motionless”: where or how somebody lies, not an untruth."""
    if clause.verb.lemma != "lie":
        return False
    there = children(clause.sentence, clause.verb, "prep", "acomp", "oprd", "advmod")
    return any(
        t.pos == "ADJ" or t.text.casefold() in word_class("plain_prepositions") for t in there
    )
