"""Whom turns of phrase name as the doer, where nothing else is said: "hold Bor responsible", "put the raid down to Bor".

Finds the rebels in "Police named the rebels as the killers" and "The army suspects the rebels"; leaves "Doctors suspect a virus"
an assessment.
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.reported.content import (
    Content,
    Pieces,
    objects,
    preposition,
    run,
    trimmed,
    verb_of,
    without_aside,
)
from tidings.mentions.statements.reported.cues import Cue
from tidings.mentions.statements.speakers.tracing import People
from tidings.mentions.statements.speakers.voices import is_known_voice
from tidings.model.parse import Sentence, Token

# Frames in which only who did it is told, and those in which it may also be what did it.
_DOERS = frozenset({"doer", "cause", "suspect"})
_ACTING = frozenset({"person", "state", "organization", "armed_group", "collective"})
# What follows names the deed: "at Bor over the raid".
_REASONS = ("for", "over")
_STOPS = ("appos", "relcl", "punct", "acl")


def held(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“holds Bor responsible”, “named Bor as the killer”: who stands in the middle of the turn."""
    inside = [sentence.tokens[i] for i in cue.slot]
    named = next((t for t in reversed(inside) if t.pos in {"NOUN", "PROPN", "PRON"}), None)
    if named is None:
        return None
    last = cue.last if cue.last > cue.slot[-1] else cue.slot[-1]
    return Content(frame="doer", pieces=((cue.slot[0], last),), target=_head(inside, named))


def put_down_to(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“put the fire down to the rebels”, “laid the raid at the door of Bor”: who, or what, stands behind the turn."""
    at = sentence.tokens[cue.last]
    things = children(sentence, at, "pobj")
    if not things:
        return None
    pieces = without_aside(sentence, at, _phrase(sentence, things[0], at.index))
    verb = verb_of(sentence, cue)
    reasons = (preposition(sentence, verb, word, things[0].index) for word in _REASONS)
    reason = next((r for r in reasons if r is not None and _tells_deed(sentence, r)), None)
    if pieces and reason is not None:
        # "the blame on the crew, a firm of Bor, for dragging their anchor": what they did is the charge
        pieces = trimmed(sentence, pieces[0][0], subtree(sentence, reason)[-1].index)
    return Content(frame="cause", pieces=pieces, target=things[0].index)


def suspected(sentence: Sentence, cue: Cue, _: str) -> Content | None:
    """“suspect the rebels”: who, or what, is suspected; of what the words before say."""
    verb = verb_of(sentence, cue)
    if children(sentence, verb, "xcomp", "ccomp"):
        return None
    for named in objects(sentence, verb):
        if named.index > verb.index and named.pos in {"NOUN", "PROPN"}:
            pieces = _phrase(sentence, named, cue.last)
            return Content(frame="suspect", pieces=pieces, target=named.index)
    return None


def names_doer(draft: Draft, people: People, places: Places) -> bool:
    """Whether what a turn of phrase lays a deed to is somebody who can have done it, and no virus or storm."""
    if draft.frame not in _DOERS or draft.target is None:
        return False
    token = places.sentences[draft.sentence].tokens[draft.target]
    chain = people.chain(people.chain_at(draft.sentence, draft.target))
    if chain is not None:
        return chain.kind in _ACTING
    return is_known_voice(token) or token.name in {"PERSON", "ORG", "NORP"}


def _tells_deed(sentence: Sentence, reason: Token) -> bool:
    """“for dragging their anchor”, “over the raid”; "for the raid" is told as a fact."""
    return reason.text.casefold() != "for" or bool(children(sentence, reason, "pcomp"))


def _phrase(sentence: Sentence, top: Token, low: int) -> Pieces:
    """A noun phrase without what is told of it behind a comma."""
    firsts = (subtree(sentence, t)[0].index for t in children(sentence, top, *_STOPS))
    asides = [i for i in firsts if i > top.index and sentence.tokens[i - 1].text == ","]
    found = run(sentence, top, low=low, high=min(asides, default=None))
    return trimmed(sentence, *found[0]) if found else ()


def _head(inside: list[Token], last: Token) -> int:
    """The head of the words in a turn: the one that none of the others stands above."""
    own = {t.index for t in inside}
    tops = [t for t in inside if t.head not in own and t.pos in {"NOUN", "PROPN", "PRON"}]
    return tops[-1].index if tops else last.index
