"""Furniture: what stands on a page and is no part of the article, each piece with the reason it is left out.

Cuts "Read more: The dam explained" and leaves "Read the treaty first, the mayor told them." alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.blocks import Block, is_article_like, is_heading_like, kept, left_out
from tidings.documents.furniture.authors import mark_authors, mark_profiles
from tidings.documents.furniture.boxes import mark_boxes
from tidings.documents.furniture.captions import (
    is_fragment,
    mark_captions,
    mark_uncredited,
    mark_unfinished,
)
from tidings.documents.furniture.glued import split_glued
from tidings.documents.furniture.linemarks import PageLines, lines_of
from tidings.documents.furniture.live import mark_live
from tidings.documents.furniture.medley import is_menu
from tidings.documents.furniture.notes import mark_notes
from tidings.documents.furniture.opening import cut_opening
from tidings.documents.furniture.phrases import phrase_reason
from tidings.documents.furniture.pulled import mark_pulled
from tidings.documents.furniture.repeats import mark_repeats
from tidings.documents.furniture.shapes import shape_reason
from tidings.documents.furniture.shared import find_shared, is_touched, mark_shared, shared_lines
from tidings.documents.furniture.tail import cut_tail
from tidings.documents.furniture.teasers import mark_teasers, mark_unlabelled

__all__ = [
    "PageLines", "find_shared", "is_furniture", "is_touched", "lines_of", "mark_furniture", "shared_lines",
    "split_glued",
]  # fmt: skip


_CALL = "call for readers"


def mark_furniture(
    blocks: Sequence[Block], *, whole_page: bool = False, shared: frozenset[int] = frozenset()
) -> list[Block]:
    """The same blocks, those that are furniture marked with a reason.

    `shared` are the lines that other articles of the outlet have as well.
    `whole_page` says that everything on the page is here, from menu to small print: what an extractor
    has been through holds the article alone, and its frame is not looked for.
    """
    begun = mark_live(blocks) if whole_page else blocks
    marked = mark_repeats(mark_shared(_mark_lines(mark_captions(begun)), shared))
    if whole_page:
        marked = mark_uncredited(marked)
        marked = mark_authors(mark_profiles(mark_notes(marked)))
        marked = cut_opening(mark_unlabelled(mark_unfinished(mark_boxes(mark_pulled(marked)))))
    return cut_tail(mark_teasers(marked), whole_page=whole_page)


def is_furniture(text: str) -> bool:
    """Whether a line is furniture by its own words, wherever it stands."""
    return phrase_reason(text, tail=False) is not None


def _is_answered(blocks: Sequence[Block], index: int) -> bool:
    """Whether a question has a sentence below it, as in an interview: a call for readers asks for a message."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    asks = blocks[index].text.rstrip().endswith(("?", "؟"))
    answered = below is not None and is_article_like(below) and below.kind == "body"
    return asks and answered and below is not None and phrase_reason(below.text, tail=True) is None


def _mark_lines(blocks: Sequence[Block]) -> list[Block]:
    result = list(blocks)
    for index, block in list(kept(blocks)):
        if block.kind != "body":
            continue
        if reason := phrase_reason(block.text, tail=False) or shape_reason(block.text):
            if reason == _CALL and _is_answered(blocks, index):
                continue
            result[index] = left_out(block, reason)
        elif not block.item and is_menu(block.text):
            result[index] = left_out(block, "menu")
        elif is_fragment(block) and not is_heading_like(block):
            result[index] = left_out(block, "caption")
    return result
