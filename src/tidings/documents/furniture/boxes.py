"""Boxes between paragraphs: where blank lines part the paragraphs, lines that stand together belong together.

Cuts the three headlines that stand right below "Read also"; leaves a list below "They are:" alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.documents.blocks import (
    Block,
    is_article_like,
    is_heading_like,
    kept,
    left_out,
    word_count,
)
from tidings.documents.furniture.live import STAMP

FIGURES = "key figures"
# A paragraph; shorter ones may be a caption or a teaser's second line.
_PARAGRAPH = 12
# The blank lines of a text say something if nearly all of its paragraphs have one above them.
_SPACED = 0.7
_FEWEST = 3
# What asks the reader for something may say in a sentence what for.
_ASKING = frozenset({"subscription", "donation", "cookies"})
# A line of more words is a paragraph that lost its blank line.
_LONGEST_LINE = 40
# Below these a sentence is a teaser's second line only if a headline stands between.
_HEADLINES = frozenset({"teaser", "menu", "advertisement", "sharing"})
# What heads a box; a picture stands for itself.
_HEADS = frozenset({
    "teaser", "menu", "subscription", "comments", "sharing", "donation", "cookies", "copyright",
    "about the outlet", "about the author", "credit line", "advertisement", "call for readers",
})  # fmt: skip


def mark_boxes(blocks: Sequence[Block]) -> list[Block]:
    """The lines below the first line of a box are left out with it."""
    result = list(blocks)
    _leave_out_figures(result)
    if not is_spaced(blocks):
        return result
    for start, end in _groups(blocks):
        reason = blocks[start].reason
        if reason in _HEADS and end - start > 1:
            _leave_out(result, start + 1, end, reason or "")
        elif end - start > 1:
            _close_upwards(result, start, end)
    _close_between(result)
    return result


def _leave_out_figures(blocks: list[Block]) -> None:
    """“Key figures” and the lines of numbers right below: “90 beds   130 patients”."""
    for index in range(1, len(blocks)):
        block = blocks[index]
        counts = is_heading_like(block) and block.text[:1].isdigit()
        if blocks[index - 1].reason == FIGURES and counts and block.kind == "body":
            blocks[index] = left_out(block, FIGURES)


def _close_between(blocks: list[Block]) -> None:
    """A short paragraph between a teaser and its link: “Full story”."""
    for index in range(1, len(blocks) - 1):
        block = blocks[index]
        below = blocks[index + 1]
        framed = blocks[index - 1].reason == below.reason == "teaser" and not below.gap
        if framed and block.kind == "body" and word_count(block.text) <= _LONGEST_LINE:
            blocks[index] = left_out(block, "teaser")


def is_spaced(blocks: Sequence[Block]) -> bool:
    """Whether blank lines part the paragraphs of a text."""
    long = [b for _, b in kept(blocks) if is_article_like(b) and word_count(b.text) >= _PARAGRAPH]
    return len(long) >= _FEWEST and sum(b.gap for b in long) >= _SPACED * len(long)


def _groups(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The stretches between blank lines."""
    start = 0
    for index in range(1, len(blocks) + 1):
        if index == len(blocks) or blocks[index].gap:
            yield start, index
            start = index


def _leave_out(blocks: list[Block], start: int, end: int, reason: str) -> None:
    for index in range(start, end):
        block = blocks[index]
        if block.reason == STAMP:  # below it an entry of a live page begins
            return
        if block.kind != "body" or word_count(block.text) > _LONGEST_LINE:
            continue
        told = is_article_like(block) and reason in _HEADLINES
        if not told or (index > start and is_heading_like(blocks[index - 1])):
            blocks[index] = left_out(block, reason)


def _close_upwards(blocks: list[Block], start: int, end: int) -> None:
    """Most of the lines of a group are furniture: the short lines among them are too."""
    marked = [blocks[index].reason for index in range(start, end)]
    named = [reason for reason in marked if reason in _HEADS]
    if 2 * len(named) <= end - start:
        return
    asks = all(reason in _ASKING for reason in named)
    for index in range(start, end):
        block = blocks[index]
        short = word_count(block.text) <= _LONGEST_LINE
        if block.kind == "body" and (not is_article_like(block) or (asks and short)):
            blocks[index] = left_out(block, named[0] or "")
