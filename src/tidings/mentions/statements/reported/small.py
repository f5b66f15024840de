"""Small clauses that a reporting verb takes: “considers them a threat”, “sees the plan crumbling”.

Finds "the vote a farce" in "Bor called the vote a farce."; nothing in "Bor saw the tanks leaving."
"""

from __future__ import annotations

from itertools import pairwise

from tidings.language.trees import children, subtree
from tidings.mentions.statements.reported.content import (
    Content,
    Pieces,
    objects,
    run,
    trimmed,
    verb_of,
)
from tidings.mentions.statements.reported.cues import Cue
from tidings.model.parse import Sentence, Token

_NAMING = frozenset({"call", "brand", "label", "term", "dub", "deem", "declare"})


def small_clause(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“considers them a threat”, “sees the plan crumbling”, “sees itself in a stronger position”."""
    verb = verb_of(sentence, cue)
    if verb.dep == "acl" and verb.tag == "VBN" and not children(sentence, verb, "agent"):
        return None  # "a drill called Dawn": a name, and nobody said to have given it
    if cue.lemma == "see" and (verb.tag == "VBD" or _is_witnessed(sentence, verb)):
        return None  # "saw the tanks leaving", "reported seeing them leave": eyes, no judgement
    for clause in children(sentence, verb, "ccomp", "xcomp", "oprd"):
        if clause.index > verb.index and clause.tag not in {"VB"}:
            things = [t for t in objects(sentence, verb) if t.index != clause.index]
            pieces = run(sentence, clause, low=cue.last)
            if things and pieces and things[0].index > verb.index:
                pieces = ((min(pieces[0][0], subtree(sentence, things[0])[0].index), pieces[0][1]),)
            return Content(frame="small", pieces=pieces)
    found = (_called_thing(sentence, cue, verb, t) for t in objects(sentence, verb))
    return next((Content(frame="small", pieces=p) for p in found if p), None)


def _is_witnessed(sentence: Sentence, verb: Token) -> bool:
    """“had seen the plane come down”, “reported seeing them leave”: told of what is over, a deed somebody does."""
    over = verb.tag == "VBN" and bool(children(sentence, verb, "aux"))
    named = verb.tag == "VBG" and verb.dep in {"xcomp", "pcomp", "ccomp", "dobj"}
    return over or named


def _called_thing(sentence: Sentence, cue: Cue, verb: Token, thing: Token) -> Pieces:
    """A thing with what it is called or seen doing, where the parser makes no clause of both."""
    inside = subtree(sentence, thing)
    first, last = inside[0].index, inside[-1].index
    # "sees the plan of reform crumbling": the parser takes the participle for the last noun
    if cue.lemma == "see" and inside[-1].text.endswith("ing") and last > thing.index + 1:
        return trimmed(sentence, first, last)
    named = children(sentence, thing, "npadvmod", "appos", "oprd", "acomp")
    named += children(sentence, verb, "npadvmod")  # "branding the vote a farce"
    called = [t for t in named if t.index > thing.index and children(sentence, t, "det")]
    if cue.lemma != "see" and called and not any(t.name in {"DATE", "TIME"} for t in called):
        return trimmed(sentence, first, max(last, subtree(sentence, called[-1])[-1].index))
    if cue.lemma in _NAMING and thing.index > verb.index and _has_name_behind(sentence, thing):
        return trimmed(sentence, first, last)
    tail = [t for t in children(sentence, verb, "prep") if t.index > thing.index]
    if thing.text.casefold() in {"himself", "herself", "itself", "themselves"} and tail:
        return trimmed(sentence, thing.index, subtree(sentence, tail[-1])[-1].index)
    return ()


def _has_name_behind(sentence: Sentence, thing: Token) -> bool:
    """“called the plan to move the camp a death sentence”: the parser hangs the name on the last noun or its verb."""
    return any(
        article.index == before.index + 1
        and article.text.casefold() in {"a", "an"}
        and article.dep == "det"
        and article.head > article.index
        and before.pos in {"NOUN", "PROPN", "ADJ"}
        for before, article in pairwise(subtree(sentence, thing))
    )
