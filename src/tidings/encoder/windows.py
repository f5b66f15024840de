"""Cuts a text into the windows that the encoder sees: whole sentences, with the one before as context.

A sentence longer than a window is cut between words; every word is fresh in exactly one window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from zlib import crc32

import msgspec
from tokenizers import Tokenizer

from tidings.encoder.clues import clues_of
from tidings.model.record import Record

# Attention costs little up to here, and a report of 250 words fits.
PIECES = 320
# From two thirds of that on, a window ends after one sentence in four, chosen by its words: so two copies of an
# article that differ in one sentence soon have the same windows again, and those are read once.
ENOUGH, ONE_IN = 2 * PIECES // 3, 4
# Text that is not read stands between: what comes after is no continuation.
FAR = 500
# Of the sentence before, at most so many pieces are repeated as context.
CONTEXT = 40
OPENS, CLOSES = 101, 102  # [CLS], [SEP]
# How a word is written, which an uncased vocabulary does not tell.
LOWER, CAPITAL, CAPITALS, NUMBER, MARK, MIXED = range(6)
MARKS_BEHIND = frozenset({",", ";", ":", "–", "—", "-"})
PARAGRAPH = 6  # Added where the word opens a paragraph.
SHAPES = 2 * PARAGRAPH


class Window(Record, frozen=True, kw_only=True):
    """Pieces of some consecutive sentences. Offsets count from the window's beginning: `words[i]` of its
    words, `first[i]` of their pieces; words before `fresh` are context, read in the window before."""

    text: str
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    clues: tuple[int, ...]
    words: tuple[tuple[int, int], ...]
    first: tuple[int, ...]
    fresh: int

    @property
    def key(self) -> str:
        """What its reading depends on: the same window of ten copies is read once."""
        return sha256(msgspec.msgpack.encode(self)).hexdigest()


def without_mark(window: Window, first: int, last: int) -> int:
    """The last word of a speaker: the comma behind an apposition is no part of it."""
    while last > first and window.text[slice(*window.words[last])] in MARKS_BEHIND:
        last -= 1
    return last


class Placed(Record, frozen=True, kw_only=True):
    """A window and where in the document it begins."""

    start: int
    window: Window


class _Word(Record, frozen=True, kw_only=True):
    start: int
    end: int
    pieces: tuple[int, ...]
    shape: int
    clues: int


def cut_windows(
    text: str, sentences: Sequence[tuple[int, int]], tokenizer: Tokenizer
) -> Iterator[Placed]:
    """The windows over some sentences of a text, given by their offsets, in order."""
    pending: list[_Word] = []
    context: list[_Word] = []
    size = 0
    for words in _split(text, sentences, tokenizer):
        length = sum(len(word.pieces) for word in words)
        if pending and words[0].start - pending[-1].end > FAR:
            yield _window(text, context, pending)
            context, pending, size = [], [], 0
        if pending and size + length > PIECES - 2:
            yield _window(text, context, pending)
            context = _tail(pending)
            pending, size = [], sum(len(word.pieces) for word in context)
        if context and not pending and words[0].start - context[-1].end > FAR:
            context, size = [], 0
        pending += words
        size += length
        if size >= ENOUGH and crc32(text[words[0].start : words[-1].end].encode()) % ONE_IN == 0:
            yield _window(text, context, pending)
            context = _tail(words)
            pending, size = [], sum(len(word.pieces) for word in context)
    if pending:
        yield _window(text, context, pending)


def _split(
    text: str, sentences: Sequence[tuple[int, int]], tokenizer: Tokenizer
) -> Iterator[list[_Word]]:
    """The words of each sentence; those of a sentence too long for a window in several lists."""
    before = -1
    room = PIECES - 2 - CONTEXT
    for start, end in sentences:
        opens = before < 0 or "\n" in text[before:start]
        before = end
        words = _words(text, start, end, opens, tokenizer)
        part: list[_Word] = []
        size = 0
        for word in words:
            if part and size + len(word.pieces) > room:
                yield part
                part, size = [], 0
            part.append(word)
            size += len(word.pieces)
        if part:
            yield part


def _words(text: str, start: int, end: int, opens: bool, tokenizer: Tokenizer) -> list[_Word]:
    encoding = tokenizer.encode(text[start:end], add_special_tokens=False)
    words: list[_Word] = []
    at: int | None = -1
    rows = zip(encoding.word_ids, encoding.ids, encoding.offsets, strict=True)
    found: list[tuple[int, int, list[int]]] = []
    for word, piece, (left, right) in rows:
        if word != at:
            found.append((left, right, [piece]))
            at = word
        else:
            begin, _, pieces = found[-1]
            pieces.append(piece)
            found[-1] = (begin, right, pieces)
    written = [text[start + left : start + right] for left, right, _ in found]
    for (left, right, pieces), said, shape in zip(
        found, clues_of(written), map(_shape, written), strict=True
    ):
        # No word has more pieces than a context has room for: what is longer is no word of a language.
        words.append(
            _Word(
                start=start + left,
                end=start + right,
                pieces=tuple(pieces[:CONTEXT]),
                shape=shape + PARAGRAPH if opens and not words else shape,
                clues=said,
            )
        )
    return words


@lru_cache(100_000)
def _shape(word: str) -> int:
    if word.islower():
        return LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return CAPITAL
    if word.isupper():
        return CAPITALS
    if word[0].isdigit():
        return NUMBER
    return MIXED if any(c.isalpha() for c in word) else MARK


def _tail(words: Sequence[_Word]) -> list[_Word]:
    """The end of a sentence, as far as the context has room."""
    kept: list[_Word] = []
    size = 0
    for word in reversed(words):
        size += len(word.pieces)
        if size > CONTEXT:
            break
        kept.append(word)
    return kept[::-1]


def _window(text: str, context: Sequence[_Word], fresh: Sequence[_Word]) -> Placed:
    words = [*context, *fresh]
    start, end = words[0].start, words[-1].end
    pieces, shapes, clues, first = [OPENS], [MARK], [0], []
    for word in words:
        first.append(len(pieces))
        pieces += word.pieces
        many = len(word.pieces)
        shapes += (word.shape,) * many
        clues += (word.clues,) * many
    window = Window(
        text=text[start:end], pieces=(*pieces, CLOSES), shapes=(*shapes, MARK), clues=(*clues, 0), first=tuple(first),
        words=tuple((word.start - start, word.end - start) for word in words), fresh=len(context),
    )  # fmt: skip
    return Placed(start=start, window=window)
