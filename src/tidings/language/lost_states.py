"""States that the parser gives to the wrong word: "shot dead nine people" shoots nine people dead, "boys held captive by
gunmen" are held.

"Found dead bodies" finds bodies that are dead, and "the army held captive soldiers" holds soldiers.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_KEPT = frozenset({"captive", "hostage", "prisoner"})


def with_states(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, a state hung from the verb that brings it about, and who is held by others made to suffer it."""
    mended = list(tokens)
    for token in tokens[1:]:
        verb = mended[token.index - 1]
        if verb.pos != "VERB":
            continue
        low = token.text.lower()
        if low == "dead" and token.dep == "amod" and _is_felled(mended, token, verb):
            mended[token.index] = structs.replace(token, head=verb.index, dep="acomp")
        elif low in _KEPT and verb.tag == "VBD" and _is_held(mended, token, verb):
            mended[verb.index] = structs.replace(verb, tag="VBN")
            if verb.dep not in {"acl", "relcl"}:
                _suffers(mended, verb)
    return tuple(mended)


def _is_felled(tokens: Sequence[Token], state: Token, verb: Token) -> bool:
    """Whether the noun behind a state is whom a verb of felling strikes."""
    felled = tokens[state.head]
    return (
        verb.lemma in word_class("felling")
        and felled.dep in {"dobj", "obj"}
        and felled.head == verb.index
    )


def _is_held(tokens: Sequence[Token], state: Token, verb: Token) -> bool:
    """Whether "by" follows a state right behind a verb of keeping that has nothing to help it."""
    behind = tokens[state.index + 1].text.lower() if state.index + 1 < len(tokens) else ""
    helped = any(t.head == verb.index and t.dep in {"aux", "auxpass"} for t in tokens)
    return behind == "by" and not helped and verb.lemma in {"hold", "keep", "take"}


def _suffers(tokens: list[Token], verb: Token) -> None:
    """Hang a participle that was taken for a finite verb from the noun before it, which was taken for its doer."""
    doer = next((t for t in tokens if t.head == verb.index and t.dep == "nsubj"), None)
    if doer is None or verb.head == verb.index:
        return
    tokens[doer.index] = structs.replace(doer, head=verb.head, dep="dobj")
    tokens[verb.index] = structs.replace(tokens[verb.index], head=doer.index, dep="acl")
