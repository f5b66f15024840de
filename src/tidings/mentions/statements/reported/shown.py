"""What a study shows, told by a noun: "Polls show a tight race", "The audit found no sign of fraud".

Finds "a tight race" there; nothing in "The guide showed a map".
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.content import Content, objects, run, verb_of, with_tail
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence


def shown(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """The object of a verb of showing whose subject is a study."""
    verb = verb_of(sentence, cue)
    named = children(sentence, verb, "nsubj")
    if not any({t.lemma.casefold(), t.text.casefold()} & word_class("studies") for t in named):
        return None
    for thing in objects(sentence, verb):
        found = run(sentence, thing, low=cue.last) if thing.pos == "NOUN" else ()
        if found:
            return Content(frame="np", pieces=with_tail(sentence, verb, found[0]))
    return None
