"""What recurs at the head and the foot of pages – running titles, page numbers – is marked with a reason.

Marks "The Harbour Post – 3 May 2021 – 4" on every page; leaves a title alone that stands in large letters
on the first page and again, small, above the others.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from tidings.documents.formats.pdf_lines import Line

# How many lines at either edge of a page can be running ones.
_EDGE = 3
# The same words at the same height on so many pages are no chance; left and right pages and chapters have
# heads of their own. In a short report the head stands on every page there is.
_FEWEST = 3
_SHORT = 4
# Heads are set at the same height on every page, up to rounding.
_SAME_PLACE = 4.0
_NUMBER = re.compile(
    r"(?:(?:page|seite|página|pagina|sayfa|стр\.?|с\.|p\.)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—|\s.]*"
    r"(?:(?:of|von|de|di|/|из|z)\s*\d{1,4})?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")

# Longer lines with numbers in them are sentences of a list: "On 3 May 14 people were killed in the raids".
_LONGEST_NUMBERED = 12

# Running lines stand apart from the text by more than this many times the usual step.
_ROOM = 1.2

Key = tuple[str, float, int]


def mark_page_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that recur in their place on many pages marked as no part of the text."""
    pages: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        pages.setdefault(line.page, []).append(index)
    edges = [edge for indices in pages.values() for edge in _edges(lines, indices)]
    places = {(_key(lines[index]), lines[index].page) for edge, _ in edges for index in edge}
    counts = Counter(key for key, _ in places)
    usual = 2 if len(pages) <= _SHORT else _FEWEST
    step = _step(lines)
    result = list(lines)
    for edge, reason in edges:
        for index in _apart(lines, _outermost(lines, edge, counts, usual), edge, step):
            is_number = _is_number(lines[index])
            result[index] = msgspec.structs.replace(
                lines[index], reason="page number" if is_number else reason
            )
    return result


def _edges(lines: Sequence[Line], indices: Sequence[int]) -> list[tuple[list[int], str]]:
    """The lines near the upper and the lower edge of a page, from the edge inwards."""
    ordered = sorted(indices, key=lambda index: -lines[index].bottom)
    foot = ordered[-_EDGE - 1 :][::-1]
    head = [index for index in ordered[: _EDGE + 1] if index not in foot[:_EDGE]]
    return [(head, "running head"), (foot, "running foot")]


def _outermost(
    lines: Sequence[Line], edge: Sequence[int], counts: Counter[Key], usual: int
) -> list[int]:
    """The recurring lines of an edge; what stands inside of a line of the text is text."""
    recurring = [index for index in edge[:_EDGE] if _recurs(lines[index], counts, usual)]
    heights = [lines[index].bottom for index in recurring]
    found: list[int] = []
    for index in edge:
        # The name of a chapter, different on every page, may stand beside a recurring line.
        if not any(abs(lines[index].bottom - height) <= _SAME_PLACE for height in heights):
            break
        if index in recurring:
            found.append(index)
    return found


def _step(lines: Sequence[Line]) -> float:
    """The usual distance from a line to the next."""
    steps = [
        upper.bottom - lower.bottom
        for upper, lower in pairwise(lines)
        if upper.page == lower.page and 0 < upper.bottom - lower.bottom < 3 * upper.size
    ]
    return statistics.median_low(steps) if steps else 0.0


def _apart(
    lines: Sequence[Line], found: Sequence[int], edge: Sequence[int], step: float
) -> list[int]:
    """The recurring lines without those that the next line of the text follows as closely as ever."""
    rest = list(found)
    while rest:
        inner = edge[edge.index(rest[-1]) + 1 :]
        room = min((abs(lines[rest[-1]].bottom - lines[i].bottom) for i in inner), default=None)
        if room is None or room < 1 or room > _ROOM * step or _is_number(lines[rest[-1]]):
            break
        rest.pop()
    return rest


def _recurs(line: Line, counts: Counter[Key], usual: int) -> bool:
    words, height, size = _key(line)
    times = max(counts[words, height + step, size] for step in (-1, 0, 1))
    return times >= (2 if _is_number(line) else usual)


def _is_number(line: Line) -> bool:
    return bool(_NUMBER.fullmatch(line.text))


def _key(line: Line) -> Key:
    """What two running lines share: their words without numbers, the height they stand at, their size."""
    is_short = len(line.text.split()) <= _LONGEST_NUMBERED
    words = _DIGITS.sub("#", line.text) if is_short else line.text
    return words, round(line.bottom / _SAME_PLACE), round(line.size)
