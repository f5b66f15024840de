"""Plain text becomes blocks: lines wrapped at a fixed width are joined into the paragraphs they were.

Joins "The talks failed" / "again on Monday." when both are lines of a text wrapped at 18 characters or so;
leaves a name alone that stands on a line above a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from tidings.documents.blocks import (
    Block,
    ends_sentence,
    is_article_like,
    kept,
    word_count,
)

# Texts are wrapped between 60 (mail) and 120 columns; longer lines are paragraphs on one line.
_WIDEST = 120
_NARROWEST = 45
# With a proportional font (text taken out of a PDF) full lines differ in characters by about a quarter.
_FULL_LINE = 0.72
# A line of more words is text even without a full stop at its end.
_SIGNED = 20
_LINE = re.compile(r"[^\n]+")


def read_lines(raw: str) -> list[Block]:
    """Each line with words in it as a block."""
    blocks: list[Block] = []
    last_end = 0
    for line in _LINE.finditer(raw):
        words = line.group().strip()
        if not words:
            continue
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        gap = not blocks or raw.count("\n", last_end, start) > 1
        blocks.append(Block(text=words, place=(start, start + len(words)), gap=gap))
        last_end = start + len(words)
    return blocks


def join_wrapped(blocks: Sequence[Block]) -> list[Block]:
    """Lines that were broken only because the page was full become one block again."""
    width = _wrap_width(blocks)
    joined: list[Block] = []
    full = False
    for block in blocks:
        if joined and full and not block.gap and not block.level and not block.item:
            joined[-1] = _joined(joined[-1], block)
        else:
            joined.append(block)
        full = width > 0 and _FULL_LINE * width <= len(block.text) and not block.level
    return joined


def _wrap_width(blocks: Sequence[Block]) -> int:
    """The width of the page in characters; 0 when the text is not wrapped."""
    lengths = [len(block.text) for block in blocks]
    if not lengths or max(lengths) > 2 * _WIDEST:
        return 0
    runs_on = [
        len(upper.text)
        for upper, lower in pairwise(blocks)
        if not lower.gap
        and _NARROWEST <= len(upper.text) <= _WIDEST
        and not ends_sentence(upper.text)
        and not (upper.level or lower.level or lower.item)
    ]
    # Three lines that run on without a blank line: fewer may be a title above a subtitle.
    return max(runs_on) if len(runs_on) >= 3 else 0


def join_broken(blocks: Sequence[Block]) -> list[Block]:
    """A paragraph broken in mid-sentence ("and has" / "accused them") is made whole again."""
    result = list(blocks)
    open_at: int | None = None
    for index, block in list(kept(blocks)):
        if block.kind != "body" or block.level or block.item:
            open_at = None
            continue
        if open_at is not None and block.text[:1].islower():
            result[open_at] = _joined(result[open_at], block)
            result[index] = msgspec.structs.replace(block, text="")
            block = result[open_at]
        else:
            open_at = index
        if not _is_open(block):
            open_at = None
    return [block for block in result if block.text or block.reason]


def _is_open(block: Block) -> bool:
    # Eight words: below that it is a heading or a caption more often than half a sentence.
    text = block.text.rstrip()
    return word_count(text) >= 8 and (text[-1:].isalnum() or text.endswith((",", "—", "–", "-")))


def _joined(first: Block, second: Block) -> Block:
    place = None
    if first.place and second.place:
        place = (first.place[0], second.place[1])
    text = f"{first.text.rstrip()} {second.text.lstrip()}"
    return msgspec.structs.replace(first, text=text, place=place)


def first_article_like(blocks: Sequence[Block]) -> int:
    """The index of the first kept block that is a sentence; the number of blocks when there is none."""
    return next((index for index, block in kept(blocks) if is_article_like(block)), len(blocks))


def last_article_like(blocks: Sequence[Block]) -> int:
    """The index of the last kept block that is a sentence, an agency's signature behind it or not; or -1."""
    found = [
        index
        for index, block in kept(blocks)
        if is_article_like(block) or (word_count(block.text) > _SIGNED and not block.level)
    ]
    return max(found, default=-1)
