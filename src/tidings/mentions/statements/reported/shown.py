"""What a study shows, told by a noun: "Polls show a tight race", "The audit found no sign of fraud".

Finds "a tight race" there; nothing in "The guide showed a map".
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.reported.content import (
    Content,
    objects,
    run,
    trimmed,
    verb_of,
    without_aside,
)
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence


def shown(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """The object of a verb of showing whose subject is a study."""
    verb = verb_of(sentence, cue)
    named = children(sentence, verb, "nsubj")
    if verb.dep == "ccomp":
        return None  # "the audit found no fraud, the mayor said": whoever says so says it
    if not any({t.lemma.casefold(), t.text.casefold()} & word_class("studies") for t in named):
        return None
    for thing in objects(sentence, verb):
        found = run(sentence, thing, low=cue.last) if thing.pos == "NOUN" else ()
        if found:
            # "31 cases out of a billion votes": what follows the object is found, too
            behind = [t for t in children(sentence, verb, "prep") if t.index > thing.index]
            last = max([found[0][1], *(subtree(sentence, t)[-1].index for t in behind)])
            if sentence.tokens[last].pos == "ADP":  # the parser parts "of" from a billion
                last = subtree(sentence, verb)[-1].index
            pieces = trimmed(sentence, found[0][0], last)
            return Content(frame="np", pieces=without_aside(sentence, thing, pieces))
    return None
