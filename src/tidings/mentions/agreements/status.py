"""How an agreement stands as the report tells it in its own voice: partly implemented, collapsed, expired, in force."""

from __future__ import annotations

from tidings.language import trees
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.finding import Found
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import AgreementStatus

_STATUS: dict[str, AgreementStatus] = {
    "partly_implemented": "partly_implemented", "collapsed": "collapsed", "expired": "expired",
    "in_force": "in_force",
}  # fmt: skip

# Conjunctions under which nothing has happened yet: "if the truce collapses".
_UNSURE = frozenset({"if", "unless", "whether", "until", "once", "before"})


def status_of(found: Found) -> AgreementStatus | None:
    """The status that the verb of which the agreement is the subject tells, None where none does."""
    sentence, noun = found.sentence, found.noun
    verb = trees.head(sentence, noun)
    if (
        verb is None
        or noun.dep not in {"nsubj", "nsubjpass"}
        or not _is_told_as_fact(sentence, verb)
    ):
        return None
    words = " ".join(t.text.lower() for t in trees.subtree(sentence, verb))
    for standing in lexicon.standings().get(verb.lemma, ()):
        if not standing.beside or any(f" {b} " in f" {words} " for b in standing.beside):
            return _STATUS[standing.status]
    return None


def _is_told_as_fact(sentence: Sentence, verb: Token) -> bool:
    helpers = {t.text.lower() for t in trees.children(sentence, verb, "aux")}
    unreal = helpers & {"would", "will", "could", "may", "might", "should", "must", "can", "to"}
    unsure = any(t.lemma in _UNSURE for t in trees.children(sentence, verb, "mark", "advmod"))
    return not unreal and not unsure and not trees.is_negated(sentence, verb)
