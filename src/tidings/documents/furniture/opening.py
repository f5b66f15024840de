"""The top of a page: what stands above the article's title is menu, banner and masthead.

The title is the line that speaks of what the text speaks of: a slogan shares no words with the article below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.documents.blocks import (
    Block,
    is_article_like,
    is_heading_like,
    kept,
    left_out,
    word_count,
)
from tidings.documents.furniture.extent import extent
from tidings.documents.furniture.lexicon import fold
from tidings.documents.identity.bylines import takes_byline

REASON = "page furniture before the article"
_WORD = re.compile(r"\w{4,}")
# Endings differ from line to line in most languages; the first letters say whether it is the same word.
_STEM = 5
_SHORTEST_TITLE = 3
_LONGEST_TITLE = 25
# Two words and a quarter of the title come back in the text; of a slogan's or a banner's words hardly one.
_FEWEST_SHARED = 2
_SHARED = 0.25
# A title and a name may stand alone at the top; more short lines above the title are a menu.
_FEWEST_LINES = 3
_LISTS = frozenset({"menu", "teaser"})
# Below a title stand the names and the day within so many lines.
_NEAR = 2
# A kicker above the title is shorter than titles are.
_FULL_TITLE = 5
_DRESS = ("header", "label", "dividing", "front matter", "picture", "link")


def cut_opening(blocks: Sequence[Block]) -> list[Block]:
    """The lines above the title are left out, where there is a sign that they are a page's."""
    result = list(blocks)
    start, end = extent(blocks)
    title = _title(blocks, start, end) if end else None
    if title is None or not _is_page(blocks, title):
        return result
    for index in range(title):
        if result[index].kind == "body":
            result[index] = left_out(result[index], REASON)
    _cut_lists(result, title + 1, start)
    return result


def _cut_lists(blocks: list[Block], begin: int, end: int) -> None:
    """Between title and text: the lines below a menu's or a box's heading, up to the next byline or date."""
    reason: str | None = None
    for index in range(begin, end):
        block = blocks[index]
        if block.reason in _LISTS:
            reason = block.reason
        elif block.kind != "body" or is_article_like(block):
            reason = None
        elif reason and block.reason is None and is_heading_like(block) and index + 1 < end:
            blocks[index] = left_out(block, reason)


def _is_page(blocks: Sequence[Block], title: int) -> bool:
    above = blocks[:title]
    marked = any(b.reason is not None and not b.reason.startswith(_DRESS) for b in above)
    return marked or sum(b.reason is None and b.kind == "body" for b in above) >= _FEWEST_LINES


def _title(blocks: Sequence[Block], start: int, end: int) -> int | None:
    """The index of the line above the article that shares most words with it; the first of equals."""
    text = {
        stem
        for index, block in kept(blocks)
        if start <= index < end and block.kind == "body"
        for stem in _stems(block.text)
    }
    best: tuple[int, float, int] | None = None
    for index, block in kept(blocks):
        if index >= start:
            break
        if not _could_be(block):
            continue
        stems = _stems(block.text)
        shared = len(stems & text)
        if block.level == 1 or block.kind == "title":
            return index
        if shared >= _FEWEST_SHARED and shared >= _SHARED * len(stems):
            signed = any(
                b.kind in ("byline", "date") for b in blocks[index + 1 : index + 1 + _NEAR]
            )
            full = word_count(block.text) >= _FULL_TITLE
            rank = (signed + full, shared * shared / len(stems), -index)
            best = max(best, rank) if best else rank
    return -best[2] if best else None


def _could_be(block: Block) -> bool:
    if block.kind == "title":
        return True
    words = word_count(block.text)
    return (
        block.kind == "body"
        and _SHORTEST_TITLE <= words <= _LONGEST_TITLE
        and not takes_byline(block.text)
    )


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}
