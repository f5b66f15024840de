"""Draws the legend of a chart, which a page has as HTML beside the drawing, for the file that is saved of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tidings.web.charts.text_width import text_width

_LETTERS, _ROW, _GAP, _AIR, _MARGIN = 12.0, 24.0, 8.0, 22.0, 12.0
_SIZE = re.compile(r'<svg\b[^>]*? width="([\d.]+)" height="([\d.]+)"')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Entry:
    """One sign with what it means; some meanings have no sign."""

    sign: str
    width: float
    height: float
    says: str

    @property
    def indent(self) -> float:
        """How far from its left end the words begin."""
        return self.width + _GAP if self.sign else 0.0

    @property
    def room(self) -> float:
        """How wide it is."""
        return self.indent + text_width(self.says, _LETTERS)


@dataclass(frozen=True)
class Legend:
    """The drawn legend, and how much room it takes below the drawing."""

    markup: str
    height: float


def draw_legend(markup: str, width: float, top: float) -> Legend:
    """The entries of a legend in rows of a width, beginning at a height; `markup` is what the page has."""
    drawn, bottom = "", top + _MARGIN
    for row in _rows(markup, width):
        # A disc of many dead is higher than a line of words.
        high = max(_ROW, *(entry.height + _GAP / 2 for _, entry in row))
        drawn += "".join(_draw(entry, left, bottom + high / 2) for left, entry in row)
        bottom += high
    return Legend(f'<g font-size="{_LETTERS:g}">{drawn}</g>', bottom - top if drawn else 0.0)


def _rows(markup: str, width: float) -> Iterator[list[tuple[float, Entry]]]:
    """The entries, each with where it begins, as many in a row as there is room for."""
    row: list[tuple[float, Entry]] = []
    left = 0.0
    for entry in _entries(markup):
        if row and left + entry.room > width:
            yield row
            row, left = [], 0.0
        row.append((left, entry))
        left += entry.room + _AIR
    if row:
        yield row


def _draw(entry: Entry, left: float, middle: float) -> str:
    place = f' x="{left:g}" y="{middle - entry.height / 2:g}"'
    at, base = left + entry.indent, middle + _LETTERS / 3
    words = f'<text class="axis-text" x="{at:g}" y="{base:g}">{entry.says}</text>'
    return entry.sign.replace("<svg", f"<svg{place}", 1) + words


def _entries(markup: str) -> Iterator[Entry]:
    for piece in markup.split("</span>")[:-1]:
        inner = piece.rpartition("<span")[2].partition(">")[2]
        sign, closing, rest = inner.rpartition("</svg>")
        says = " ".join(_TAG.sub("", rest).split())
        size = _SIZE.search(sign)
        if size:
            yield Entry((sign + closing).strip(), float(size[1]), float(size[2]), says)
        else:
            yield Entry("", 0.0, 0.0, says)
