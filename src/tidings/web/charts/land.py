"""Cuts the countries to the piece of the world that a map shows, and names those that have room for a name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tidings.web.charts.clipping import clip_line, clip_ring, write_path
from tidings.web.charts.declutter import Label
from tidings.web.charts.projection import Box, View
from tidings.web.charts.text_width import text_width
from tidings.web.charts.world import Country, Line, bounds_of, countries, edges

Point = tuple[float, float]
# A name is looked for a place on so many lines down a country, with so much air on either side.
_TRIES, _AIR = 16, 4.0


@dataclass(frozen=True)
class Land:
    """The ground of a map, as paths of an SVG: land, the countries that events are only known to lie in, lines."""

    land: str
    whole: str
    coasts: str
    borders: str
    disputed: str


def draw_land(view: View, whole: Iterable[str] = (), own: Sequence[Line] | None = None) -> Land:
    """The ground; `whole` are codes of countries to tint, `own` lines that stand in for the borders."""
    shapes = _shapes(view)
    tinted = set(whole)
    lines = {
        kind: [
            piece
            for edge in edges()
            if edge.kind == kind
            for piece in _cut(edge.line, edge.bounds, view)
        ]
        for kind in ("coast", "border", "disputed")
    }
    if own is not None:
        lines["border"] = [piece for line in own for piece in _cut(line, bounds_of(line), view)]
        lines["disputed"] = []
    return Land(
        land=write_path((shape for _, shape in shapes), closed=True),
        whole=write_path((shape for one, shape in shapes if one.iso3 in tinted), closed=True),
        coasts=write_path(lines["coast"], closed=False),
        borders=write_path(lines["border"], closed=False),
        disputed=write_path(lines["disputed"], closed=False),
    )


def name_countries(view: View, taken: Sequence[Box], size: float) -> list[Label]:
    """The names of the countries in sight that have room, the largest first."""
    full = list(taken)
    named: list[Label] = []
    for country, shape in _largest(view):
        wide = text_width(country.name, size)
        spot = _roomiest(shape, wide, size, full, view.paper)
        if spot:
            x, y = spot
            full.append(Box(x - wide / 2, y - size * 0.6, x + wide / 2, y + size * 0.6))
            named.append(Label(round(x, 1), round(y + size * 0.35, 1), "middle", country.name))
    return named


def _largest(view: View) -> list[tuple[Country, Sequence[Point]]]:
    """The largest piece of each country in sight; a country of several pieces is named once."""
    largest: dict[str, tuple[float, Country, Sequence[Point]]] = {}
    for country, shape in _shapes(view):
        area = _area(shape)
        if country.name not in largest or area > largest[country.name][0]:
            largest[country.name] = (area, country, shape)
    by_size = sorted(largest.values(), key=lambda found: (-found[0], found[1].name))
    return [(country, shape) for _, country, shape in by_size]


def _roomiest(
    shape: Sequence[Point], wide: float, size: float, full: Sequence[Box], paper: Box
) -> Point | None:
    """The middle of the widest free place in a shape for a name this wide, or nothing."""
    box = bounds_of(shape)
    if box.right - box.left < wide + 2 * _AIR:
        return None
    best: tuple[float, Point] | None = None
    for down in range(1, _TRIES):
        y = box.top + (box.bottom - box.top) * down / _TRIES
        top, bottom = y - size * 0.7, y + size * 0.7
        if top < paper.top + _AIR or bottom > paper.bottom - _AIR:
            continue
        for left, right in _shared([_within(shape, line) for line in (top, y, bottom)], paper):
            room = right - left - wide
            worth = room - abs(y - (box.top + box.bottom) / 2) / 2
            if room < 2 * _AIR or (best and worth <= best[0]):
                continue
            for share in (0.5, 0.25, 0.75):
                x = left + wide / 2 + room * share
                here = Box(x - wide / 2, top, x + wide / 2, bottom)
                if not any(here.meets(other) for other in full):
                    best = (worth, (x, y))
                    break
    return best[1] if best else None


def _shared(lines: Sequence[Sequence[Point]], paper: Box) -> list[Point]:
    """What stretches of several lines have in common, on the paper."""
    common = [(paper.left + _AIR, paper.right - _AIR)]
    for stretches in lines:
        common = [
            (max(a, c), min(b, d)) for a, b in common for c, d in stretches if max(a, c) < min(b, d)
        ]
    return common


def _within(shape: Sequence[Point], y: float) -> list[Point]:
    """From where to where a line across lies inside a shape."""
    crossings = sorted(
        ax + (y - ay) / (by - ay) * (bx - ax)
        for (ax, ay), (bx, by) in _sides(shape) if (ay > y) != (by > y)
    )  # fmt: skip
    return list(zip(crossings[::2], crossings[1::2], strict=False))


@lru_cache(maxsize=4)
def _shapes(view: View) -> tuple[tuple[Country, tuple[Point, ...]], ...]:
    """The pieces of countries on paper; a hole is a piece that runs the other way round."""
    sight = view.degrees.grown(2 / view.scale)
    return tuple(
        (country, tuple(view.draw(lat, lon) for lon, lat in cut))
        for country in countries()
        for rings, bounds in zip(country.polygons, country.bounds, strict=True)
        for turn in _turns(bounds, sight)
        for ring in rings
        if (cut := clip_ring([(lon + turn, lat) for lon, lat in ring], sight))
    )


def _cut(line: Line, bounds: Box, view: View) -> Iterator[list[Point]]:
    sight = view.degrees.grown(2 / view.scale)
    for turn in _turns(bounds, sight):
        for piece in clip_line([(lon + turn, lat) for lon, lat in line], sight):
            yield [view.draw(lat, lon) for lon, lat in piece]


def _turns(bounds: Box, sight: Box) -> list[float]:
    """By how many degrees to turn the world so that something comes into sight."""
    return [
        turn for turn in (-360.0, 0.0, 360.0)
        if Box(bounds.left + turn, bounds.top, bounds.right + turn, bounds.bottom).meets(sight)
    ]  # fmt: skip


def _area(shape: Sequence[Point]) -> float:
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in _sides(shape))) / 2


def _sides(shape: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(shape, (*shape[1:], shape[0]), strict=True)
