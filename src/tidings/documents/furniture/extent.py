"""Where the article begins and ends on its page: the stretch in which sentences outweigh furniture most.

Long paragraphs weigh for the article, short lines and furniture against it; the best stretch is found in one pass
(maximum subsequence segmentation, J. Pasternack and D. Roth, "Extracting article text from the web", WWW 2009).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tidings.documents.blocks import Block, is_article_like, is_heading_like, word_count
from tidings.documents.furniture.live import STAMP
from tidings.documents.furniture.phrases import addresses, find_phrase

# A paragraph counts by its words up to here, so that one blob of small print does not outweigh an article.
_FULL = 60
# Teasers, comments and captions have a sentence of some dozen words: they weigh nothing.
_EVEN = 10
_LONG_LINE = 20
_SHORT_LINE = -5
_ITEM = -1
# An item of so many words says something; entries of menus have fewer.
_FULL_ITEM = 5
_BULLET = re.compile(r"[-–—•●▪■*·]\s+[^\W\d_]|[•●▪■]\s?\w")
# A button that stands so often on a page parts the entries of a live page.
_DIVIDES = 3
# A line with a paragraph below it may be a sub-heading, a question, a teaser.
_HEADING = -2
_SOFT = -4
_HARD = -12
# One line of a box or a caption between two paragraphs: articles hold many.
_BETWEEN = -1
# Languages that put into endings what English says in words have fewer and longer ones.
_LETTERS = 5
# The lines of one box or menu: the first tells, the others add little.
_MORE = -2
# Furniture that stands inside articles as well; all other kinds frame them.
_INSIDE = (
    "teaser", "caption", "picture", "repeated", "advertisement", "pull", "label", "link", "gallery",
    "dividing", "sharing", "header", "page number", "running", "stands", "counter", "summary", "key figures",
)  # fmt: skip
_DIVIDERS = frozenset({"sharing", "time stamp", "advertisement", "repeated line"})
_CLOSES = (
    "comments",
    "copyright",
    "cookies",
    "about",
    "footnote",
    "credit line",
    "page furniture",
    "donation",
)
# The time above an entry of a live report.
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\s?(?:am|pm|a\.m\.|p\.m\.|Uhr|h)?(?:\s[A-Z]{2,4})?")


def weight(block: Block) -> int:
    """How much a block speaks for standing in the article."""
    if block.reason == STAMP:
        return 0
    if block.reason is not None:
        return _SOFT if block.reason.startswith(_INSIDE) else _HARD
    if block.kind != "body" or _CLOCK.fullmatch(block.text):
        return 0
    words = min(max(word_count(block.text), len(block.text) // _LETTERS), _FULL)
    if is_article_like(block):
        return words - _EVEN if find_phrase(block.text) is None else _SOFT
    if words > _LONG_LINE:
        return words // 2
    if block.item or _BULLET.match(block.text):
        return 0 if words >= _FULL_ITEM else _ITEM
    return _SHORT_LINE


def extent(blocks: Sequence[Block]) -> tuple[int, int]:
    """The first block of the article and the one after its last; (0, 0) where no sentence is."""
    best, best_span = 0, (0, 0)
    total, start = 0, 0
    listed = False
    dividers = _dividers(blocks)
    last_stamp = max((i for i, b in enumerate(blocks) if b.reason == STAMP), default=0)
    box = 0  # the heaviest mark of the furniture right above
    for index, block in enumerate(blocks):
        if total <= 0:
            total, start = 0, index
        listed = block.text.endswith((":", "：")) or (listed and not is_article_like(block))
        own = 0 if block.reason is not None and block.text in dividers else weight(block)
        if block.reason is not None and index < last_stamp:
            own = max(
                own, _SOFT
            )  # a player or a box in an entry of a live page: more entries follow
        if block.reason is not None and own < _BETWEEN and _stands_between(blocks, index):
            own = _BETWEEN
        if block.reason is not None and own:
            own, box = (own - box if own < box else _MORE), min(own, box)
        elif own == _SHORT_LINE and _heads_more(blocks, index):
            own = _HEADING
        elif listed:  # what a colon announces is a list of the article's own
            own = max(0, own)
        box = box if block.reason is not None else 0
        total += own
        # Of two equal stretches the later: the first may be a summary above the page's head.
        if total > best or (total == best and start > best_span[0]):
            best, best_span = total, (start, index + 1)
    return _widened(blocks, best_span)


def _stands_between(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line of furniture has a paragraph right above and right below."""
    near = blocks[max(0, index - 1) : index + 2]
    closes = (blocks[index].reason or "").startswith(_CLOSES)
    return not closes and len(near) > 2 and all(map(_may_close, (near[0], near[2])))


def _dividers(blocks: Sequence[Block]) -> frozenset[str]:
    live = any(block.reason == STAMP for block in blocks)
    counts = Counter(
        block.text for block in blocks if block.reason in _DIVIDERS or (live and block.reason)
    )
    return frozenset(text for text, times in counts.items() if times >= _DIVIDES)


def _widened(blocks: Sequence[Block], span: tuple[int, int]) -> tuple[int, int]:
    """Short paragraphs that stand next to the stretch without furniture between belong to it."""
    start, end = span
    while start < end < len(blocks):
        if _may_close(blocks[end]):
            end += 1
        elif _heads_more(blocks, end):
            end += 2
        else:
            break
    while start > 0 and start < end and _may_close(blocks[start - 1]):
        start -= 1
    return start, end


def _heads_more(blocks: Sequence[Block], at: int) -> bool:
    """A sub-heading or a question, and a paragraph below it."""
    heading = blocks[at]
    return (
        at + 1 < len(blocks)
        and heading.reason is None
        and heading.kind == "body"
        and is_heading_like(heading)
        and find_phrase(heading.text) is None
        and (_may_close(blocks[at + 1]) or is_point(blocks[at + 1]))
        and not addresses(blocks[at + 1].text)
    )


def is_point(block: Block) -> bool:
    """A full item of a list whose marks nobody has taken off."""
    listed = block.reason is None and block.kind == "body" and bool(_BULLET.match(block.text))
    return listed and word_count(block.text) > _FULL_ITEM


def _may_close(block: Block) -> bool:
    if block.reason is not None or block.kind != "body":
        return False
    return block.item or (is_article_like(block) and find_phrase(block.text) is None)
