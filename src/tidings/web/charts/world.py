"""The countries of the world, as Natural Earth draws them: their shapes, their coasts, the borders that they share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from tidings.lexicons.tables import table
from tidings.web.charts.projection import Box

# Longitude and latitude in degrees, as on paper: east first.
Line = tuple[tuple[float, float], ...]
# The edges at which a flat world is cut open; no coast runs along them.
_SEAM, _POLE = 180.0, -89.9


class _Shape(msgspec.Struct, frozen=True):
    iso3: str
    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]


class _World(msgspec.Struct, frozen=True):
    grid: float
    countries: tuple[_Shape, ...]
    arcs: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Country:
    """A country with its polygons, each an outer ring and its holes; without a code where ISO 3166 has none."""

    iso3: str
    name: str
    polygons: tuple[tuple[Line, ...], ...]
    bounds: tuple[Box, ...]


@dataclass(frozen=True)
class Edge:
    """A line where land ends: a coast, a border, or a border of which it is disputed whether it is one."""

    kind: str
    line: Line
    bounds: Box


@cache
def countries() -> tuple[Country, ...]:
    """All countries, by code and name."""
    arcs = _arcs()
    return tuple(_country(shape, arcs) for shape in _world().countries)


@cache
def edges() -> tuple[Edge, ...]:
    """All lines where countries end, each once."""
    world = _world()
    owners: list[list[_Shape]] = [[] for _ in world.arcs]
    for shape in world.countries:
        for arc in (arc for polygon in shape.polygons for ring in polygon for arc in ring):
            owners[arc if arc >= 0 else -1 - arc].append(shape)
    return tuple(
        Edge(_kind(shapes), part, bounds_of(part))
        for line, shapes in zip(_arcs(), owners, strict=True)
        for part in _without_seam(line)
    )


def bounds_of(line: Sequence[tuple[float, float]]) -> Box:
    """The degrees that a line lies between."""
    lons, lats = [lon for lon, _ in line], [lat for _, lat in line]
    return Box(min(lons), min(lats), max(lons), max(lats))


@cache
def _world() -> _World:
    said = (files("tidings.web.charts") / "world.json").read_bytes()
    return msgspec.json.decode(said, type=_World)


@cache
def _arcs() -> tuple[Line, ...]:
    world = _world()
    return tuple(tuple(_points(steps, world.grid)) for steps in world.arcs)


def _points(steps: Sequence[int], grid: float) -> Iterator[tuple[float, float]]:
    x = y = 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        yield round(x * grid, 2), round(y * grid, 2)


def _country(shape: _Shape, arcs: Sequence[Line]) -> Country:
    polygons = tuple(
        tuple(tuple(_ring(ring, arcs)) for ring in polygon) for polygon in shape.polygons
    )
    return Country(
        shape.iso3, shape.name, polygons, tuple(bounds_of(rings[0]) for rings in polygons)
    )


def _ring(numbers: Sequence[int], arcs: Sequence[Line]) -> Iterator[tuple[float, float]]:
    for number in numbers:
        # The last point of an arc is the first of the next.
        yield from (arcs[number] if number >= 0 else arcs[-1 - number][::-1])[:-1]


def _kind(owners: Sequence[_Shape]) -> str:
    if len({(shape.iso3, shape.name) for shape in owners}) < 2:
        return "coast"
    disputed = {row["iso3"] for row in table("world/disputed_areas.tsv") if not row["admin1"]}
    doubted = any(not shape.iso3 or shape.iso3 in disputed for shape in owners)
    return "disputed" if doubted else "border"


def _without_seam(line: Line) -> Iterator[Line]:
    piece: list[tuple[float, float]] = []
    for point in line:
        if piece and _on_seam(piece[-1]) and _on_seam(point):
            if len(piece) > 1:
                yield tuple(piece)
            piece = []
        piece.append(point)
    if len(piece) > 1:
        yield tuple(piece)


def _on_seam(point: tuple[float, float]) -> bool:
    return abs(point[0]) >= _SEAM or point[1] <= _POLE
