"""Turns degrees into places on the paper of a map, and chooses the piece of the world that it shows.

The projection is equirectangular, true to scale at the middle of the map: a circle of so many kilometres stays
one, north is up and degrees are straight lines, and a world map ends at the poles, which Mercator's never reaches.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KM_PER_DEGREE = 111.2
WIDTH = 880.0
# Flatter than this a map shows no land around its places, taller it fills a screen.
_FLATTEST, _TALLEST = 0.52, 0.78
# A single town is shown with this much land around it, so that a border, a coast or a neighbour is in sight.
_LEAST_KM = 320.0
_AIR = 0.14
# How often a sheet near a pole is looked for anew, and from which part of a degree on nothing moves.
_TRIES, _SAME = 40, 1e-6


@dataclass(frozen=True)
class Box:
    """A rectangle, of degrees or of paper."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right
            and self.top < other.bottom and other.top < self.bottom
        )  # fmt: skip

    def holds(self, other: "Box") -> bool:
        """Whether the other lies inside."""
        return (
            self.left <= other.left and other.right <= self.right
            and self.top <= other.top and other.bottom <= self.bottom
        )  # fmt: skip

    def grown(self, by: float) -> "Box":
        """The same with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True)
class View:
    """A piece of the world on paper: its middle in degrees, and how much paper a degree of latitude takes."""

    lat: float
    lon: float
    scale: float
    width: float
    height: float

    @property
    def narrowing(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, at the middle."""
        return _narrowing(self.lat)

    @property
    def degrees(self) -> Box:
        """What is shown, in degrees: west, south, east, north; west may lie beyond 180."""
        half_lat = self.height / 2 / self.scale
        half_lon = self.width / 2 / self.scale / self.narrowing
        return Box(
            self.lon - half_lon, self.lat - half_lat, self.lon + half_lon, self.lat + half_lat
        )

    @property
    def paper(self) -> Box:
        """The sheet itself."""
        return Box(0.0, 0.0, self.width, self.height)

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point lies on the paper, the nearer way round the world."""
        return self.draw(lat, self.lon + _turned(lon - self.lon))

    def draw(self, lat: float, lon: float) -> tuple[float, float]:
        """Where a point lies on the paper, its longitude taken as it is."""
        x = self.width / 2 + (lon - self.lon) * self.narrowing * self.scale
        return round(x, 1), round(self.height / 2 - (lat - self.lat) * self.scale, 1)

    def length(self, kilometres: float) -> float:
        """So many kilometres on the paper, at the middle."""
        return kilometres / KM_PER_DEGREE * self.scale


def fit_view(points: Sequence[tuple[float, float]]) -> View:
    """The piece of the world that holds these points (latitude, longitude) with air around them."""
    lats = [lat for lat, _ in points]
    west, east = span_longitudes(lon for _, lon in points)
    south, north = min(lats), max(lats)
    lat, lon = (south + north) / 2, (west + east) / 2
    tall = max((north - south) * (1 + 2 * _AIR), _LEAST_KM / KM_PER_DEGREE * _FLATTEST)
    for _ in range(_TRIES):
        view = _view_at(lat, lon, east - west, tall)
        # Near a pole the sheet ends at it, and its middle lies lower, where a degree of longitude is longer: it must hold these, too.
        if math.isclose(view.lat, lat, abs_tol=_SAME):
            break
        lat = view.lat
    return view


def _view_at(lat: float, lon: float, wide: float, tall: float) -> View:
    """A sheet for so many degrees, its middle at a latitude if the poles allow."""
    narrowing = _narrowing(lat)
    wide = max(wide * narrowing * (1 + 2 * _AIR), _LEAST_KM / KM_PER_DEGREE)
    height = min(max(tall / wide, _FLATTEST), _TALLEST) * WIDTH
    # No wider than the world once, and no taller than from pole to pole.
    scale = max(min(WIDTH / wide, height / tall), WIDTH / 360 / narrowing)
    height = min(height, 180 * scale)
    half = height / 2 / scale
    return View(max(-90 + half, min(90 - half, lat)), lon, scale, WIDTH, round(height, 1))


def span_longitudes(longitudes: Iterable[float]) -> tuple[float, float]:
    """The shortest stretch of the circle that holds them all; its east end may lie beyond 180."""
    around = sorted({_turned(lon) for lon in longitudes})
    gaps = [(around[i] - around[i - 1]) % 360 for i in range(len(around))]
    # Where the widest gap ends the stretch begins; one lone longitude has no gap.
    first = max(range(len(around)), key=lambda i: (gaps[i], -i))
    west = around[first]
    return west, west + (around[first - 1] - west) % 360


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way between two points in kilometres, on a ball."""
    (lat1, lon1), (lat2, lon2) = one, other
    north, east = math.radians(lat2 - lat1), math.radians(_turned(lon2 - lon1))
    lean = math.cos(math.radians(lat1)) * math.cos(math.radians(lat2))
    half = math.sin(north / 2) ** 2 + lean * math.sin(east / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))


def _narrowing(lat: float) -> float:
    return max(0.1, math.cos(math.radians(lat)))


def _turned(lon: float) -> float:
    return (lon + 180) % 360 - 180
