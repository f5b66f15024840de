"""Live pages: entries in boxes of one make, each below its time, of which an extractor takes the first for the article.

Takes "20:42 … 19:15 … 17:30 …" below one title for one report; leaves a list of teasers, whose headings lead elsewhere, and the
comments below an article alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.furniture.live import falls, minute_of
from tidings.documents.pages.outline import Element, Line, Outline

# Two boxes may be an article and a note beside it.
_FEWEST = 3
# A time stands right above its entry, a rubric or a label at most before it.
_HEAD = 2
# An entry has a sentence of so many letters; the items of a ticker are shorter.
_LONG = 80
_LINKED = 0.5


def lines_of_entries(outline: Outline, kept: Sequence[bool], title: int) -> list[bool] | None:
    """Which lines are of the entries that the kept lines are the first of, headings included; None for any other page."""
    held = {line.holder for line, is_kept in zip(outline.lines, kept, strict=True) if is_kept}
    if title < 0 or not held:
        return None
    for box in _around_all(outline, held):
        boxes = _alike(outline.elements, box)
        if len(boxes) < _FEWEST:
            continue
        entries = [_lines_in(outline, one) for one in boxes]
        if min(min(entry, default=0) for entry in entries) > title and _are_entries(
            outline.lines, entries
        ):
            every = frozenset(index for entry in entries for index in entry)
            return [
                index in every and len(line.text) >= _LONG
                for index, line in enumerate(outline.lines)
            ]
    return None


def _around_all(outline: Outline, held: set[int]) -> list[int]:
    """The elements that all kept lines lie in, the innermost first."""
    paths = [list(outline.around(holder)) for holder in held]
    shared = set.intersection(*map(set, paths))
    return [index for index in paths[0] if index in shared]


def _alike(elements: Sequence[Element], box: int) -> list[int]:
    """The elements that lie beside this one and are of its make, itself among them."""
    own = elements[box]
    if not own.look and own.tag != "article":
        return [box]
    return [
        index
        for index, other in enumerate(elements)
        if (other.parent, other.tag, other.look) == (own.parent, own.tag, own.look)
    ]


def _lines_in(outline: Outline, box: int) -> list[int]:
    return [index for index, line in enumerate(outline.lines) if box in outline.around(line.holder)]


def _are_entries(lines: Sequence[Line], entries: Sequence[Sequence[int]]) -> bool:
    """Whether each box is a text below its time, the newest first, and leads nowhere else."""
    times = [_minute_above(lines, entry) for entry in entries]
    clocks = [time for time in times if time is not None]
    own = all(
        any(len(lines[index].text) >= _LONG for index in entry)
        and not any(lines[i].level and lines[i].link_share > _LINKED for i in entry)
        for entry in entries
    )
    return own and len(clocks) == len(times) and falls(clocks)


def _minute_above(lines: Sequence[Line], entry: Sequence[int]) -> int | None:
    minutes = (minute_of(lines[index].text) for index in entry[:_HEAD])
    return next((minute for minute in minutes if minute is not None), None)
