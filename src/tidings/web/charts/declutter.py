"""Finds room for labels beside their marks, so that none covers another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidings.web.charts.projection import Box
from tidings.web.charts.text_width import text_width

# The edge of a square in heights of a letter: about the length of a label.
_SQUARE = 6.0


@dataclass(frozen=True)
class Wanted:
    """A label that looks for room: its texts, the fullest first, around a mark of this reach."""

    x: float
    y: float
    reach: float
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Label:
    """A text with its room found; `anchor` is SVG's text-anchor at x, y the baseline."""

    x: float
    y: float
    anchor: str
    text: str


def place_labels(
    wanted: Sequence[Wanted], taken: Sequence[Box], within: Box, size: float
) -> list[Label | None]:
    """Room for each label in the order given, or nothing where there is none.

    A label tries eight sides of its mark, then a shorter text; it never covers another label or what is taken.
    """
    full = _Room(taken, size)
    placed: list[Label | None] = []
    for one in wanted:
        found = next(
            (
                (label, box)
                for label, box in _sides(one, size)
                if within.holds(box) and not full.meets(box)
            ),
            None,
        )
        if found:
            full.add(found[1])
        placed.append(found[0] if found else None)
    return placed


class _Room:
    """What is taken, by the squares of the paper that it reaches into: a label is compared with what is near."""

    def __init__(self, taken: Sequence[Box], size: float) -> None:
        self._edge = size * _SQUARE
        self._squares: dict[tuple[int, int], list[Box]] = {}
        for box in taken:
            self.add(box)

    def add(self, box: Box) -> None:
        for square in self._reached(box):
            self._squares.setdefault(square, []).append(box)

    def meets(self, box: Box) -> bool:
        near = (other for square in self._reached(box) for other in self._squares.get(square, ()))
        return any(box.meets(other) for other in near)

    def _reached(self, box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.left // self._edge), int(box.right // self._edge) + 1):
            for row in range(int(box.top // self._edge), int(box.bottom // self._edge) + 1):
                yield column, row


def _sides(one: Wanted, size: float) -> Iterator[tuple[Label, Box]]:
    away, slant = one.reach + size * 0.3, one.reach * 0.72 + size * 0.2
    for text in one.texts:
        half = text_width(text, size) / 2
        for anchor, x, y in (
            ("start", one.x + away, one.y), ("end", one.x - away, one.y),
            ("start", one.x + slant, one.y - slant - size * 0.3),
            ("start", one.x + slant, one.y + slant + size * 0.3),
            ("end", one.x - slant, one.y - slant - size * 0.3),
            ("end", one.x - slant, one.y + slant + size * 0.3),
            ("middle", one.x, one.y - away - size * 0.4),
            ("middle", one.x, one.y + away + size * 0.4),
        ):  # fmt: skip
            left = {"start": x, "end": x - 2 * half, "middle": x - half}[anchor]
            box = Box(left, y - size * 0.55, left + 2 * half, y + size * 0.55)
            yield Label(round(x, 1), round(y + size * 0.35, 1), anchor, text), box
