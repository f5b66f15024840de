"""Cuts shapes at the edges of a rectangle, and writes them as the path of an SVG."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tidings.web.charts.projection import Box

Point = tuple[float, float]
# Points nearer to each other than this on paper, in units of the drawing, are one.
_FINEST = 0.6


def clip_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of a closed shape inside a box, after Sutherland and Hodgman; empty where none is."""
    kept = list(ring)
    for axis, edge, above in (
        (0, box.left, True), (0, box.right, False), (1, box.top, True), (1, box.bottom, False),
    ):  # fmt: skip
        if not kept:
            return []
        kept = list(_cut(kept, axis, edge, above))
    return kept


def _cut(ring: Sequence[Point], axis: int, edge: float, above: bool) -> Iterator[Point]:
    before = ring[-1]
    was_in = (before[axis] >= edge) is above or before[axis] == edge
    for point in ring:
        is_in = (point[axis] >= edge) is above or point[axis] == edge
        if is_in is not was_in:
            yield _meet(before, point, axis, edge)
        if is_in:
            yield point
        before, was_in = point, is_in


def _meet(one: Point, other: Point, axis: int, edge: float) -> Point:
    share = (edge - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (edge, across) if axis == 0 else (across, edge)


def clip_line(line: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """The pieces of a line inside a box."""
    piece: list[Point] = []
    for one, other in pairwise(line):
        part = _clip_step(one, other, box)
        if part is None:
            if piece:
                yield piece
            piece = []
            continue
        start, end = part
        if piece and piece[-1] != start:
            yield piece
            piece = []
        piece = [*(piece or [start]), end]
    if piece:
        yield piece


def _clip_step(one: Point, other: Point, box: Box) -> tuple[Point, Point] | None:
    """One straight step, after Liang and Barsky."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    enters, leaves = 0.0, 1.0
    for along, room in (
        (-dx, one[0] - box.left), (dx, box.right - one[0]),
        (-dy, one[1] - box.top), (dy, box.bottom - one[1]),
    ):  # fmt: skip
        if along == 0:
            if room < 0:
                return None
            continue
        share = room / along
        if along < 0:
            enters = max(enters, share)
        else:
            leaves = min(leaves, share)
    if enters > leaves:
        return None
    start = one if enters == 0 else (one[0] + enters * dx, one[1] + enters * dy)
    end = other if leaves == 1 else (one[0] + leaves * dx, one[1] + leaves * dy)
    return start, end


def write_path(lines: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """Lines on paper as the path of an SVG, in tenths, each point told from the one before."""
    return "".join(_write_line(line, closed) for line in lines)


def _write_line(line: Sequence[Point], closed: bool) -> str:
    tenths = _thinned([(round(x * 10), round(y * 10)) for x, y in line])
    if len(tenths) < (3 if closed else 2):
        return ""
    (x, y), *rest = tenths
    said = [f"M{_tenth(x)},{_tenth(y)}l"]
    for a, b in rest:
        said.append(f"{_tenth(a - x)},{_tenth(b - y)} ")
        x, y = a, b
    return "".join(said).rstrip() + ("z" if closed else "")


def _thinned(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for position, point in enumerate(points):
        is_end = position == len(points) - 1
        near = bool(kept) and _near(kept[-1], point)
        if near and is_end and len(kept) > 1:
            kept[-1] = point
        elif not near:
            kept.append(point)
    return kept


def _near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) < _FINEST * 10


def _tenth(value: int) -> str:
    return f"{value / 10:g}"
