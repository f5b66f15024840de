"""A headline's list of the dead, of which the parser gives the participle to the last: "15 Miners, 3 Children Killed in Raid"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_FELLOWS = frozenset({"conj", "appos"})


def with_counted_fellows(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a headline, what befell the last of several counted groups told of all of them."""
    tokens = tuple(tokens)
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or not _is_counted(tokens, top):
        return tokens
    fellows = _fellows(tokens, top)
    last = fellows[-1] if fellows else top
    fate = next((t for t in tokens if t.head == last.index and _is_fate(t, last)), None)
    if last is top or fate is None:
        return tokens
    # "Nine people, three children killed": some of the nine, and no more dead
    if top.text.casefold() in word_class("all_who_died") and any(t.dep == "appos" for t in fellows):
        return tokens
    mended = list(tokens)
    for fellow in fellows:
        mended[fellow.index] = structs.replace(fellow, dep="conj")
    mended[fate.index] = structs.replace(fate, head=top.index)
    return tuple(mended)


def _fellows(tokens: Sequence[Token], top: Token) -> list[Token]:
    """The counted groups behind the first, each hung from it or from the one before."""
    found = [top]
    for token in tokens[top.index + 1 :]:
        hung = token.dep in _FELLOWS and any(token.head == t.index for t in found)
        if hung and _is_counted(tokens, token):
            found.append(token)
    return found[1:]


def _is_counted(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a noun has a number of its own before it."""
    return noun.pos in _NOMINAL and any(
        t.head == noun.index and t.dep == "nummod" and t.index < noun.index for t in tokens
    )


def _is_fate(token: Token, noun: Token) -> bool:
    harmed = token.lemma.casefold() in word_class("killing_or_hurting")
    return (
        token.dep == "acl" and token.index > noun.index and harmed and token.tag in {"VBN", "VBD"}
    )
