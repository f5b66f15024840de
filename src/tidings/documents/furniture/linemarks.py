"""The lines of one page as the pile sees them: a number for the words, and where on the page they stand.

Only numbers are kept, so that a pile of a hundred thousand reports can be looked through at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntFlag
from hashlib import blake2b
from typing import NamedTuple

from tidings.documents.blocks import Block, ends_sentence, is_article_like, word_count
from tidings.documents.furniture.lexicon import fold, sections, whole_phrases
from tidings.documents.furniture.phrases import addresses, find_phrase

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"[.!?…؟]['\"”’»)\]]*\s+")
# Boxes and slogans have a sentence or two; a longer paragraph is background that an outlet repeats.
_LONGEST_LINE = 40
# Shorter sentences ("He did not say where.") stand in many articles.
_SHORTEST_SENTENCE = 8
_PARAGRAPH = 12
# A page names its outlet in its frame again and again.
_FEWEST_NAMED = 2
_SHORTEST_NAME = 4
_OWN_LINES = ("body", "heading", "lead", "title")
_DRESS = ("header", "label", "dividing", "front matter", "picture")


class Trait(IntFlag):
    """What is known of a line on its page."""

    SENTENCE = 1
    LEFT_OUT = 2
    INSIDE = 4  # paragraphs of the article stand above and below
    TITLE = 8
    ABOVE_TITLE = 16  # taken for the title, with another heading between it and the text
    HINTED = 32  # has words of furniture in it
    ADDRESSES = 64  # the page speaks of itself or to its reader
    SELF = 128  # names the outlet
    BESIDE = 256  # furniture stands right above or below


class PageLines(NamedTuple):
    """The short lines of a page and the long sentences of its article, as numbers."""

    outlet: str | None = None
    lines: tuple[tuple[int, Trait], ...] = ()
    sentences: frozenset[int] = frozenset()


def line_key(text: str) -> int | None:
    """The number of a line's words, whatever its digits and marks; a paragraph has none."""
    if not any(map(str.isalpha, text)) or word_count(text) > _LONGEST_LINE:
        return None
    return _number(_DIGITS.sub("0", " ".join(_WORD.findall(fold(text)))))


def _number(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")


def lines_of(blocks: Sequence[Block], outlet: str | None) -> PageLines:
    """The lines of a page whose blocks have their kinds and reasons."""
    running = [index for index, block in enumerate(blocks) if _is_running(block)]
    if not running:
        return PageLines(outlet)
    names = _own_names(blocks, outlet or "")
    lines = tuple(
        (key, _traits(blocks, index, (running[0], running[-1]), names))
        for index, block in enumerate(blocks)
        if block.kind in _OWN_LINES
        and not (block.reason or "").startswith(_DRESS)
        and (key := line_key(block.text)) is not None
    )
    sentences = frozenset(number for index in running for number in _sentences(blocks[index].text))
    return PageLines(outlet, lines, sentences)


def _is_running(block: Block) -> bool:
    return (
        block.reason is None
        and block.kind in ("lead", "body", "gallery")
        and ends_sentence(block.text)
        and word_count(block.text) >= _PARAGRAPH
    )


def _traits(
    blocks: Sequence[Block], index: int, article: tuple[int, int], names: frozenset[str]
) -> Trait:
    block = blocks[index]
    first, last = article
    sentence = is_article_like(block)
    near = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    told = {
        Trait.SENTENCE: sentence,
        Trait.LEFT_OUT: block.reason is not None,
        Trait.INSIDE: first < index < last,
        Trait.TITLE: block.kind == "title",
        Trait.ABOVE_TITLE: block.kind == "title" and _has_heading(blocks[index + 1 : first]),
        Trait.HINTED: sentence and find_phrase(block.text) is not None,
        Trait.ADDRESSES: sentence and addresses(block.text),
        Trait.SELF: sentence and not names.isdisjoint(_WORD.findall(fold(block.text))),
        Trait.BESIDE: any(other.reason is not None for other in near),
    }
    return Trait(sum(trait for trait, holds in told.items() if holds))


def _has_heading(blocks: Sequence[Block]) -> bool:
    return any(block.reason is None and block.kind == "heading" for block in blocks)


def _own_names(blocks: Sequence[Block], outlet: str) -> frozenset[str]:
    """The outlet's words, and words that several lines of the page's frame have and no menu."""
    counts = Counter(_FEWEST_NAMED * _WORD.findall(fold(outlet)))
    for block in blocks:
        if block.reason is not None or block.kind == "byline":
            counts.update(set(_WORD.findall(fold(block.text))))
    return frozenset(
        word
        for word, times in counts.items()
        if times >= _FEWEST_NAMED
        and len(word) >= _SHORTEST_NAME
        and word not in sections()
        and word not in whole_phrases()
    )


def _sentences(text: str) -> Iterator[int]:
    for sentence in _SENTENCE.split(text):
        words = _WORD.findall(fold(sentence))
        if len(words) >= _SHORTEST_SENTENCE:
            yield _number(" ".join(words))
