"""Lines about the author: "Ana Ruiz has written for the Post since 2019." below a text by Ana Ruiz.

A reporter does not speak of herself by her full name inside her text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.documents.blocks import Block, is_article_like, kept, left_out, word_count
from tidings.documents.furniture.extent import extent
from tidings.documents.furniture.lexicon import fold
from tidings.documents.identity.bylines import is_bare_byline, takes_byline

# A name has two words and more; a longer line is a paragraph in which somebody of the same name acts.
_NAME = re.compile(r"[^\W\d_][\w'’.-]*\s+[^\W\d_][\w'’-]+")
_LONGEST = 60


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
            result[index] = left_out(block, "about the author")
    return result


def _is_byline(block: Block) -> bool:
    return block.reason is None and (
        block.kind == "byline" or takes_byline(block.text) or is_bare_byline(block.text)
    )
