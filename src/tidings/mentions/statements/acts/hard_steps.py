"""Hard steps against others that are held out and not yet taken: whoever holds them out threatens.

Finds a threat in "it was ready to impose sanctions" and "they would not hesitate to use force"; none in "it imposed sanctions".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tidings.language.trees import children, subtree
from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.kinds.main_clause import FORETELLING, Clause
from tidings.model.parse import Sentence, Token

# Any of them may be meant who hears it.
_OPEN = frozenset({"any", "anyone", "anybody", "whoever", "those", "every"})
_WEIGHING = frozenset({"consider", "weigh", "mull", "contemplate"})
_SUFFERING = frozenset({"face", "feel", "pay", "regret", "suffer", "rue"})
_ABSTRACT = frozenset({"action", "actions", "measure", "measures", "step", "steps", "case", "sanctions", "sanction"})  # fmt: skip


def is_hard(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb with its objects is a hard step: “use force”, “take legal action against them”."""
    needed = _steps().get(verb.lemma)
    if needed is None:
        return False
    things = children(sentence, verb, "dobj", "pobj", "nsubjpass")
    things += tuple(
        t for at in children(sentence, verb, "prep") for t in children(sentence, at, "pobj")
    )
    if not needed:
        return bool(things) or verb.lemma in {"retaliate", "intervene", "shoot", "strike", "attack"}
    hit = [t for t in things if t.lemma in needed]
    plain = all(t.text.casefold() in _ABSTRACT for t in hit)
    return bool(hit) and (not plain or _is_against(sentence, verb))


def _is_against(sentence: Sentence, verb: Token) -> bool:
    """Steps may be taken for somebody, too."""
    below = {t.text.casefold() for t in subtree(sentence, verb)}
    return bool(below & {"against", "legal", "military", "punitive", "disciplinary", "sanctions", "tough", "tougher"})  # fmt: skip


def will_not_shrink(clause: Clause) -> bool:
    """“would not hesitate to use force”."""
    if clause.verb.lemma not in {"hesitate", "shrink", "flinch"} or not clause.negated:
        return False
    return any(
        is_hard(clause.sentence, t)
        for t in subtree(clause.sentence, clause.verb)
        if t.pos == "VERB" and t is not clause.verb
    )


def holds_out_harm(clause: Clause) -> bool:
    """“is ready to impose sanctions”, “is considering steps against them”, “would sue anyone who repeats it”: own steps."""
    sentence, verb = clause.sentence, clause.verb
    if will_not_shrink(clause):
        return True
    if clause.negated:
        return False
    if verb.lemma in _WEIGHING and verb.tag == "VBG":
        below = children(sentence, verb, "xcomp", "ccomp", "dobj")
        steps = any(t.lemma in {"sanction", "penalty"} for t in below)
        return is_hard(sentence, verb) or steps or any(is_hard(sentence, t) for t in below)
    if clause.aux & FORETELLING and is_hard(sentence, verb):
        return any(
            t.text.casefold() in _OPEN and t.index > verb.index and t.dep in {"det", "pobj", "dobj"}
            and (t.dep == "det" or children(sentence, t, "relcl", "acl"))
            for t in subtree(sentence, verb)
        )  # fmt: skip
    if verb.lemma not in {"be", "stand", "remain"}:
        return False
    for ready in children(sentence, verb, "acomp", "oprd", "advmod"):
        if ready.text.casefold() in word_class("readiness"):
            return any(is_hard(sentence, t) for t in children(sentence, ready, "xcomp", "advcl"))
    return False


def is_made_to_pay(clause: Clause) -> bool:
    """“rioters would face the full force of the law”, “the attackers would pay”: what is in store for wrongdoers."""
    if clause.negated or not clause.aux & FORETELLING or clause.subject is None:
        return False
    if clause.subject.lemma not in word_class("wrongdoers"):
        return False
    dealt = clause.verb.lemma == "deal" and bool(
        children(clause.sentence, clause.verb, "auxpass", "prep", "advmod")
    )
    return dealt or clause.verb.lemma in _SUFFERING


def is_held_over(clause: Clause) -> bool:
    """“workers who stay away would be sacked”, “more strikes would follow unless talks resumed”: by whoever can do it."""
    if clause.negated or not clause.aux & FORETELLING or clause.subject is None:
        return False
    sentence, verb, subject = clause.sentence, clause.verb, clause.subject
    passive = bool(children(sentence, verb, "auxpass"))
    meant = children(sentence, subject, "relcl", "acl") and subject.tag in {"NNS", "DT", "NN"}
    if passive and meant and verb.lemma in word_class("penalising"):
        return True
    more = subject.lemma in word_class("pressing_act") and verb.lemma in {"follow", "resume", "continue", "spread", "begin", "start", "go"}  # fmt: skip
    conditions = children(sentence, verb, "advcl")
    marks = {t.lemma for c in conditions for t in children(sentence, c, "mark")}
    return more and bool(marks & {"unless", "if", "until"})


@cache
def _steps() -> Mapping[str, frozenset[str]]:
    """The objects that each verb needs."""
    return {r["lemma"]: frozenset(words(r["objects"])) for r in table("en/hard_steps.tsv")}
