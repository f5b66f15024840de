"""What recurs at the head and the foot of pages – running titles, page numbers – is marked with a reason.

Marks "The Harbour Post – 3 May 2021 – 4" on every page; leaves a title alone that stands in large letters
on the first page and again, small, above the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

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

Key = tuple[str, float, int]


def mark_page_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that recur in their place on many pages marked as no part of the text."""
    pages = len({line.page for line in lines})
    result = list(lines)
    edges = _edges(lines)
    counted = Counter(key for key, _ in {(key, page) for key, page in _keys(lines, edges)})
    usual = 2 if pages <= _SHORT else _FEWEST
    for index, is_head in edges.items():
        line = lines[index]
        is_number = bool(_NUMBER.fullmatch(line.text.strip()))
        if max(counted[key] for key in _near(line)) >= (2 if is_number else usual):
            reason = "running head" if is_head else "running foot"
            reason = "page number" if is_number else reason
            result[index] = msgspec.structs.replace(line, reason=reason)
    return result


def _edges(lines: Sequence[Line]) -> dict[int, bool]:
    """The index of each line near an edge of its page, and whether that is the upper one."""
    by_page: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(index)
    edges: dict[int, bool] = {}
    for indices in by_page.values():
        ordered = sorted(indices, key=lambda index: -lines[index].bottom)
        edges.update((index, False) for index in ordered[-_EDGE:])
        edges.update((index, True) for index in ordered[:_EDGE] if index not in edges)
    return edges


def _keys(lines: Sequence[Line], edges: dict[int, bool]) -> list[tuple[Key, int]]:
    return [(_key(lines[index]), lines[index].page) for index in edges]


def _key(line: Line) -> Key:
    """What two running lines share: their words without numbers, the height they stand at, their size."""
    return _DIGITS.sub("#", line.text), round(line.bottom / _SAME_PLACE), round(line.size)


def _near(line: Line) -> list[Key]:
    """The keys of a line and of one set a hair higher or lower."""
    words, height, size = _key(line)
    return [(words, height + step, size) for step in (-1, 0, 1)]
