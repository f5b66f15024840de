"""Deeds that somebody owns: “claimed the raid on the port”, “took responsibility for the raid”.

Finds "the raid" in "Bor claimed the raid."; nothing in "Bor claimed the seat."
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.content import Content, objects, run, verb_of, with_tail
from tidings.mentions.statements.cues import Cue
from tidings.model.parse import Sentence


def claimed(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“claimed the raid on the port”: an act of force as what is claimed."""
    verb = verb_of(sentence, cue)
    for thing in objects(sentence, verb):
        attack = thing.lemma in word_class("assault") or thing.lemma in {"killing", "kidnapping", "abduction", "hijacking", "sabotage"}  # fmt: skip
        if attack and thing.index < verb.index and children(sentence, verb, "agent"):
            return Content(frame="np", pieces=run(sentence, thing, high=verb.index))
        if attack and thing.index > verb.index:
            found = run(sentence, thing, low=cue.last)
            return (
                Content(frame="np", pieces=with_tail(sentence, verb, found[0])) if found else None
            )
    return None


def responsibility(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“claimed responsibility for the raid”: the responsibility with what it is for."""
    verb = verb_of(sentence, cue)
    for thing in objects(sentence, verb):
        if thing.lemma == "responsibility":
            return Content(
                frame="responsibility",
                pieces=with_tail(sentence, verb, (thing.index, subtree(sentence, thing)[-1].index)),
            )
    return None
