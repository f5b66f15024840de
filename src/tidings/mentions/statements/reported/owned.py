"""Deeds that somebody owns: “claimed the raid on the port”, “took responsibility for the raid”.

Finds "the raid" in "Bor claimed the raid."; nothing in "Bor claimed the seat."
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.content import (
    Content,
    complement,
    objects,
    preposition,
    run,
    verb_of,
    with_tail,
)
from tidings.mentions.statements.reported.cues import Cue
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


def blame(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“put the blame for the crash on two engineers”: the blame with what it is for and on whom it is put."""
    verb = verb_of(sentence, cue)
    for thing in objects(sentence, verb):
        if (
            thing.lemma not in {"blame", "responsibility", "guilt", "fault"}
            or thing.index < verb.index
        ):
            continue
        at = preposition(sentence, verb, "on", thing.index) or preposition(
            sentence, verb, "with", thing.index
        )
        on = children(sentence, at, "pobj") if at is not None else ()
        if not on or at is None:
            continue
        opens, last = subtree(sentence, thing)[0].index, subtree(sentence, on[0])[-1].index
        behind = preposition(sentence, verb, "for", on[0].index)
        if behind is not None and (told := complement(sentence, behind)):
            # "put the blame on the crew for leaving it open": the deed is the content
            first = subtree(sentence, on[0])[0].index
            return Content(frame="blame", pieces=((first, told[-1][1]),), target=on[0].index)
        return Content(frame="blame", pieces=((opens, last),), target=on[0].index)
    return None
