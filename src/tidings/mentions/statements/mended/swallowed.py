"""Mends sentences whose main verb of saying the parser takes for a part of its subject or of an aside.

In "A gang whose men have held the mine since Monday said that …" the gang says it; in "…, the guards found, whatever
the mayor says" the last words are no content.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.language.trees import ancestors, children, head, subtree, with_moves
from tidings.mentions.statements.mended.torn_titles import torn_titles
from tidings.mentions.statements.reported.cues import cue_at
from tidings.model.parse import Sentence, Token

Moves = dict[int, tuple[int, str]]
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_TIMES = frozenset({"DATE", "TIME"})
WHATEVER = frozenset({"whatever", "whichever"})
_LONGEST = 6


def unswallowed(sentence: Sentence) -> Sentence:
    """The sentence with its verb of saying as main clause, and "whatever Bor says" beside it."""
    root = next((t for t in sentence.tokens if t.head == t.index and t.pos != "PUNCT"), None)
    if root is None:
        return sentence
    moves: Moves = {}
    if root.pos in {"NOUN", "PROPN"}:
        moves = _out_of_relative(sentence, root) or _out_of_participle(sentence, root)
    elif root.pos in {"VERB", "AUX"}:
        moves = _asides(sentence, root) | torn_titles(sentence)
    if not moves:
        return sentence
    mended = with_moves(sentence, moves)
    finite = (
        replace(t, tag="VBD") if t.dep == "ROOT" and t.tag == "VBN" else t for t in mended.tokens
    )
    return replace(mended, tokens=tuple(finite))


def _out_of_relative(sentence: Sentence, root: Token) -> Moves:
    """“A gang whose men have held the mine since Monday said that …”."""
    for clause in children(sentence, root, "relcl"):
        for verb in subtree(sentence, clause):
            own = children(sentence, verb, "nsubj", "nsubjpass", "aux", "auxpass")
            told = any(
                t.lemma == "that"
                for c in children(sentence, verb, "ccomp")
                for t in children(sentence, c, "mark")
            )
            closed = sentence.tokens[verb.index - 1].pos in {"PUNCT", "CCONJ", "PRON"}
            taken = [t for t in own if t.name not in _TIMES]
            if verb.index <= clause.index or verb.tag not in _FINITE or taken or closed:
                continue
            if told and cue_at(sentence, verb) is not None:
                return _as_main(sentence, root, clause, verb)
    return {}


def _as_main(sentence: Sentence, root: Token, clause: Token, verb: Token) -> Moves:
    moves = {verb.index: (verb.index, "ROOT"), root.index: (verb.index, "nsubj")}
    since = children(sentence, verb, "mark")
    for mark in since:
        moves[mark.index] = (clause.index, "prep")
    for day in children(sentence, verb, "nsubj"):
        moves[day.index] = (since[0].index if since else clause.index, "pobj")
    return moves


def _out_of_participle(sentence: Sentence, root: Token) -> Moves:
    """“A source dismissed as fantasy what the papers had told”: no participle has "what" behind its "as"."""
    for verb in children(sentence, root, "acl"):
        as_ = [t for t in children(sentence, verb, "prep") if t.text.casefold() == "as"]
        if verb.tag != "VBN" or not as_ or cue_at(sentence, verb) is None:
            continue
        near = sentence.tokens[as_[0].index + 1 : as_[0].index + _LONGEST]
        what = next((t for t in near if t.text.casefold() == "what"), None)
        told = None if what is None else head(sentence, what)
        if told is not None and told.index > as_[0].index:
            return {
                verb.index: (verb.index, "ROOT"),
                root.index: (verb.index, "nsubj"),
                told.index: (verb.index, "ccomp"),
            }
    return {}


def _asides(sentence: Sentence, root: Token) -> Moves:
    """“…, the guards found, whatever the mayor says”: the parser takes the aside for what they found."""
    return {
        verb.index: (root.index, "advcl")
        for word in sentence.tokens
        if word.text.casefold() in WHATEVER and (verb := head(sentence, word)) is not None
        if verb.dep == "ccomp" and verb.index != root.index and cue_at(sentence, verb)
        if all(above.index != verb.index for above in ancestors(sentence, root))
    }
