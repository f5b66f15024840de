"""Clauses of harm hung from the place of a deed: "the attack in Karm, Chad, which killed nine" has the attack kill, and not Chad.

"The flood in Karm, which lies below the dam" stays with the town.
"""

from __future__ import annotations

from tidings.language.antecedents import antecedent
from tidings.language.trees import children, with_moves
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.lexicon import nouns
from tidings.model.parse import Sentence, Token

_WHICH = frozenset({"that", "which"})
_LEFT = frozenset({"dead", "wounded", "injured", "hurt", "homeless"})


def hang_harm(sentence: Sentence) -> Sentence:
    """The sentence with clauses of harm hung from the deed that stands in, at or near their place."""
    for verb in sentence.tokens:
        deed = _deed_of(sentence, verb) if verb.dep == "relcl" and _harms(sentence, verb) else None
        if deed is not None:
            sentence = with_moves(sentence, {verb.index: (deed.index, "relcl")})
    return sentence


def _harms(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause tells of harm that a deed brings: "which killed nine", "that left nine dead"."""
    which = any(t.text.casefold() in _WHICH for t in children(sentence, verb, "nsubj"))
    left = verb.lemma == "leave" and any(
        t.text.casefold() in _LEFT for t in sentence.tokens[verb.index : verb.index + 8]
    )
    return which and (left or verb.lemma in word_class("killing_or_hurting"))


def _deed_of(sentence: Sentence, verb: Token) -> Token | None:
    """The noun of a deed, above the ground that a clause hangs from, of which the clause tells."""
    (which, *_) = children(sentence, verb, "nsubj")
    meant = antecedent(sentence, verb, which)
    told = {entry.type for entry in nouns().get(meant.lemma, ())}
    return meant if meant.index != verb.head and "ASSAULT" in told else None
