"""Gathers the places of events, and sets those with coordinates on an empty grid of degrees."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from tidings.web.shapes import JsonObject, number, objects, words

# The widest and the tallest grid that a page of text carries well.
_WIDTH, _MOST_HEIGHT, _EDGE = 520.0, 380.0, 34.0


@dataclass(frozen=True)
class Spot:
    """One place with what happened there; `x`, `y` and `ring` are for the grid."""

    position: int
    name: str
    place: JsonObject
    events: tuple[JsonObject, ...]
    x: float | None = None
    y: float | None = None
    ring: float = 0.0


@dataclass(frozen=True)
class Grid:
    """Degrees drawn as lines, nothing else."""

    width: float
    height: float
    meridians: tuple[tuple[float, str], ...]
    parallels: tuple[tuple[float, str], ...]


def find_spots(events: Iterable[JsonObject]) -> tuple[list[Spot], Grid | None]:
    """Places in the order in which the events name them, and the grid that they stand on."""
    gathered: dict[tuple[str, float | None, float | None], list[JsonObject]] = {}
    places: dict[tuple[str, float | None, float | None], JsonObject] = {}
    for event in events:
        for place in objects(event, "place"):
            key = (words(place, "name", "entity"), number(place, "lat"), number(place, "lon"))
            gathered.setdefault(key, []).append(event)
            places.setdefault(key, place)
    known = [(lat, lon) for _, lat, lon in gathered if lat is not None and lon is not None]
    draw = _Drawing(known) if known else None
    spots = []
    for position, (key, events) in enumerate(gathered.items(), 1):
        name, lat, lon = key
        spot = Spot(position, name, places[key], tuple(events))
        if draw and lat is not None and lon is not None:
            ring = 9 + 5 * ((number(places[key], "precision") or 1) - 1)
            spot = Spot(position, name, places[key], tuple(events), *draw.point(lat, lon), ring)
        spots.append(spot)
    return spots, draw.grid() if draw else None


class _Drawing:
    """An equirectangular drawing around the given points, true to scale at their middle."""

    def __init__(self, points: list[tuple[float, float]]) -> None:
        lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
        middle = (min(lats) + max(lats)) / 2
        self._narrow = max(0.1, math.cos(math.radians(middle)))
        tall, wide = max(lats) - min(lats), (max(lons) - min(lons)) * self._narrow
        air = max(tall, wide) * 0.12 or 0.5
        tall, wide = tall + 2 * air, wide + 2 * air
        # A flat row of places still gets a drawing that is a third as tall as wide.
        tall = max(tall, wide * 0.45)
        self._scale = min((_WIDTH - 2 * _EDGE) / wide, (_MOST_HEIGHT - 2 * _EDGE) / tall)
        self._width, self._height = _WIDTH, tall * self._scale + 2 * _EDGE
        self._lat, self._lon = middle, (min(lons) + max(lons)) / 2

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        x = self._width / 2 + (lon - self._lon) * self._narrow * self._scale
        y = self._height / 2 - (lat - self._lat) * self._scale
        return round(x, 1), round(y, 1)

    def grid(self) -> Grid:
        half_lat = self._height / 2 / self._scale
        half_lon = self._width / 2 / self._scale / self._narrow
        meridians = tuple(
            (self.point(0, degree)[0], _say_degree(degree, "E", "W"))
            for degree in _degrees(self._lon - half_lon, self._lon + half_lon)
        )
        parallels = tuple(
            (self.point(degree, 0)[1], _say_degree(degree, "N", "S"))
            for degree in _degrees(self._lat - half_lat, self._lat + half_lat)
        )
        return Grid(self._width, round(self._height, 1), meridians, parallels)


def _degrees(first: float, last: float) -> list[float]:
    rough = (last - first) / 5
    steps = (0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 60)
    step = next((step for step in steps if step >= rough), 60)
    inside = range(math.ceil(first / step), math.floor(last / step) + 1)
    return [round(index * step, 2) for index in inside]


def _say_degree(degree: float, positive: str, negative: str) -> str:
    side = positive if degree > 0 else negative if degree < 0 else ""
    return f"{abs(degree):g}°{side}"
