"""A subject that its relative clause parts from its verb: "Chad, which borders both, offered to host talks".

Where the verb's past looks like its participle, the parser may take it for one, and the sentence is left without a verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.model.parse import Token

# What hangs from a verb that acts; from a participle in the passive nothing of it does: "killed in the raid".
_ACTED = frozenset({"xcomp", "ccomp", "dobj"})


def with_subject(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, a noun on top of it hung from the verb that its relative clause hides."""
    top = next((t for t in tokens if t.head == t.index), None)
    if top is None or top.pos not in {"NOUN", "PROPN"}:
        return tuple(tokens)
    below = [t for t in tokens if t.head == top.index and t.index > top.index]
    told = next((t for t in below if t.dep == "relcl"), None)
    verb = next((t for t in below if told and t.index > told.index and _is_lost(tokens, t)), None)
    if verb is None:
        return tuple(tokens)
    mended = list(tokens)
    mended[verb.index] = structs.replace(verb, tag="VBD", dep="ROOT", head=verb.index)
    mended[top.index] = structs.replace(top, dep="nsubj", head=verb.index)
    if tokens[-1].head == top.index and tokens[-1].dep == "punct":
        mended[-1] = structs.replace(tokens[-1], head=verb.index)
    return tuple(mended)


def _is_lost(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle behind a comma acts on something."""
    behind = tokens[verb.index - 1].text == "," and verb.tag == "VBN" and verb.dep == "acl"
    own = [t for t in tokens if t.head == verb.index and t.index > verb.index]
    return behind and any(t.dep in _ACTED for t in own) and all(t.dep != "agent" for t in own)
