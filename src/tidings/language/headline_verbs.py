"""Verbs that a headline in capitals hides among names: "Army Strike on Karm Kills 20 Civilians" has the strike kill.

The parser takes "Karm Kills" for a place; before a number and behind a noun a word that kills or hurts is the verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_NAMES = frozenset({"NNS", "NNPS", "NN", "NNP"})
_WITHIN = frozenset({"compound", "nmod", "amod"})


def with_headline_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a headline, a verb of harm that the parser takes for a name on top of it."""
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or top.pos not in {"NOUN", "PROPN"}:
        return tuple(tokens)
    verb = next((t for t in tokens[top.index + 1 :] if _is_hidden(tokens, t)), None)
    if verb is None or verb.dep != "pobj":
        return tuple(tokens)
    place = tokens[verb.index - 1]
    if place.dep not in _WITHIN or place.head != verb.index:
        return tuple(tokens)
    mended = list(tokens)
    counted = next(
        (t for t in tokens[verb.index + 1 :] if t.pos in {"NOUN", "PROPN", "NUM"} and t.head == top.index), None
    )  # fmt: skip
    if counted is None:
        return tuple(tokens)
    for token in tokens[: verb.index]:
        if token.head == verb.index and token is not place:
            mended[token.index] = structs.replace(token, head=place.index)
    mended[place.index] = structs.replace(place, dep="pobj", head=verb.head)
    mended[counted.index] = structs.replace(counted, dep="dobj", head=verb.index)
    mended[top.index] = structs.replace(top, dep="nsubj", head=verb.index)
    mended[verb.index] = structs.replace(
        verb, pos="VERB", tag="VBZ", lemma=_lemma(verb), dep="ROOT", head=verb.index
    )
    return tuple(mended)


def _is_hidden(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word in the place of a name kills or hurts, and a number stands right behind it."""
    behind = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if token.tag not in _NAMES or behind is None or not token.text.casefold().endswith("s"):
        return False
    return _lemma(token) in word_class("killing_or_hurting") and behind.pos == "NUM"


def _lemma(token: Token) -> str:
    return token.text.casefold().removesuffix("s")
