"""Deadlines: "gave the garrison two days to leave", "gave them until noon to clear the square" demand what is to be done.

Finds "to leave" in "Bor gave Arden a week to leave"; nothing in "Bor gave Arden a week of rest".
"""

from __future__ import annotations

from tidings.mentions.statements.reported.content import Content, run, verb_of
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence

# Tokens between the time and the "to": "48 hours from Sunday noon to".
_REACH = 5
_UNITS = frozenset({"minute", "hour", "day", "week", "month"})
_TIMES = frozenset({"DATE", "TIME"})


def deadline(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """What is to be done in the time that is given."""
    verb = verb_of(sentence, cue)
    dated = [
        t.index for t in sentence.tokens[verb.index + 1 :] if t.name in _TIMES or t.lemma in _UNITS
    ]
    until = any(t.text.casefold() == "until" for t in sentence.tokens[verb.index + 1 :])
    for token in sentence.tokens[verb.index + 1 :]:
        if token.tag != "TO" or sentence.tokens[token.head].tag != "VB":
            continue
        near = any(0 < token.index - i <= _REACH for i in dated)
        if near or (until and token.index - verb.index <= 2 * _REACH):
            deed = sentence.tokens[token.head]
            target = next((t for t in sentence.tokens[verb.index + 1 : token.index] if t.head == verb.index and t.dep in {"dobj", "dative"}), None)  # fmt: skip
            pieces = run(sentence, deed, low=token.index - 1)
            return Content(frame="to", pieces=pieces, target=target.index if target else None)
    return None
