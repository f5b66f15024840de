"""Lines about the author: "Ana Ruiz has written for the Post since 2019." below a text by Ana Ruiz.

A reporter does not speak of herself by her full name inside her text.
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
from tidings.documents.identity.bylines import is_bare_byline, takes_byline
from tidings.documents.plaintext import first_article_like

# A name has two words and more; a longer line is a paragraph in which somebody of the same name acts.
_NAME = re.compile(r"[^\W\d_][\w'’.-]*\s+[^\W\d_][\w'’-]+")
_LONGEST = 60
_REASON = "about the author"
# Name, office, and perhaps a second line of it.
_LINES_OF_BOX = 3
_LONGEST_OFFICE = 9


def mark_profiles(blocks: Sequence[Block]) -> list[Block]:
    """“Written by”, names, offices and “View profile” below the first paragraph are one box."""
    result = list(blocks)
    first = first_article_like(blocks)
    labels = [i for i, block in enumerate(blocks) if i > first and block.reason == _REASON]
    for label in labels:
        for step in (1, -1):
            for index in range(label + step, label + step * (_LINES_OF_BOX + 1), step):
                if not first < index < len(result) or not _is_of_box(result, index, label, step):
                    break
                result[index] = left_out(result[index], _REASON)
    return result


def _is_of_box(blocks: Sequence[Block], index: int, label: int, step: int) -> bool:
    """A short line above a link to a profile, or between "Written by" and such a link."""
    block = blocks[index]
    short = is_heading_like(block) and word_count(block.text) <= _LONGEST_OFFICE
    if not short or block.reason is not None or block.kind not in ("body", "byline"):
        return False
    if step > 0:  # below a label only what another label of the box closes
        ahead = blocks[index + 1 : label + _LINES_OF_BOX + 1]
        return any(other.reason == _REASON for other in ahead)
    return bool(_NAME.match(block.text))


def mark_authors(blocks: Sequence[Block]) -> list[Block]:
    """Sentences below the article's first paragraph that begin with a name from its bylines are left out."""
    result = list(blocks)
    start, _ = extent(blocks)
    signed = fold(" | ".join(block.text for block in blocks[:start] if _is_byline(block)))
    if not signed:
        return result
    for index, block in kept(blocks):
        if index <= start or block.kind != "body" or not is_article_like(block):
            continue
        name = _NAME.match(block.text)
        if name and fold(name.group()) in signed and word_count(block.text) <= _LONGEST:
            result[index] = left_out(block, _REASON)
    return result


def _is_byline(block: Block) -> bool:
    return block.reason is None and (
        block.kind == "byline" or takes_byline(block.text) or is_bare_byline(block.text)
    )
