"""What stands behind the preposition of a reporting verb: “spoke of a truce”, “warned of famine”, “appealed for blood”.

Finds "famine" in "Bor warned of famine."; nothing in "Bor asked 90 euros for a seat."
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.mentions.statements.reported.content import (
    Content,
    complement,
    objects,
    verb_of,
    with_tail,
)
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence, Token

_ASKING = frozenset({"appeal", "demand", "warning", "hope"})
_CLOSING = frozenset({"PUNCT", "SPACE", "ADP", "CCONJ", "SCONJ", "ADV"})


def about(sentence: Sentence, cue: Cue, word: str) -> Content | None:
    """“spoke of a truce”, “warned against delay”: what stands behind the frame's own preposition."""
    verb = verb_of(sentence, cue)
    if word == "for" and any(t.name == "MONEY" or t.tag in {"$", "CD"} for o in objects(sentence, verb) for t in subtree(sentence, o)):  # fmt: skip
        return None  # "ask 90 euros for a seat": a price
    for at in children(sentence, verb, "prep", "agent"):
        behind = any(
            t.text.casefold() == "to" and t.index < at.index
            for t in children(sentence, verb, "prep")
        )
        things = any(t.pos in {"NOUN", "PROPN"} for t in children(sentence, at, "pobj"))
        bare = things and all(r.kind in _ASKING for r in cue.readings)
        # "appealed to both sides for restraint", "warned of famine"
        least = 2 if behind or (bare and not _goes_on(sentence, at)) else 3
        if (
            at.text.casefold() != word
            or at.index < verb.index
            or len(subtree(sentence, at)) < least
        ):
            continue
        if pieces := complement(sentence, at):
            return Content(frame=f"p:{word}", pieces=with_tail(sentence, verb, pieces[0]))
    return None


def _goes_on(sentence: Sentence, at: Token) -> bool:
    """“warn of measles outbreak”: a headline's noun that the parser parts from the next."""
    after = sentence.tokens[at.index + 2 : at.index + 3]
    return any(t.pos not in _CLOSING for t in after)
