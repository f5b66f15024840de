"""Sentences of two voices with a semicolon between: "Arden said they fled; Bor said they stayed."

What Bor said begins behind the semicolon, whatever the parser hangs on his word of saying.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.mentions.statements.mended.swallowed import WHATEVER
from tidings.mentions.statements.reported.content import Pieces, trimmed
from tidings.mentions.statements.reported.cues import Cue, cue_at
from tidings.model.parse import Sentence, Token

_ARTICLES = frozenset({"a", "an", "the"})
# "not at five as the guards maintain": so many words on either side at most.
_NEAR = 8


def parted(sentence: Sentence, cue: Cue, pieces: Pieces) -> Pieces:
    """The content without what another says before the semicolon."""
    stops = [t.index for t in sentence.tokens[: cue.token] if t.text == ";"]
    if not stops:
        return pieces
    kept: list[tuple[int, int]] = []
    for first, last in pieces:
        goes_on = any(last_ > cue.token for _, last_ in pieces) or _has_own(sentence, cue, stops)
        before = [
            i for i in stops if first < i and (goes_on or _somebody_speaks(sentence, first, i))
        ]
        if not before:
            kept.append((first, last))
        elif last < before[-1] and any(r.kind == "denial" for r in cue.readings):
            # "Bor blamed the rebels; they denied it": that is what they deny
            kept.append((first, last))
        elif before[-1] < last:
            kept += trimmed(sentence, before[-1] + 1, last)
    return tuple(kept)


def without_denied(sentence: Sentence, pieces: Pieces) -> Pieces:
    """“at one, and not at five as the guards maintain”: the contradicted one's word is no part of it."""
    kept: list[tuple[int, int]] = []
    for first, last in (p for piece in pieces for p in _without_aside(sentence, *piece)):
        stops = [i for i in range(first + 1, last + 1) if _maintains_otherwise(sentence, first, i)]
        kept += trimmed(sentence, first, stops[0] - 1) if stops else ((first, last),)
    return tuple(kept)


def without_judged(sentence: Sentence, pieces: Pieces) -> Pieces:
    """“said he had sunk the boat, a claim the navy calls false”: what others think of it is no part of it."""
    kept: list[tuple[int, int]] = []
    for first, last in pieces:
        stops = [i for i in range(first + 1, last) if _is_judged(sentence, i)]
        kept += trimmed(sentence, first, stops[0] - 1) if stops else ((first, last),)
    return tuple(kept)


def _is_judged(sentence: Sentence, comma: int) -> bool:
    """Whether a comma opens a noun for what was said, and a clause of another who speaks of it."""
    article, noun = (sentence.tokens[comma + n : comma + n + 1] for n in (1, 2))
    if sentence.tokens[comma].text != "," or not noun or article[0].text.lower() not in _ARTICLES:
        return False
    called = noun[0].lemma in column("en/charge_nouns.tsv") and noun[0].dep != "pobj"
    return called and any(_is_spoken(sentence, t) for t in children(sentence, noun[0], "relcl"))


def _is_spoken(sentence: Sentence, verb: Token) -> bool:
    says = (verb, *children(sentence, verb, "ccomp", "parataxis"))
    return any(cue_at(sentence, t) is not None for t in says)


def _without_aside(sentence: Sentence, first: int, last: int) -> Pieces:
    """What is said without "whatever the mayor says", at its beginning or its end."""
    for word in sentence.tokens[first : last + 1]:
        verb = sentence.tokens[word.head]
        if word.text.casefold() not in WHATEVER or cue_at(sentence, verb) is None:
            continue
        if word.index > first + 1:
            return trimmed(sentence, first, word.index - 1)
        return trimmed(sentence, verb.index + 1, last)
    return ((first, last),)


def _maintains_otherwise(sentence: Sentence, first: int, at: int) -> bool:
    """Whether "as Bor maintains" begins here, behind a "not" of the same clause."""
    word = sentence.tokens[at]
    verb = sentence.tokens[word.head]
    if word.text.casefold() != "as" or not at < verb.index <= at + _NEAR:
        return False
    told = verb.tag in {"VBD", "VBZ", "VBP"} and cue_at(sentence, verb) is not None
    before = sentence.tokens[max(first, at - _NEAR) : at]
    contrast = [t for t in before if t.text.casefold() == "not"]
    clean = bool(contrast) and all(t.pos not in {"VERB", "AUX", "PUNCT"} for t in sentence.tokens[contrast[-1].index : at])  # fmt: skip
    return told and clean and any(s.index > at for s in children(sentence, verb, "nsubj"))


def _has_own(sentence: Sentence, cue: Cue, stops: list[int]) -> bool:
    """“Six died; we have found no sign that …”: behind the semicolon stand subject and object of the word of saying."""
    verb = sentence.tokens[cue.token]
    speaks = any(s.index > stops[-1] for s in children(sentence, verb, "nsubj"))
    things = children(sentence, verb, "dobj", "ccomp")
    spoken_of = (t for t in children(sentence, verb, "prep") if t.text.lower() == "of")
    things += tuple(o for t in spoken_of for o in children(sentence, t, "pobj"))
    return speaks and any(t.index > verb.index and t.pos != "PRON" for t in things)


def _somebody_speaks(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a word of saying with its subject stands between, or "according to"."""
    if any(t.text.casefold() == "according" for t in sentence.tokens[first:last]):
        return True
    return any(
        t.tag in {"VBD", "VBZ", "VBP"} and cue_at(sentence, t) is not None
        and any(s.index >= first for s in children(sentence, t, "nsubj"))
        for t in sentence.tokens[first:last]
    )  # fmt: skip
