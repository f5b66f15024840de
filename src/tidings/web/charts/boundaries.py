"""Reads the borders that a case brings itself, a GeoJSON file named in its settings, instead of Natural Earth's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from tidings.errors import UsageError
from tidings.web.charts.world import Line

# A file of all provinces of the world at 1:10,000,000 has 40 MB; more than that no map of a page can show.
MOST_BYTES = 40_000_000
# A GeometryCollection may hold others; deeper than this no program writes them.
_DEEPEST = 8
_REMEDY = "[map] boundaries names a GeoJSON file of lines or polygons in degrees: docs/settings.md"
# How many lists lie around a point, by the type of the geometry; points and multipoints bound nothing.
_DEPTHS = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}


@dataclass(frozen=True)
class Boundaries:
    """Lines of a file, and the name of the file, for the notice under the map."""

    name: str
    lines: tuple[Line, ...]


def read_boundaries(path: Path) -> Boundaries:
    """The lines of a GeoJSON file; raises UsageError with one line that says what is wrong."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UsageError(
                f"is larger than {MOST_BYTES // 1_000_000} MB", where=str(path), remedy=_REMEDY
            )
        said = msgspec.json.decode(path.read_bytes())
        lines = tuple(_lines(said, _DEEPEST))
    except OSError as error:
        raise UsageError(
            f"cannot be read: {error.strerror}", where=str(path), remedy=_REMEDY
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"is no JSON: {error}", where=str(path), remedy=_REMEDY) from error
    except ValueError as error:
        raise UsageError(str(error), where=str(path), remedy=_REMEDY) from error
    if not lines:
        raise UsageError("has no line and no polygon", where=str(path), remedy=_REMEDY)
    return Boundaries(path.name, lines)


def _lines(value: Any, deepest: int) -> Iterator[Line]:
    """Every line of a GeoJSON value, a polygon's rings each one."""
    if not isinstance(value, dict) or deepest == 0:
        raise ValueError("is no GeoJSON")
    kind = value.get("type")
    if kind == "FeatureCollection":
        for feature in _list(value.get("features")):
            yield from _lines(feature, deepest - 1)
    elif kind == "GeometryCollection":
        for geometry in _list(value.get("geometries")):
            yield from _lines(geometry, deepest - 1)
    elif kind == "Feature":
        if value.get("geometry") is not None:
            yield from _lines(value["geometry"], deepest - 1)
    elif kind in _DEPTHS:
        yield from _unpack(value.get("coordinates"), _DEPTHS[kind])
    elif kind not in ("Point", "MultiPoint"):
        raise ValueError(f"is no GeoJSON: no type is called {str(kind)[:40]!r}")


def _unpack(value: Any, depth: int) -> Iterator[Line]:
    if depth > 1:
        for inner in _list(value):
            yield from _unpack(inner, depth - 1)
        return
    line = tuple(_point(point) for point in _list(value))
    if len(line) > 1:
        yield line


def _point(value: Any) -> tuple[float, float]:
    match value:
        case [int() | float() as lon, int() | float() as lat, *_] if (
            abs(lon) <= 180 and abs(lat) <= 90
        ):
            return float(lon), float(lat)
    raise ValueError(f"has a point that is no longitude and latitude in degrees: {str(value)[:40]}")


def _list(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    raise ValueError("is no GeoJSON: a list is missing")
