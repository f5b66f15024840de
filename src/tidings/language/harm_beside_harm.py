"""A second cause of harm that looks like a verb: "killed by air strikes and shelling" has both kill, and nobody shells."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.language.trees import SUBJECTS
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_CAUSES = frozenset({"agent", "prep"})
_BY = frozenset({"by", "in", "from"})
_OWN = SUBJECTS | {"dobj", "aux", "mark"}


def with_second_causes(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, each such cause hung from the cause that "and" joins it to."""
    mended = list(tokens)
    for second in tokens:
        first = _first_cause(tokens, second)
        if first is not None:
            mended[second.index] = structs.replace(second, pos="NOUN", tag="NN", head=first.index)
            joint = second.index - 1
            mended[joint] = structs.replace(mended[joint], head=first.index)
    return tuple(mended)


def _first_cause(tokens: Sequence[Token], second: Token) -> Token | None:
    if second.tag != "VBG" or second.dep != "conj" or second.index < 2:
        return None
    joint, first = tokens[second.index - 1], tokens[second.index - 2]
    if joint.dep != "cc" or first.dep != "pobj" or first.pos not in {"NOUN", "PROPN"}:
        return None
    link = tokens[first.head]
    known = second.text.casefold() in word_class("harm_by_arms") | word_class("assault")
    caused = link.dep in _CAUSES and link.lemma in _BY and link.head == second.head
    verbal = any(t.head == second.index and t.dep in _OWN for t in tokens)
    return first if known and caused and not verbal else None
