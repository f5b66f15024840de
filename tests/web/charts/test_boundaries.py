"""Borders of the user's own: what of GeoJSON is read, and that a bad file is told in one line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tidings.errors import UsageError
from tidings.web.charts import boundaries
from tidings.web.charts.boundaries import read_boundaries
from tidings.web.charts.world_map import draw_maps
from tidings.web.places import find_spots

RING = [[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 35.0]]
GOOD: list[tuple[Any, int]] = [
    ({"type": "LineString", "coordinates": RING}, 1),
    ({"type": "MultiLineString", "coordinates": [RING, RING]}, 2),
    ({"type": "Polygon", "coordinates": [RING, RING]}, 2),
    ({"type": "MultiPolygon", "coordinates": [[RING], [RING]]}, 2),
    ({"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [RING]}}, 1),
    ({"type": "GeometryCollection", "geometries": [
        {"type": "Point", "coordinates": [0, 0]}, {"type": "LineString", "coordinates": RING}]}, 1),
    ({"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": None}, {"type": "Feature", "geometry": {"type": "LineString", "coordinates": RING}}]}, 1),
    ({"type": "LineString", "coordinates": [[36, 35, 900], [37, 35, 900]]}, 1),
]  # fmt: skip
BAD: list[tuple[bytes, str]] = [
    (b"", "is no JSON"),
    (b"\xff\xfe\x00", "is no JSON"),
    (b"[" * 100_000, "is no JSON"),
    (b"[]", "is no GeoJSON"),
    (b'{"type": "Topology"}', "no type is called 'Topology'"),
    (b'{"type": "Polygon", "coordinates": 7}', "a list is missing"),
    (b'{"type": "LineString", "coordinates": [[4000000, 5000000], [1, 2]]}', "no longitude and latitude"),
    (b'{"type": "LineString", "coordinates": [["x", "y"], [1, 2]]}', "no longitude and latitude"),
    (b'{"type": "Point", "coordinates": [1, 2]}', "no line and no polygon"),
    (b'{"type": "GeometryCollection", "geometries": [' * 9 + b"]}" * 9, "is no GeoJSON"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "lines"), GOOD)
def test_lines_and_polygons_are_read(tmp_path: Path, said: Any, lines: int) -> None:
    path = tmp_path / "own.geojson"
    path.write_text(json.dumps(said), "utf-8")
    read = read_boundaries(path)
    assert read.name == "own.geojson"
    assert len(read.lines) == lines
    assert read.lines[0][0] == (36.0, 35.0)


@pytest.mark.parametrize(("said", "told"), BAD)
def test_a_bad_file_is_told_in_one_line(tmp_path: Path, said: bytes, told: str) -> None:
    path = tmp_path / "own.geojson"
    path.write_bytes(said)
    with pytest.raises(UsageError) as fault:
        read_boundaries(path)
    assert told in str(fault.value)
    assert "own.geojson" in str(fault.value)
    assert "\n" not in str(fault.value)
    assert len(str(fault.value)) < 400


def test_a_missing_and_a_huge_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.geojson"
    with pytest.raises(UsageError, match="cannot be read"):
        read_boundaries(path)
    path.write_bytes(b" " * 100)
    monkeypatch.setattr(boundaries, "MOST_BYTES", 99)
    with pytest.raises(UsageError, match="is larger than"):
        read_boundaries(path)


def test_own_lines_stand_in_for_the_borders(tmp_path: Path) -> None:
    path = tmp_path / "own.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [RING]}), "utf-8")
    place = {"name": "Idlib", "lat": 35.93, "lon": 36.63}
    spots = find_spots({"events": [{"id": "e", "place": place}]})
    (theirs,), (ours,) = draw_maps(spots), draw_maps(spots, read_boundaries(path))
    assert ours.own_borders == "own.geojson"
    assert ours.land.borders not in ("", theirs.land.borders)
    assert ours.land.land == theirs.land.land
