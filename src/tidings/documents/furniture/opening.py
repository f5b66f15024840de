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
from tidings.documents.furniture.lexicon import SUMMARY, fold
from tidings.documents.furniture.live import STAMP
from tidings.documents.identity.bylines import takes_byline
from tidings.documents.identity.issuers import is_genre, issued_by

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
# The title again, perhaps shortened; a heading of a few words of the title is a heading.
_AGAIN = 0.6
# Mean words of key points: 6 and 9 where they are the entries' headlines, 12 and more where they say it all.
_STATEMENT = 10
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
        if result[index].kind == "body" and not issued_by(result[index].text):
            result[index] = left_out(result[index], REASON)
    _cut_to_repeated(result, title, start)
    _cut_lists(result, title + 1, start)
    _cut_points(result, title + 1, start)
    return result


def _cut_to_repeated(blocks: list[Block], title: int, end: int) -> None:
    """A mail's subject, and the title again on the page in the mail: the page's head stands between."""
    stems = _stems(blocks[title].text)
    again = [
        index
        for index in range(title + 1, end)
        if blocks[index].kind == "body" and blocks[index].reason is None
        and len(found := _stems(blocks[index].text)) >= max(_SHORTEST_TITLE, _AGAIN * len(stems))
        and found <= stems
    ]  # fmt: skip
    for index in range(title + 1, again[0] if again else title):
        if blocks[index].kind == "body":
            blocks[index] = left_out(blocks[index], REASON)
    if again:
        blocks[again[0]] = left_out(blocks[again[0]], "repeated line")


def _cut_lists(blocks: list[Block], begin: int, end: int) -> None:
    """Between title and text: the lines below a menu's or a box's heading, up to the next byline or date."""
    reason: str | None = None
    for index in range(begin, end):
        block = blocks[index]
        if block.reason in _LISTS:
            reason = block.reason
        elif block.kind != "body" or is_article_like(block) or block.reason in (STAMP, SUMMARY):
            reason = None
        elif reason and block.reason is None and is_heading_like(block) and index + 1 < end:
            blocks[index] = left_out(block, reason)


def _cut_points(blocks: list[Block], begin: int, end: int) -> None:
    """Below “Summary”: headlines of the entries further down are left out, whole statements stay."""
    head = next((i for i in range(begin, end) if blocks[i].reason == SUMMARY), end)
    points: list[int] = []
    for index in range(head + 1, end):
        block = blocks[index]
        if block.reason is not None or block.kind != "body" or not is_heading_like(block):
            break
        points.append(index)
    words = sum(word_count(blocks[index].text) for index in points)
    if words < _STATEMENT * len(points):
        for index in points:
            blocks[index] = left_out(blocks[index], SUMMARY)


def _is_page(blocks: Sequence[Block], title: int) -> bool:
    above = blocks[:title]
    marked = any(b.reason is not None and not b.reason.startswith(_DRESS) for b in above)
    plain = [b for b in above if b.reason is None and b.kind == "body"]
    return marked or sum(not _is_letterhead(b.text) for b in plain) >= _FEWEST_LINES


def _is_letterhead(line: str) -> bool:
    """A line that says who issued a release, or that it is one."""
    return is_genre(line) or bool(issued_by(line))


def _title(blocks: Sequence[Block], start: int, end: int) -> int | None:
    """The index of the line above the article that shares most words with it."""
    text = _stems_of_text(blocks, start, end)
    best: tuple[int, float, int] | None = None
    full: int | None = None
    for index, block in enumerate(blocks[:start]):
        if block.reason == SUMMARY and (best or full is not None):
            break
        if block.reason is not None:
            continue
        if block.level == 1 or block.kind == "title":
            return index
        if _could_be(block) and word_count(block.text) >= _FULL_TITLE:
            full = index
        rank = _rank(blocks, index, text) if _could_be(block) else None
        if rank and (best is None or rank > best):
            best = rank
    else:
        full = None  # without key points a line of other words than the text's is no title
    return _first_of_title(blocks, -best[2], text) if best else full


def _stems_of_text(blocks: Sequence[Block], start: int, end: int) -> set[str]:
    return {
        stem
        for index, block in kept(blocks)
        if start <= index < end and block.kind == "body"
        for stem in _stems(block.text)
    }


def _rank(blocks: Sequence[Block], index: int, text: set[str]) -> tuple[int, float, int] | None:
    """How surely a line is the title: signed and dated, long enough, of the text's words; None if it is none."""
    stems = _stems(blocks[index].text)
    shared = len(stems & text)
    below = blocks[index + 1 : index + 1 + _NEAR]
    signed = any(b.kind in ("byline", "date") or takes_byline(b.text) for b in below)
    if shared < _FEWEST_SHARED or (shared < _SHARED * len(stems) and not signed):
        return None
    full = word_count(blocks[index].text) >= _FULL_TITLE
    return signed + full, shared * shared / len(stems), -index


def _first_of_title(blocks: Sequence[Block], index: int, text: set[str]) -> int:
    """The line below the title says more of the text than the title: the title stands right above."""
    while index > 0:
        above = blocks[index - 1]
        is_full = above.reason is None and word_count(above.text) >= _FULL_TITLE
        if not (is_full and _could_be(above) and _stems(above.text) & text):
            break
        index -= 1
    return index


def _could_be(block: Block) -> bool:
    return (
        block.kind == "body"
        and _SHORTEST_TITLE <= word_count(block.text) <= _LONGEST_TITLE
        and not takes_byline(block.text)
    )


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}
