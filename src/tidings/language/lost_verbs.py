"""A sentence whose verb the parser takes for a participle of its subject: "The first bus from Goma pulled into the yard".

Verbs whose past looks like their participle and that nobody does to another ("rolled", "marched", "threatened to") are then
its verb. "Two men killed in the raid." has none, and keeps none.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.language.trees import SUBJECTS
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Clauses whose verb is none of the sentence's own.
_ASIDE = frozenset({"relcl", "advcl", "ccomp", "csubj", "aux", "auxpass"})
# What stands behind the verb and hung from its subject.
_BEHIND = frozenset({"punct", "prep", "advmod", "npadvmod", "advcl", "cc", "conj", "dobj"})
_WAYS = frozenset({"from", "for", "to", "into", "towards", "toward", "across"})
_PASSIVE = frozenset({"agent", "oprd", "auxpass"})


def with_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence without a verb, the participle that is its verb on top of it."""
    top = next((t for t in tokens if t.head == t.index), None)
    if (
        top is None
        or top.pos not in {"NOUN", "PROPN"}
        or tokens[-1].text not in {".", "!", "”", '"'}
    ):
        return tuple(tokens)
    below = [t for t in tokens if t.head == top.index and t is not top]
    verb = next((t for t in below if t.dep == "acl" and t.index > top.index), None)
    if verb is None or not _is_its_verb(tokens, verb) or _has_another(tokens, verb):
        return tuple(tokens)
    if any(t.head == verb.index and t.dep in SUBJECTS for t in tokens):
        return tuple(tokens)  # "Minister Sy: “The guards shot a man.”"
    mended = list(tokens)
    mended[verb.index] = structs.replace(verb, tag="VBD", dep="ROOT", head=verb.index)
    mended[top.index] = structs.replace(top, dep="nsubj", head=verb.index)
    for token in below:
        if token.index > verb.index and token.dep in _BEHIND:
            mended[token.index] = structs.replace(token, head=verb.index)
    return tuple(mended)


def _is_its_verb(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle behind a noun tells what the noun did: by its form, or since nobody does it to another."""
    if verb.tag == "VBD":
        return True
    own = [t for t in tokens if t.head == verb.index and t.index > verb.index]
    if verb.tag != "VBN" or any(t.dep in _PASSIVE for t in own):
        return False
    said = verb.lemma.casefold()
    if said in word_class("lone_pasts"):
        return True
    if said in word_class("taking_pasts"):
        return any(t.dep == "dobj" for t in own)
    if said in word_class("willing_pasts"):
        return any(_is_aim(tokens, t) for t in own)
    # "terms set out in the deal" did not go anywhere
    parted = {f"{said} {t.text.casefold()}" for t in own if t.dep == "prt"}
    gone = any(t.dep == "prep" and t.text.casefold() in _WAYS for t in own)
    return gone and not parted.isdisjoint(word_class("leaving_pasts"))


def _is_aim(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a verb hangs as what somebody will do: "threatened to burn"."""
    if token.dep not in {"xcomp", "advcl"}:
        return False
    return any(t.head == token.index and t.tag == "TO" for t in tokens)


def _has_another(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a sentence has a finite verb of its own besides."""
    return any(
        t.tag in _FINITE and t.dep not in _ASIDE and t.index != verb.index and not _hangs_aside(tokens, t)
        for t in tokens
    )  # fmt: skip


def _hangs_aside(tokens: Sequence[Token], token: Token) -> bool:
    above = token
    while above.head != above.index:
        if above.dep in _ASIDE:
            return True
        above = tokens[above.head]
    return False
