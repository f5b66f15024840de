"""The end of a page: once the article is over and the page talks about itself, nothing comes back.

Cuts "Stand with us" / "We rely on readers like you." / "Donate" below an article, and leaves a last
paragraph alone that says "We must act now" when no furniture stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.blocks import (
    Block,
    ends_sentence,
    is_article_like,
    is_heading_like,
    kept,
    left_out,
    word_count,
)
from tidings.documents.furniture.extent import extent
from tidings.documents.furniture.phrases import addresses, phrase_reason

_REASON = "page furniture after the article"


def cut_tail(blocks: Sequence[Block], *, whole_page: bool) -> list[Block]:
    """Mark what follows the article as left out, when it begins with furniture.

    On a whole page comments and teasers below the article have sentences of their own; an extractor has
    taken those away, and what it leaves is the article's until nothing but furniture follows.
    """
    result = list(blocks)
    begin = _tail_start(result)
    if begin == 0:  # no sentence at all: a list or a table, of which no line is surely the end
        return result
    if whole_page:
        begin = extent(result)[1] or begin
    cutting = firm = False
    for index in range(begin, len(result)):
        block = result[index]
        hint = block.reason or phrase_reason(block.text, tail=True)
        if not cutting and _ends(result, index, hint, whole_page=whole_page):
            cutting, firm = True, whole_page
            for above in range(_heading_above(result, begin, index), index):
                if result[above].kind == "body":
                    result[above] = left_out(result[above], _REASON)
        firm = firm or hint in _ENDS_ARTICLE
        if cutting and block.kind == "body" and (firm or hint or not is_article_like(block)):
            result[index] = left_out(block, hint or _REASON)
    return _without_bare_headings(result)


# More short lines than this are a list that ends the article: places, dates, names.
_MOST_BARE_HEADINGS = 6
# A picture or a link inside the article says nothing about where the article ends.
_NEUTRAL = (
    "caption", "picture", "repeated", "header", "label", "link", "dividing", "advertisement", "gallery",
    "pull", "page number", "running", "summary", "key figures",
)  # fmt: skip
# Two paragraphs; the second lines of two teasers have fewer words or a headline between.
_RESUMED = 25
# What boxes between paragraphs hold as well as the end of a page.
_BOXES = frozenset({"teaser", "donation", "subscription", "sharing"})
# A "Read more" line may still have sentences of the article behind it; these reasons may not.
_ENDS_ARTICLE = frozenset({
    "donation", "subscription", "sharing", "copyright", "comments", "cookies", "about the outlet",
    "about the author",
})  # fmt: skip


def _tail_start(blocks: Sequence[Block]) -> int:
    """The index after the last paragraph that is plainly of the article."""
    start = 0
    for index, block in kept(blocks):
        if block.kind != "body":
            continue
        talks_of_itself = start > 0 and addresses(block.text)
        hinted = start > 0 and phrase_reason(block.text, tail=True)
        if (is_article_like(block) and not talks_of_itself and not hinted) or block.item:
            start = index + 1
    return start


def _ends(blocks: Sequence[Block], index: int, hint: str | None, *, whole_page: bool) -> bool:
    """Whether a line of furniture says that the article is over."""
    if not hint or hint.startswith(_NEUTRAL):
        return False
    return not (whole_page and hint in _BOXES and _resumes(blocks, index + 1))


def _resumes(blocks: Sequence[Block], begin: int) -> bool:
    """Whether paragraphs follow a box: more than one in a row, or answers to questions."""
    words = 0
    in_a_row = False
    above: Block | None = None
    for block in blocks[begin:]:
        if block.reason is not None:
            if words:
                break
            continue
        told = phrase_reason(block.text, tail=True) or addresses(block.text)
        if is_article_like(block) and not told:
            words += word_count(block.text)
            follows = above is not None and (is_article_like(above) or above.text.endswith("?"))
            in_a_row = in_a_row or follows
        above = block
    return in_a_row and words >= _RESUMED


def _heading_above(blocks: Sequence[Block], begin: int, index: int) -> int:
    """Where the block of furniture that line `index` shows begins: at the first heading above it."""
    found = index
    for at in range(index - 1, max(begin, index - _MOST_BARE_HEADINGS) - 1, -1):
        block = blocks[at]
        if block.reason is not None:
            continue
        if is_article_like(block) and not addresses(block.text):
            break
        if is_heading_like(block):
            found = at
    return found


def _without_bare_headings(blocks: list[Block]) -> list[Block]:
    """Headings at the very end, below which no text stands, belong to another page."""
    run: list[int] = []
    for index, block in reversed(list(kept(blocks))):
        if block.kind != "body":
            continue
        if not is_heading_like(block) or ends_sentence(block.text):
            break
        run.append(index)
    whole = any(is_article_like(block) for _, block in kept(blocks))
    if whole and len(run) <= _MOST_BARE_HEADINGS:
        for index in run:
            blocks[index] = left_out(blocks[index], "heading without text below it")
    return blocks
