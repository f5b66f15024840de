"""Plain text becomes blocks: lines wrapped at a fixed width are joined into the paragraphs they were.

Joins "The talks failed" / "again on Monday." when both are lines of a text wrapped at 18 characters or so;
leaves a name alone that stands on a line above a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from tidings.documents.blocks import (
    Block,
    ends_sentence,
    is_article_like,
    kept,
    word_count,
)

# Texts are wrapped between 60 (mail) and 120 columns; longer lines are paragraphs on one line.
_WIDEST = 120
_NARROWEST = 45
_FEWEST_RUNNING_ON = 3
# The width of most lines that run on is the page's; headers and addresses may be longer than the page.
_MOST = 0.8
_FEW_LONGER = 4
# Nearly every line that runs on had no room for the next word; in a proportional font many had.
_EVEN = 0.8
# Of the words of running text a sixth has a capital, in German a third; of the first words of headlines nearly all.
_SMALL = 0.3
_LONGER_SHARE = 0.08
_LONGER_LINE = 1.25
# With a proportional font (text taken out of a PDF) full lines differ in characters by about a quarter.
_FULL_LINE = 0.72
_BULLET = re.compile(r"[•▪◦‣●■]\s+(?=\S)")
_FEWEST_OF_POINT = 4
# A line of more words is text even without a full stop at its end.
_SIGNED = 20
_LINK_NUMBER = re.compile(r"(?<!\w)\[\d{1,3}\](?=\w)")
# One number in brackets may be anything; a page has links in many lines.
_FEWEST_LINKED = 3
_MENU_LINKS = 3
_LONGEST_LINK = 4
# The next line of a mail's head, and a line of dashes.
_LABELLED = re.compile(r"[A-Z][\w-]{1,20}:\s|[^\w\"“«„'‘(\[–—-]*$")
_LINE = re.compile(r"[^\n]+")


def read_lines(raw: str) -> list[Block]:
    """Each line with words in it as a block."""
    blocks: list[Block] = []
    last_end = 0
    for line in _LINE.finditer(raw):
        words = line.group().strip()
        if not words:
            continue
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        gap = not blocks or raw.count("\n", last_end, start) > 1
        last_end = start + len(words)
        bullet = _BULLET.match(words)
        # A point of a list, such as a situation report's key figures, is no heading; "• Home" is one of a menu's links.
        item = bullet is not None and word_count(words) >= _FEWEST_OF_POINT
        cut = bullet.end() if bullet is not None and item else 0
        blocks.append(Block(text=words[cut:], place=(start + cut, last_end), gap=gap, item=item))
    return blocks


def take_link_numbers_off(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the numbers of links that a text browser prints: "[14]Read [15]our rules".

    A line of nothing but links is left out as a menu; footnotes stand behind a word and stay.
    """
    if sum(bool(_LINK_NUMBER.search(block.text)) for block in blocks) < _FEWEST_LINKED:
        return list(blocks)
    return [_without_numbers(block) for block in blocks]


def _without_numbers(block: Block) -> Block:
    links = len(_LINK_NUMBER.findall(block.text))
    if not links:
        return block
    text = _LINK_NUMBER.sub("", block.text)
    menu = links >= _MENU_LINKS and word_count(text) <= _LONGEST_LINK * links
    return msgspec.structs.replace(block, text=text, reason="menu" if menu else block.reason)


def join_wrapped(
    blocks: Sequence[Block], is_alone: Callable[[str], bool] = lambda _: False
) -> list[Block]:
    """Lines that were broken only because the page was full become one block again.

    `is_alone` knows lines by their words that are no part of a paragraph.
    """
    wrap = _wrap(blocks)
    groups: list[list[Block]] = []
    upper: Block | None = None
    for block in blocks:
        stands_alone = bool(block.gap or block.level or block.item or block.reason)
        joins = wrap and upper and not stands_alone and _is_full(upper, block, wrap)
        if joins and not (block.text[:1].isupper() and is_alone(block.text)):
            groups[-1].append(block)
        else:
            groups.append([block])
        upper = None if block.level or block.reason else block
    return [_joined(group) for group in groups]


class _Wrap(NamedTuple):
    """The width of a page in characters, and whether all letters on it are of one width."""

    width: int
    even: bool


def _is_full(upper: Block, lower: Block, wrap: _Wrap) -> bool:
    """Whether the line above was broken because the next word had no room."""
    if _LABELLED.match(lower.text):
        return False
    if wrap.even:
        return _reach(upper, lower) > wrap.width
    return len(upper.text) >= _FULL_LINE * wrap.width


def _reach(upper: Block, lower: Block) -> int:
    return len(upper.text) + 1 + len(lower.text.split(None, 1)[0])


def _wrap(blocks: Sequence[Block]) -> _Wrap | None:
    """How the text is wrapped; None when it is not."""
    pairs = [
        (upper, lower)
        for upper, lower in pairwise(blocks)
        if not lower.gap
        and _NARROWEST <= len(upper.text) <= _WIDEST
        and not ends_sentence(upper.text)
        and not (upper.level or lower.level or lower.item)
    ]
    # Three lines that run on without a blank line: fewer may be a title above a subtitle.
    if len(pairs) < _FEWEST_RUNNING_ON:
        return None
    runs_on = sorted(len(upper.text) for upper, _ in pairs)
    width = runs_on[int(_MOST * (len(runs_on) - 1))]
    longer = sum(len(block.text) > _LONGER_LINE * width for block in blocks)
    if longer > max(_FEW_LONGER, _LONGER_SHARE * len(blocks)):
        return None
    full = sum(_reach(upper, lower) > width for upper, lower in pairs)
    even = full >= _EVEN * len(pairs)
    return (
        _Wrap(width, even) if _breaks_sentences([lower for _, lower in pairs], even=even) else None
    )


def _breaks_sentences(lowers: Sequence[Block], *, even: bool) -> bool:
    """Whether the lines below go on with a small letter, as headlines and menus hardly do."""
    firsts = [block.text.lstrip("\"'“«„‘([")[:1] for block in lowers]
    cased = [letter for letter in firsts if letter.lower() != letter.upper()]
    # Without small letters (Arabic) only the even width tells a wrapped text.
    return sum(map(str.islower, cased)) >= _SMALL * len(cased) if cased else even


def join_broken(blocks: Sequence[Block]) -> list[Block]:
    """A paragraph broken in mid-sentence ("and has" / "accused them") is made whole again."""
    groups: list[list[Block]] = []
    open_group: list[Block] | None = None
    for block in blocks:
        if block.reason is not None:
            groups.append([block])
            continue
        breaks = block.kind != "body" or block.level or block.item
        if open_group is not None and not breaks and block.text[:1].islower():
            open_group.append(block)
        else:
            open_group = [block]
            groups.append(open_group)
        if breaks or not _is_open(block, len(open_group)):
            open_group = None
    return [joined for group in groups if (joined := _joined(group)).text or joined.reason]


def _is_open(block: Block, pieces: int) -> bool:
    # Eight words: below that it is a heading or a caption more often than half a sentence.
    text = block.text.rstrip()
    long = pieces > 1 or word_count(text) >= 8
    return long and (text[-1:].isalnum() or text.endswith((",", "—", "–", "-")))


def _joined(group: Sequence[Block]) -> Block:
    """One block of all; the pieces are put together once, for a text of many thousand lines."""
    first, last = group[0], group[-1]
    if len(group) == 1:
        return first
    place = (first.place[0], last.place[1]) if first.place and last.place else None
    text = " ".join(block.text.strip() for block in group)
    return msgspec.structs.replace(first, text=text, place=place)


def first_article_like(blocks: Sequence[Block]) -> int:
    """The index of the first kept block that is a sentence; the number of blocks when there is none."""
    # "Oster, 17 October 2024, 6.30 p.m." ends with a full stop and says no more than when.
    sentences = (i for i, b in kept(blocks) if b.kind != "date" and is_article_like(b))
    return next(sentences, len(blocks))


def last_article_like(blocks: Sequence[Block]) -> int:
    """The index of the last kept block that is a sentence, an agency's signature behind it or not; or -1."""
    found = [
        index
        for index, block in kept(blocks)
        if is_article_like(block) or (word_count(block.text) > _SIGNED and not block.level)
    ]
    return max(found, default=-1)
