"""Furniture glued to running text: it is cut inside the line, and the words of the sentence stay.

Cuts "[image removed]" out of "It is asked to. [image removed] He read on." and "Advertisement" off
"Advertisement Nobody heard it, he said."; leaves "Advertisement revenue fell, he said." whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tidings.documents.blocks import Block, cut_at, ends_sentence, left_out, word_count
from tidings.documents.furniture.lexicon import Phrase, fold, phrases_at, whole_phrases
from tidings.documents.furniture.phrases import is_bounded
from tidings.lexicons.tables import column

# Where a sentence may begin: at the start, or behind the end of another one.
_BOUNDARY = re.compile(r"(?:^|[.!?…؟]['\"”’»)\]]*)\s*(?=\S)")
_BRACKETS = re.compile(r"\[[^\[\]]{2,200}\]|\([^()]{6,30}\)")
_CLOCK = re.compile(r"\s*\d{1,2}:\d\d(?:\s*/\s*\d{1,2}:\d\d)?\b")
_SEPARATOR = re.compile(r"[\s|/·•–:—-]*")
_NEXT_LABEL = re.compile(r"\s*[|/·•]\s*")
_SENTENCE_END = re.compile(r"[.!?…؟]['\"”’»)\]]*(?=\s|$)")
_OPENING = '"“«„'
_WORD = re.compile(r"\S+")
# Buttons and labels that stand for themselves; a heading ("Top stories") has lines of its own below it.
_BUTTONS = frozenset({
    "advertisement", "sharing", "donation", "subscription", "comments", "caption", "picture",
})  # fmt: skip
_PICTURES = frozenset({"picture", "caption"})
_LABELS = frozenset({"caption", "teaser"})
_HEADINGS = frozenset({"menu", "teaser"})
# A glued caption or headline is no longer than this.
_LONGEST_LABELLED = 40
_LONGEST_LINK = 8
# Of running text a sixth of the words has a capital, of a list of headlines about a third.
_MANY_CAPITALS = 0.3
_SHORTEST_SENTENCE = 5
# How many letters of a long text are looked at: enough for a link, a button, the beginning of a sentence.
_NEAR = 200

Span = tuple[int, int, str]


def split_glued(blocks: Sequence[Block], raw: str) -> list[Block]:
    """The blocks, glued furniture in them cut off as blocks of their own with a reason."""
    lower = _LowerWords(blocks)
    result: list[Block] = []
    for block in blocks:
        spans = _spans(block, lower) if block.reason is None and block.kind == "body" else []
        result.extend(cut_spans(block, spans, raw))
    return result


def cut_spans(block: Block, spans: Sequence[Span], raw: str) -> list[Block]:
    """The block in pieces, those of the spans left out."""
    if not spans:
        return [block]
    if spans[0][0] == 0 and spans[0][1] >= len(block.text):
        return [left_out(block, spans[0][2])]
    places = sorted({at for start, end, _ in spans for at in (start, end)} - {0, len(block.text)})
    reasons = {start: reason for start, _, reason in spans}
    pieces = zip([0, *places], cut_at(block, places, raw), strict=True)
    return [
        left_out(piece, reasons[start]) if start in reasons else piece
        for start, piece in pieces
        if piece.text
    ]


@cache
def _function_words() -> frozenset[str]:
    return column("en/function_words.tsv")


class _LowerWords:
    """The words a text writes small somewhere: with a capital they begin a sentence and are no name."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            found = {
                w.strip(".,;:!?") for block in self._blocks for w in block.text.split() if w[:1].islower()
            }  # fmt: skip
            self._words = frozenset(found)
        return word in self._words or word in _function_words()


def _spans(block: Block, lower: _LowerWords) -> list[Span]:
    text = block.text
    folded = fold(text)
    found: list[Span] = [
        (m.start(), m.end(), reason)
        for m in _BRACKETS.finditer(text)
        if (
            reason := _bracketed(folded[m.start() + 1 : m.end() - 1], round_=text[m.start()] == "(")
        )
    ]
    if found and found[0][0] == 0 and found[0][2] in _PICTURES and _is_caption(text):
        return [(0, len(text), found[0][2])]
    done = 0
    for boundary in _BOUNDARY.finditer(text):
        at = boundary.end()
        if at < done:
            continue
        span = _at(text, folded, at, lower)
        if span:
            found.append(span)
            done = span[1]
    spans = _apart(found)
    if (
        spans
        and spans[0][0] == 0
        and spans[0][2] in _LABELS
        and not _is_running(text[spans[0][1] :])
    ):
        return [(0, len(text), spans[0][2])]
    return spans


def _is_running(rest: str) -> bool:
    return ends_sentence(rest) and word_count(rest) >= _SHORTEST_SENTENCE


def _apart(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, without those that overlap an earlier one."""
    result: list[Span] = []
    for span in sorted(spans):
        if not result or span[0] >= result[-1][1]:
            result.append(span)
    return result


def _bracketed(inside: str, *, round_: bool) -> str | None:
    inside = inside.strip()
    if round_:  # "(See video)"; one word in round brackets may belong to the sentence
        phrase = whole_phrases().get(inside) if " " in inside else None
        return phrase.reason if phrase else None
    phrase = whole_phrases().get(inside)
    if phrase and phrase.reason in _BUTTONS:
        return phrase.reason
    labels = (p for p in phrases_at(inside, 0, "start") if p.reason in _LABELS)
    return next((p.reason for p in labels if _is_label(inside, len(p.words))), None)


def _at(text: str, folded: str, at: int, lower: _LowerWords) -> Span | None:
    """The glued furniture that begins at a sentence's beginning."""
    for phrase in phrases_at(folded, at, "start"):
        end = at + len(phrase.words)
        if phrase.reason in _LABELS and phrase.strength == "strong" and _is_label(text, end):
            stop = _labelled_end(text, end, lower)
            if stop < len(text) or at > 0:
                return at, stop, phrase.reason
        if at > 0 and phrase.strength == "strong" and _is_row(text, at, phrase):
            return at, len(text), phrase.reason
        if at > 0 and phrase.strength == "strong" and _is_link(text, at, phrase):
            return at, len(text), phrase.reason
    for phrase in phrases_at(folded, at, "whole"):
        end = at + len(phrase.words)
        if is_bounded(text, end) and text[end : end + 1] != ":":
            return _button(text, folded, at, phrase)
    return None


def _is_row(text: str, at: int, phrase: Phrase) -> bool:
    """“The council meets on Monday.Tags: Weather | Roads”: a label and entries between bars."""
    rest = text[at : at + _NEAR]
    return (
        phrase.words.endswith(":")
        and "|" in rest
        and len(text) - at <= _NEAR
        and not _SENTENCE_END.search(rest)
    )


def _is_link(text: str, at: int, phrase: Phrase) -> bool:
    """“The inquiry continues. Read more on Oster”: a few words without a full stop at the paragraph's end."""
    if len(text) - at > _NEAR:
        return False
    rest = text[at:]
    return (
        " " in phrase.words
        and rest[-1:].isalnum()
        and word_count(rest) <= _LONGEST_LINK
        and not _SENTENCE_END.search(rest)
        and not _CLOCK.search(rest)
        and is_bounded(text, at + len(phrase.words))
    )


def _is_label(text: str, end: int) -> bool:
    return text[end - 1] in ":," or text[end : end + 1] == ":"


def _button(text: str, folded: str, at: int, phrase: Phrase) -> Span | None:
    end = at + len(phrase.words)
    labels = 1
    while (gap := _NEXT_LABEL.match(text, end)) and (
        found := next(phrases_at(folded, gap.end(), "whole"), None)
    ):
        end = gap.end() + len(found.words)
        labels += 1
    if phrase.reason in _HEADINGS and labels == 1 and _is_list(text, at, end):
        return at, len(text), phrase.reason
    if phrase.reason in _HEADINGS and (clock := _CLOCK.match(text, end)):
        return at, clock.end(), "label"
    separator = _SEPARATOR.match(text, end)
    rest = separator.end() if separator else end
    if rest + _NEAR > len(text) and rest >= len(text.rstrip(" .»›>→")):
        return (at, len(text), phrase.reason) if at > 0 else None
    if phrase.reason not in _BUTTONS and labels == 1:
        return None
    opens = _opens_sentence(text, rest) or (
        phrase.reason == "advertisement" and _opens_heading(text[rest : rest + _NEAR])
    )
    if phrase.reason == "sharing" and _CLOCK.match(text, end):
        return at, rest, phrase.reason  # the next entry of a live report begins
    if not _stands_out(text[at:end], phrase, labels) or not opens:
        return None
    return at, rest, phrase.reason


def _stands_out(words: str, phrase: Phrase, labels: int) -> bool:
    """One word is furniture in mid-line only if it is an advertisement's and no name, or is cried out."""
    return (
        labels > 1
        or " " in phrase.words
        or (phrase.reason == "advertisement" and phrase.strength == "strong")
        or (words.isupper() and len(words) > 3)
    )


def _opens_sentence(text: str, at: int) -> bool:
    rest = text[at : at + _NEAR]
    opening = rest.lstrip("\"“«„'‘(¿¡")[:1]
    begins = opening.isupper() or opening.isdigit() or (opening.isalpha() and not opening.islower())
    return begins and word_count(rest) >= _SHORTEST_SENTENCE and ends_sentence(text[-_NEAR:])


def _is_caption(text: str) -> bool:
    """What stands behind "[picture]" on its line describes the picture, unless it is a sentence."""
    return not ends_sentence(text) and word_count(text) <= _LONGEST_LABELLED


def _opens_heading(rest: str) -> bool:
    """“Advertisement What the mayor says”: a capital, and small letters behind it."""
    words = rest.split()
    return len(words) > 1 and words[0][:1].isupper() and words[1][:1].islower()


def _is_list(text: str, at: int, end: int) -> bool:
    """“Top stories Rail strike off Cheese prices up”: a heading of more words and headlines behind it."""
    words = text[end:].split()
    if (
        " " not in text[at:end].strip()
        or len(words) < _SHORTEST_SENTENCE
        or not words[0][:1].isupper()
    ):
        return False
    return sum(word[:1].isupper() for word in words) >= _MANY_CAPITALS * len(words)


def _labelled_end(text: str, at: int, lower: _LowerWords) -> int:
    """Where a glued caption or headline ends: with its sentence, or before a word that begins another one."""
    sentence = _SENTENCE_END.search(text, at)
    stop = sentence.end() if sentence else len(text)
    words = list(_between(text, at, stop))
    for before, word in pairwise(words):
        opens = word.group()[:1].isupper() and word.group().lower() in lower
        opens = opens or (word.group()[:1] in _OPENING and word.group()[1:2].isupper())
        if opens and before.start() > at and before.group()[-1].isalnum():
            return word.start()
    return stop if len(words) < _LONGEST_LABELLED else at


def _between(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    for count, word in enumerate(_WORD.finditer(text, start, stop)):
        if count >= _LONGEST_LABELLED:
            return
        yield word
