"""A photo gallery glued into a text: paragraphs that all begin with the gallery's title and a caption's title.

Splits "Life by the dam Empty boats Nobody fishes here now." into title, caption title and text when three
such paragraphs stand in a row; leaves three paragraphs alone that merely begin with the same name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec

from tidings.documents.blocks import Block, as_kind, cut, left_out, word_count
from tidings.lexicons.tables import column

# Two paragraphs may begin alike by chance ("The government said ..."); three with three words hardly do.
_SHORTEST_RUN = 3
_SHORTEST_TITLE = 3
# The largest galleries of news pages have some hundred pictures.
_LONGEST_RUN = 200
# Caption titles are a few words; further on a capital is a name inside the sentence.
_LONGEST_CAPTION_TITLE = 8
_CREDIT = re.compile(
    r"\s(?P<credit>(?:Author|Text|Photos?|Pictures|Editor|By)s?:?\s+(?:[^\W\d_a-z][\w.'’-]*\s*){2,5})$"
)


@cache
def _open_words() -> frozenset[str]:
    """A caption title does not end on these, so the capital after them belongs to it: "On the way to Ghent"."""
    return column("en/leading_words.tsv")


def split_gallery(blocks: Sequence[Block], raw: str) -> list[Block]:
    """The gallery's title and its caption titles become headings, the rest text of the gallery."""
    result: list[Block] = []
    at = 0
    while at < len(blocks):
        title, length = _run(blocks, at)
        if not title:
            result.extend(blocks[at : at + max(length, 1)])
            at += max(length, 1)
            continue
        for index in range(at, at + length):
            result.extend(_split(blocks[index], title, raw, first=index == at))
        at += length
    return result


def _run(blocks: Sequence[Block], at: int) -> tuple[str, int]:
    """The title with which the paragraphs from `at` on begin, and how many begin alike; "" if it is none."""
    shared = blocks[at].text.split()
    length = 1 if _fits(blocks[at]) else 0
    end = min(len(blocks), at + _LONGEST_RUN)
    while length and at + length < end and _fits(blocks[at + length]):
        common = _common(shared, blocks[at + length].text.split())
        if len(common) < _SHORTEST_TITLE:
            break
        shared = common
        length += 1
    if length < _SHORTEST_RUN:
        return "", 1
    if not _is_title(blocks[at : at + length], shared):
        return "", length
    return " ".join(shared), length


def _fits(block: Block) -> bool:
    return (
        block.reason is None
        and block.kind == "body"
        and not block.level
        and word_count(block.text) > 8
    )


def _is_title(run: Sequence[Block], shared: list[str]) -> bool:
    """A title is followed by a new beginning - a capital, a figure, a quotation - and not by its verb."""
    following = [block.text.split()[len(shared) :] for block in run]
    return all(rest and not rest[0][:1].islower() for rest in following)


def _common(first: list[str], second: list[str]) -> list[str]:
    shared = []
    for left, right in zip(first, second, strict=False):
        if left != right:
            break
        shared.append(left)
    return shared


def _split(block: Block, title: str, raw: str, *, first: bool) -> list[Block]:
    title_end = _end_of_words(block.text, len(title.split()))
    heading, rest = cut(block, title_end, raw)
    pieces = [as_kind(heading, "heading") if first else left_out(heading, "repeated gallery title")]
    caption_end = _caption_title_end(rest.text)
    if caption_end:
        caption, rest = cut(rest, caption_end, raw)
        pieces.append(as_kind(caption, "heading"))
    credit = _CREDIT.search(rest.text)
    closing: list[Block] = []
    if credit:
        rest, last = cut(rest, credit.start("credit"), raw)
        closing = [left_out(last, "gallery credit")]
    return [*pieces, msgspec.structs.replace(rest, kind="gallery"), *closing]


def _end_of_words(text: str, count: int) -> int:
    words = list(re.finditer(r"\S+", text))
    return words[count - 1].end()


def _caption_title_end(text: str) -> int:
    """Where the caption's title ends: before the first capital that can open a sentence; 0 if nowhere."""
    words = list(re.finditer(r"\S+", text))[: _LONGEST_CAPTION_TITLE + 1]
    for before, word in pairwise(words):
        if before.group()[-1] in ".!?":
            return 0
        opens = word.group().lstrip("\"“‘'(")[:1].isupper()
        if opens and before.group().lower().strip("'’\"") not in _open_words():
            return before.end()
    return 0
