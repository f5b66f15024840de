"""Where the words of a page stand in its source: its text between the marks, with a way back to the offsets.

Each search begins where the last one ended and looks only so far, so that a page of a hundred thousand
paragraphs is gone through once.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tidings.documents.pages.marks import Mark

# How far behind the last place the next one is looked for, in characters without space.
_REACH = 200_000
# Words that are not where they are expected are looked for in the whole page, but so often only.
_FARTHEST_SEARCHES = 200
# Words with other words inside them (a hidden note) are found by how they begin and end.
_ANCHOR = 24
_CHARACTER = re.compile(r"&(?:#\w{1,8}|\w{2,31});?|\S")


class Places:
    """Finds words in the source of one page."""

    def __init__(self, raw: str, marks: Sequence[Mark]) -> None:
        self._raw = raw
        self._starts: list[int] = []
        self._offsets: list[tuple[int, int]] = []
        pieces: list[str] = []
        length = at = 0
        for mark in [*marks, Mark(len(raw), len(raw), "", False)]:
            if mark.start > at:
                piece = "".join(html.unescape(raw[at : mark.start]).split())
                if piece:
                    self._starts.append(length)
                    self._offsets.append((at, mark.start))
                    pieces.append(piece)
                    length += len(piece)
            at = max(at, mark.end)
        self._text = "".join(pieces)
        self._starts.append(length)
        self._at = 0
        self._searches = 0

    def find(self, words: str) -> tuple[int, int] | None:
        """The place of these words, the next one after what was found last."""
        wanted = "".join(words.split())
        if not wanted:
            return None
        span = self._near(wanted, self._at, self._at + len(wanted) + _REACH)
        if span is None and self._searches < _FARTHEST_SEARCHES:
            self._searches += 1
            span = self._near(wanted, 0, len(self._text))
        if span is None:
            return None
        self._at = span[1]
        return self._raw_place(*span)

    def pieces(self, place: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The stretches of a place that lie between tags."""
        index = max(0, bisect_right(self._offsets, (place[0], len(self._raw))) - 1)
        while index < len(self._offsets) and self._offsets[index][0] < place[1]:
            start, end = self._offsets[index]
            start, end = max(start, place[0]), min(end, place[1])
            words = self._raw[start:end]
            start += len(words) - len(words.lstrip())
            yield start, start + len(words.strip())
            index += 1

    def _near(self, wanted: str, start: int, end: int) -> tuple[int, int] | None:
        at = self._text.find(wanted, start, end)
        if at >= 0:
            return at, at + len(wanted)
        if len(wanted) < 2 * _ANCHOR:
            return None
        at = self._text.find(wanted[:_ANCHOR], start, end)
        if at < 0:
            return None
        # Cut-out words make a place longer than its words, but hardly twice as long and a thousand more.
        last = self._text.find(wanted[-_ANCHOR:], at, at + 2 * len(wanted) + 1000)
        return (at, last + _ANCHOR) if last >= 0 else None

    def _raw_place(self, start: int, end: int) -> tuple[int, int]:
        return self._raw_offset(start), self._raw_offset(end - 1, after=True)

    def _raw_offset(self, position: int, *, after: bool = False) -> int:
        """The offset at which a character stands in the source, or the one behind it."""
        piece = bisect_right(self._starts, position) - 1
        ahead = position - self._starts[piece]
        at, end = self._offsets[piece]
        # Lines mostly begin and end where the text between two tags does.
        if ahead == 0 and not after:
            first = end - len(self._raw[at:end].lstrip())
            if self._raw[first] != "&":
                return first
        if after and position + 1 == self._starts[piece + 1]:
            last = at + len(self._raw[at:end].rstrip())
            if self._raw[last - 1] != ";":
                return last
        for found in _CHARACTER.finditer(self._raw, at, end):
            written = found.group()
            # Nearly every match is one plain character; some entities stand for space or for two characters.
            ahead -= 1 if len(written) == 1 else len("".join(html.unescape(written).split()))
            if ahead < 0:
                return found.end() if after else found.start()
        return end
