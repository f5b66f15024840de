"""Furniture: what stands on a page and is no part of the article, each piece with the reason it is left out.

Cuts "Read more: The dam explained" and leaves "Read the treaty first, the mayor told them." alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.blocks import Block, is_heading_like, kept, left_out
from tidings.documents.furniture.captions import (
    ends_in_agency,
    is_credited,
    is_description,
    is_fragment,
)
from tidings.documents.furniture.phrases import is_menu, phrase_reason
from tidings.documents.furniture.repeats import mark_repeats
from tidings.documents.furniture.tail import cut_tail
from tidings.documents.furniture.teasers import mark_teasers
from tidings.documents.plaintext import last_article_like

__all__ = ["mark_furniture"]


def mark_furniture(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks, those that are furniture marked with a reason."""
    marked = mark_repeats(_mark_lines(_mark_captions(blocks)))
    return cut_tail(mark_teasers(marked))


def _mark_captions(blocks: Sequence[Block]) -> list[Block]:
    result = list(blocks)
    first = next((index for index, _ in kept(blocks)), 0)
    last = last_article_like(blocks)
    for index, block in list(kept(blocks)):
        # An agency's name behind the last sentence signs the report; elsewhere it is a picture's.
        if block.kind != "body" or not (
            is_credited(block.text) or (index < last and ends_in_agency(block.text))
        ):
            continue
        result[index] = left_out(block, "caption")
        above = index - 1
        if above > first and result[above].kind == "body" and is_description(result[above], block):
            result[above] = left_out(result[above], "picture description")
    return result


def _mark_lines(blocks: Sequence[Block]) -> list[Block]:
    result = list(blocks)
    for index, block in list(kept(blocks)):
        if block.kind != "body":
            continue
        if not block.item and is_menu(block.text):
            result[index] = left_out(block, "menu")
        elif reason := phrase_reason(block.text, tail=False):
            result[index] = left_out(block, reason)
        elif is_fragment(block) and not is_heading_like(block):
            result[index] = left_out(block, "caption")
    return result
