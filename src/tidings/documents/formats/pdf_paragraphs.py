"""Lines of a PDF become paragraphs: told by the room between lines, their ends, indents and letter sizes.

Joins a line that is full to the one below it, over the end of a column or page too; leaves a heading alone.
Hyphens at line ends stay as they were received, and the two halves are set together without a space.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from itertools import pairwise

from tidings.documents.blocks import Block, ends_sentence, word_count
from tidings.documents.formats.pdf_lines import Line

# A space of this many times the usual step between lines parts two paragraphs.
_GAP = 1.3
# Letters this much larger than those of the text are a heading's; the largest are the title's.
_HEADING = 1.15
_LONGEST_HEADING = 30
_SAME_SIZE = 0.08
# First lines are set in by at least half a letter's height; less is a rounding.
_INDENT = 0.5
_BULLET = re.compile(r"[•▪◦‣●■–—-]\s+(?=\S)")
_HYPHEN_END = re.compile(r"[^\W\d_]-$")


def join_lines(lines: Sequence[Line]) -> tuple[str, list[Block]]:
    """The raw text, line by line as received, and its paragraphs with their places."""
    text, starts = _raw(lines)
    body = [index for index, line in enumerate(lines) if line.reason is None]
    usual = _Usual([lines[index] for index in body])
    groups: list[list[int]] = []
    for index in body:
        if groups and usual.goes_on(lines[groups[-1][-1]], lines[index], lines[groups[-1][0]]):
            groups[-1].append(index)
        else:
            groups.append([index])
    blocks = [(group[0], _block(group, lines, starts, usual)) for group in groups]
    for index, line in enumerate(lines):
        if line.reason is not None:
            place = (starts[index], starts[index] + len(line.text))
            blocks.append((index, Block(text=line.text, place=place, reason=line.reason)))
    return text, [block for _, block in sorted(blocks, key=lambda item: item[0])]


def _raw(lines: Sequence[Line]) -> tuple[str, list[int]]:
    """Lines below each other, a blank line between pages, and where each line begins."""
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for index, line in enumerate(lines):
        if index:
            pieces.append("\n" if line.page == lines[index - 1].page else "\n\n")
            at += len(pieces[-1])
        starts.append(at)
        pieces.append(line.text)
        at += len(line.text)
    return "".join(pieces), starts


class _Usual:
    """What is usual in this PDF: the size of the letters of the text, the step between lines, where they end."""

    def __init__(self, lines: Sequence[Line]) -> None:
        sizes = [line.size for line in lines for _ in range(1 + len(line.text) // 20)]
        self.size = statistics.median(sizes) if sizes else 0.0
        steps = [
            upper.bottom - lower.bottom
            for upper, lower in pairwise(lines)
            if upper.page == lower.page and 0 < upper.bottom - lower.bottom < 4 * upper.size
            and _alike(upper, lower)
        ]  # fmt: skip
        # Paragraphs are longer than two lines, so the step within them is the more frequent and the smaller.
        self.step = statistics.median_low(steps) if steps else 0.0
        self._edges: dict[tuple[int, int], float] = {}
        for line in lines:
            key = _column(line)
            self._edges[key] = max(self._edges.get(key, 0.0), line.right)

    def goes_on(self, upper: Line, lower: Line, first: Line) -> bool:
        """Whether a line goes on in the next one; `first` is the line its paragraph begins with."""
        if not _alike(upper, lower) or _BULLET.match(lower.text):
            return False
        in_mid_sentence = lower.text[:1].islower() and not ends_sentence(upper.text)
        if not in_mid_sentence and not self.is_full(upper, lower):
            return False
        step = upper.bottom - lower.bottom
        if upper.page != lower.page or step <= 0:  # the next page or column
            return not ends_sentence(upper.text) and not self.is_heading(upper)
        if step > _GAP * max(self.step, 0.9 * upper.size):
            return False
        if _BULLET.match(first.text):  # the lines of an item hang below its first word
            return True
        is_set_in = lower.left > upper.left + _INDENT * lower.size
        return not (is_set_in and (upper is first or ends_sentence(upper.text)))

    def is_full(self, line: Line, below: Line) -> bool:
        """Whether the first word of the line below had found no room at the end of this one."""
        edge = max(
            (self._edges.get((line.page, column), 0.0) for column in _columns(line)), default=0.0
        )
        width = (line.right - line.left) / max(len(line.text), 1)
        word = below.text.split(" ", 1)[0]
        # One letter more than the word has: the letters of a word may be wider than those of the line.
        return line.right + (len(word) + 2) * width >= edge

    def is_heading(self, line: Line) -> bool:
        """Whether a line is set in larger letters than the text."""
        return line.size >= _HEADING * self.size


def _alike(first: Line, second: Line) -> bool:
    return abs(first.size - second.size) <= _SAME_SIZE * max(first.size, second.size)


def _column(line: Line) -> tuple[int, int]:
    return line.page, round(line.left / 20)


def _columns(line: Line) -> range:
    """Lines that begin up to an indent to the left or right of each other stand in one column."""
    at = round(line.left / 20)
    return range(at - 2, at + 3)


def _block(
    group: Sequence[int], lines: Sequence[Line], starts: Sequence[int], usual: _Usual
) -> Block:
    text = ""
    for index in group:
        apart = "" if not text or _HYPHEN_END.search(text) else " "
        text = f"{text}{apart}{lines[index].text}"
    bullet = _BULLET.match(text)
    cut = bullet.end() if bullet else 0
    last = group[-1]
    is_heading = usual.is_heading(lines[group[0]]) and word_count(text) <= _LONGEST_HEADING
    return Block(
        text=text[cut:],
        place=(starts[group[0]] + cut, starts[last] + len(lines[last].text)),
        level=(1 if lines[group[0]].page == 0 else 2) if is_heading else 0,
        item=bool(bullet),
    )
