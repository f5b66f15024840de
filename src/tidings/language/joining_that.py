"""A "that" which joins a clause and points at nobody: "told her that guards on the roof shot two men"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.language.trees import SUBJECTS
from tidings.model.parse import Token

_MANY = frozenset({"NNS", "NNPS"})


def with_joining_that(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, each "that" before several of whom a clause tells hung from the verb of that clause."""
    return tuple(_joining(tokens, t) for t in tokens)


def _joining(tokens: Sequence[Token], token: Token) -> Token:
    noun = tokens[token.head]
    # several are "those", and none are "that"
    if token.text.casefold() != "that" or token.dep != "det" or noun.tag not in _MANY:
        return token
    verb = tokens[noun.head]
    joins = noun.dep in SUBJECTS and verb.dep in {"ccomp", "acl", "advcl"}
    return structs.replace(token, dep="mark", head=verb.index, tag="IN") if joins else token
