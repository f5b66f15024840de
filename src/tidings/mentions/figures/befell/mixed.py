"""Counts of people who met one fate or the other: of "40 were killed or injured" nobody knows how many died.

Coders count such people neither as dead nor as hurt: they are kept as "casualties" are, as a plain count.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.drafts import Counted, Role
from tidings.model.parse import Sentence, Token

_FATES = frozenset({"killed", "wounded", "missing", "captured", "abducted", "displaced"})
# "Killed or injured": so many words are one telling of two fates.
_PAIR = 3


def as_mixed(sentence: Sentence, counted: Counted, role: Role | None) -> Role | None:
    """A plain count where the words for what befell the counted leave open which of two fates it was."""
    if role is None or role.trigger is None or role.measure not in _FATES:
        return role
    first = max(0, role.trigger - _PAIR + 1)
    starts = range(first, role.trigger + 1)
    pairs = (sentence.tokens[n : n + _PAIR] for n in starts)
    mixed = any(
        len(pair) == _PAIR
        and role.trigger in {pair[0].index, pair[2].index}
        and _is_open(pair[0], pair[1], pair[2])
        and _shares(sentence, counted, pair[0], pair[2])
        for pair in pairs
    )
    return replace(role, measure="other") if mixed else role


def _is_open(one: Token, joined: Token, other: Token) -> bool:
    """Whether either fate may be anybody's: "arrested or killed"; who was "abducted and killed" met both, and
    nobody is "killed and wounded"."""
    word = joined.text.lower()
    if word == "or":
        return (_dies(one) and _lives(other)) or (_lives(one) and _dies(other))
    return word == "and" and _dies(one) and _lives(other)


def _dies(token: Token) -> bool:
    return bool({token.lemma.lower(), token.text.lower()} & word_class("ends_of_life"))


def _lives(token: Token) -> bool:
    return bool({token.lemma.lower(), token.text.lower()} & word_class("other_fates"))


def _shares(sentence: Sentence, counted: Counted, one: Token, other: Token) -> bool:
    """Whether the second fate is of the same people: "left 12 dead and injured 30" tells of others."""
    own = bool(trees.children(sentence, other, "dobj"))
    if (
        counted.first > other.index
    ):  # "killed or wounded 30 rebels", "the number of dead and hurt rose to 30"
        return not own or (one.pos == "VERB" and not trees.is_passive(sentence, one))
    follows = sentence.tokens[other.index + 1 : other.index + 2]
    noun = bool(follows) and (follows[0].pos in {"NUM", "NOUN", "PROPN", "DET", "ADJ"})
    dated = bool(follows) and follows[0].name in {"DATE", "TIME"}
    return not own and (not noun or dated)
