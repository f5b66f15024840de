"""Splits marked text into plain text and the tags that stood in it."""

from __future__ import annotations

import re
from html import unescape

from tidings.model.record import Record

TAG = re.compile(r"<(/?)([ndpsqctfw])(?: ([^<>]*))?>")
STRAY = re.compile(r"<[^\s]?")


class MarkupError(ValueError):
    """Markup that cannot be read; the message says where and what."""


class Tag(Record, frozen=True, kw_only=True):
    """One pair of tags: its letter, the words within the opening tag, and the span it encloses."""

    letter: str
    words: tuple[str, ...]
    start: int
    end: int
    line: int


def split_tags(marked: str, first_line: int = 1) -> tuple[str, tuple[Tag, ...]]:
    """The text without tags, and the tags in order of their start, outer before inner."""
    plain: list[str] = []
    length = 0
    at = 0
    open_tags: list[tuple[str, tuple[str, ...], int, int]] = []
    tags: list[tuple[int, Tag]] = []
    for order, match in enumerate(TAG.finditer(marked)):
        words = _plain(marked, at, match.start(), first_line)
        plain.append(words)
        length += len(words)
        at = match.end()
        line = first_line + marked.count("\n", 0, match.start())
        closes, letter, said = match.groups()
        if not closes:
            open_tags.append((letter, tuple((said or "").split()), length, order))
            continue
        if not open_tags or open_tags[-1][0] != letter:
            opened = f"<{open_tags[-1][0]}> is open" if open_tags else "nothing is open"
            raise MarkupError(f"line {line}: </{letter}> closes, but {opened}")
        _, opening, start, rank = open_tags.pop()
        tags.append((rank, Tag(letter=letter, words=opening, start=start, end=length, line=line)))
    if open_tags:
        letter, opening, _, _ = open_tags[-1]
        raise MarkupError(f"<{' '.join((letter, *opening))}> is never closed")
    plain.append(_plain(marked, at, len(marked), first_line))
    return "".join(plain), tuple(tag for _, tag in sorted(tags, key=lambda pair: pair[0]))


def _plain(marked: str, start: int, end: int, first_line: int) -> str:
    """A stretch between tags, its entities resolved."""
    words = marked[start:end]
    stray = STRAY.search(words)
    if stray:
        line = first_line + marked.count("\n", 0, start + stray.start())
        shown = words[stray.start() : stray.start() + 20]
        raise MarkupError(f"line {line}: {shown!r} is no tag of ours; write &lt; for <")
    return unescape(words)
