"""Mends lists in which the last named speak: "…, killing nine people, medics and a monitoring group said."

The parser takes those who speak for three of those who were killed; leaves "Medics, nurses and drivers said so" alone.
"""

from __future__ import annotations

from tidings.language.trees import children, head, subtree, with_moves
from tidings.mentions.statements.reported.cues import cue_at
from tidings.model.parse import Sentence, Token

# A noun phrase in a list is so long at most.
_LONGEST = 14
_VERBS = frozenset({"VERB", "AUX"})


def unlisted(sentence: Sentence) -> Sentence:
    """The sentence with the closing names as subject of the word of saying, what stands before as what they say."""
    verb = next((t for t in reversed(sentence.tokens) if t.pos not in {"PUNCT", "SPACE"}), None)
    if verb is None or verb.tag not in {"VBD", "VBZ", "VBP"} or not _tells(sentence, verb):
        return sentence
    comma = _comma(sentence, verb)
    if comma is None:
        return sentence
    moves = _parted(sentence, verb, comma)
    return with_moves(sentence, moves) if moves else sentence


def _parted(sentence: Sentence, verb: Token, comma: Token) -> dict[int, tuple[int, str]]:
    """New heads for those who speak and for the list they were taken into; none where that is the whole subject."""
    behind = sentence.tokens[comma.index + 1 : verb.index]
    named = next((t for t in behind if t.head < comma.index and t.dep in {"conj", "appos"}), None)
    if named is None:
        return {}
    top = sentence.tokens[named.head]
    while top.dep == "conj" and (above := head(sentence, top)) is not None:
        top = above
    speaks = {named.index: (verb.index, "nsubj"), comma.index: (verb.index, "punct")}
    own = children(sentence, verb, "nsubj")
    if top.dep in {"dobj", "pobj"} and not own:
        return speaks
    done = _done_to(sentence, top) if own == (top,) else None
    return {} if done is None else {**speaks, top.index: (done.index, "dobj")}


def _tells(sentence: Sentence, verb: Token) -> bool:
    cue = cue_at(sentence, verb)
    return cue is not None and any("that" in r.frames for r in cue.readings)


def _comma(sentence: Sentence, verb: Token) -> Token | None:
    """The last comma before the word of saying, with nothing but "A and B" between."""
    between: list[Token] = []
    for token in reversed(sentence.tokens[max(0, verb.index - _LONGEST) : verb.index]):
        if token.text == ",":
            return token if any(t.text.casefold() == "and" for t in between) else None
        if token.pos in _VERBS or (token.pos == "PUNCT" and token.tag != "HYPH"):
            return None
        between.append(token)
    return None


def _done_to(sentence: Sentence, thing: Token) -> Token | None:
    """The verb right before a noun phrase that the parser took for a subject: "killing three people"."""
    opening = subtree(sentence, thing)[0].index
    before = sentence.tokens[opening - 1] if opening else None
    if before is None or before.pos != "VERB" or before.tag not in {"VBG", "VBD", "VBN"}:
        return None
    return before if cue_at(sentence, before) is None else None
