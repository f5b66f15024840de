"""Furniture told by its words: "Read more", "Share this article", "All rights reserved".

Finds "Subscribe to our newsletter" and leaves "Rebels subscribe to another faith, he said" alone when it is
longer than such lines are, or when the words stand between quotation marks.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from tidings.documents.blocks import QUOTED, word_count
from tidings.documents.furniture.lexicon import (
    Phrase,
    fold,
    frames,
    longest_line,
    phrases,
    phrases_at,
    whole_phrases,
)

_LEADING = re.compile(r"^(?:\d[\d.,]{0,8}[.)]?\s+|\[[x×✕ ]?\]\s*|[^\w©(@\"“«'‘„\[]+)+")
# The page speaks ("we", "our") or speaks to its reader ("you"): reporters do so only in quotation.
_ADDRESS = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|[Yy]ours|[Ww]e['’]\w+|[Yy]ou['’]\w+)\b")
# Whom somebody told something: the reporters, where the words before name who told it.
_TOLD_US = re.compile(
    r"(?<=\w)[”\"’',]*\s(?:(?:has|have|had)\s)?(?:tells?|told|(?:spoken?|spoke|said|says|writes?|wrote|confirmed|explained)\sto)\s(?:all\sof\s)?us\b"
)
# A heading of a box and, behind a colon, what stands in it.
_COLON = re.compile(r"\s?:\s")
_LONGEST_LABELLED = 30
_COUNT = re.compile(r"\s*[(\[]\d[\d., ]*[)\]]$")
_OPENING_QUOTE = ('"', "“", "«", "‘", "'", "„")
_WORD_START = re.compile(r"\w+|[^\w\s]")
# No line of furniture has so many letters.
_MOST_LETTERS = 1000
_AFTER_SENTENCE = re.compile(r"[.!?…؟)(|\]\"”»]")
# "A queue at the pump. Post photograph by A. Ruiz": the paper's name may stand before the word.
_LONGEST_NAME = 2
# "Smoke over the port Photo: A. Ruiz": a description without a full stop is short.
_LONGEST_DESCRIPTION = 9


def phrase_reason(text: str, *, tail: bool) -> str | None:
    """Why this line is furniture by its words; `tail` also counts phrases that only hint at it."""
    found = find_phrase(text)
    if found is None or (found.strength == "tail" and not tail):
        return None
    return found.reason


def find_phrase(text: str) -> Phrase | None:
    """The phrase that makes a line furniture."""
    return None if len(text) > _MOST_LETTERS else _find(text)


# Every step asks for the same lines again; a text of more different lines than this is asked anew.
@lru_cache(maxsize=1 << 15)
def _find(text: str) -> Phrase | None:
    words = word_count(text)
    if words > longest_line():
        return None
    line = " ".join(_LEADING.sub("", text).split())
    folded = fold(line)
    found = _whole(folded) or _start(line, folded) or _framed(line, folded) or _within(text)
    return found if found and words <= found.longest else None


def _whole(folded: str) -> Phrase | None:
    known = whole_phrases()
    bare = _COUNT.sub("", folded)
    return (
        known.get(folded) or known.get(bare) or known.get(bare.strip(" .:…>»›!→<←«\"'-–—*=_~•|[]"))
    )


def _start(line: str, folded: str) -> Phrase | None:
    if line.startswith(_OPENING_QUOTE):
        return None
    for phrase in phrases_at(folded, 0, "start"):
        if is_bounded(line, len(phrase.words)):
            return phrase
    for phrase in phrases_at(folded, 0, "whole"):
        if phrase.reason == "teaser" and _COLON.match(folded, len(phrase.words)):
            return msgspec.structs.replace(phrase, longest=_LONGEST_LABELLED)
    return None


def _framed(line: str, folded: str) -> Phrase | None:
    """“Get the Harbour Letter”: a phrase with a gap for a name, from the line's beginning to its end."""
    if line.startswith(_OPENING_QUOTE):
        return None
    bare = folded.rstrip(" .!:→>»›")
    for begin, end, phrase in frames():
        if bare.startswith(begin) and bare.endswith(end) and len(bare) > len(begin) + len(end):
            return phrase
    return None


def is_bounded(line: str, end: int) -> bool:
    """Whether a word ends here; "Read moreTalks resume": label and link run together, so a capital may follow."""
    following = line[end : end + 1]
    return not (line[end - 1 : end].isalpha() and following.isalnum() and not following.isupper())


def _within(text: str) -> Phrase | None:
    spoken = fold(" ".join(QUOTED.sub(" ", text).split()))
    hinted: Phrase | None = None
    firsts = phrases("within")
    for word in _WORD_START.finditer(spoken):
        if word.group() not in firsts:
            continue
        for phrase in phrases_at(spoken, word.start(), "within"):
            end = word.start() + len(phrase.words)
            if spoken[end - 1 : end].isalnum() and spoken[end : end + 1].isalnum():
                continue
            if phrase.reason == "caption" and not _begins_caption(spoken[: word.start()]):
                continue
            if phrase.strength == "strong":
                return phrase
            hinted = hinted or phrase
    return hinted


def _begins_caption(before: str) -> bool:
    """A credit stands at the line's beginning or behind a full stop: "photo:" within a sentence is none."""
    return (
        word_count(before) <= _LONGEST_DESCRIPTION
        or word_count(_AFTER_SENTENCE.split(before)[-1]) <= _LONGEST_NAME
    )


def addresses(text: str) -> bool:
    """Whether the page speaks of itself or to its reader here, outside quotation marks; "the mayor told us" is a report."""
    return bool(_ADDRESS.search(_TOLD_US.sub(" ", QUOTED.sub(" ", text))))
