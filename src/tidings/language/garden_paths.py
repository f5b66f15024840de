"""A verb taken for a participle of the cargo: "after a boat crowded with migrants capsized", "when a train packed with pilgrims derailed".

What only vehicles and things do, and nobody does to anybody, hangs from its own subject; "a camp filled with people displaced by war" and
"a bus packed with workers hired in the north" are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_PAST = frozenset({"VBN", "VBD"})


def with_garden_paths(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, a verb that befalls a laden vehicle hung from the vehicle."""
    mended = list(tokens)
    for verb in tokens:
        if verb.tag in _PAST and verb.lemma in word_class("befalling_vehicles"):
            _mend(mended, verb)
    return tuple(mended)


def _mend(tokens: list[Token], verb: Token) -> None:
    if any(t.head == verb.index and t.dep.startswith("nsubj") for t in tokens):
        return
    laden = _laden(tokens, verb)
    vehicle = _vehicle(tokens, laden) if laden else None
    if laden is None or vehicle is None:
        return
    link = tokens[vehicle.head]
    if vehicle.dep == "pobj" and link.text.lower() in word_class("clause_openers"):
        tokens[link.index] = structs.replace(link, dep="mark", head=verb.index)
        tokens[verb.index] = structs.replace(verb, tag="VBD", dep="advcl", head=link.head)
    elif vehicle.dep in {"nsubj", "nsubjpass"} and link.index == laden.index:
        tokens[verb.index] = structs.replace(verb, tag="VBD", dep=laden.dep, head=laden.head)
    else:
        return
    tokens[laden.index] = structs.replace(laden, tag="VBN", dep="acl", head=vehicle.index)
    tokens[vehicle.index] = structs.replace(vehicle, dep="nsubj", head=verb.index)
    for below in [t for t in tokens if t.head == laden.index and t.dep in {"mark", "advmod"}]:
        if below.index < vehicle.index:  # "when a train packed … derailed"
            tokens[below.index] = structs.replace(below, head=verb.index)


def _laden(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The participle of the load right before a verb: "crowded with migrants | capsized"."""
    load = tokens[verb.index - 1] if verb.index else None
    if load is None or load.pos not in {"NOUN", "PROPN"}:
        return None
    while load.dep in {"conj", "compound"} and load.head != load.index:
        load = tokens[load.head]
    link = tokens[load.head]
    laden = tokens[link.head]
    behind = load.dep == "pobj" and link.text.lower() == "with" and link.head == link.index - 1
    return laden if behind and laden.tag in _PAST else None


def _vehicle(tokens: Sequence[Token], laden: Token) -> Token | None:
    """What is laden: the noun right before the participle."""
    before = tokens[laden.index - 1] if laden.index else None
    own = before is not None and before.pos in {"NOUN", "PROPN"}
    tied = own and before is not None and laden.index != before.head and laden.head == before.index
    subject = before is not None and before.head == laden.index and before.dep.startswith("nsubj")
    return before if own and (tied or subject) else None
