"""Makes the countries of the map: `python tools/make_world.py package/countries-50m.json`.

Run by hand when the data are renewed. The file given is that of the npm package `world-atlas` 2.0.2
(`npm pack world-atlas@2.0.2`), which carries the countries of Natural Earth at 1:50,000,000 as TopoJSON.
What is written is the same in short: a coarser grid, fewer points, and an arc as one row of numbers, which
saves a quarter of the file. The same input gives the same bytes.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any

from tidings.lexicons.tables import table

OUTPUT = Path(__file__).parents[1] / "src/tidings/web/charts/world.json"
# A hundredth of a degree, about 1.1 km: finer than the 5 km that a line of 1:50,000,000 is true to.
GRID = 0.01
# A point goes when the triangle with its neighbours is smaller than this, in square degrees at the
# equator: about 8.6 square km, a tenth of a degree long and 1.5 km off the line. The file has 375 kB so.
LEAST_TRIANGLE = 7e-4
HEAD = {
    "meaning": "Countries of the world with their shared borders, for the map of a case: ISO 3166 alpha-3 code and name. "
    "Borders are de facto, as Natural Earth draws them: by who is in control.",
    "source": "Natural Earth 1:50m, Admin 0 countries (https://www.naturalearthdata.com), from world-atlas 2.0.2 "
    "(https://github.com/topojson/world-atlas, ISC), simplified by tools/make_world.py",
    "licence": "public domain",
    "form": "grid: degrees of one unit. arcs: x, y of the first point, then the steps to the next ones. countries: polygons of rings of arcs; "
    "arc -1 - n is arc n backwards, and an arc begins where the one before it ends.",
}
# Land that ISO 3166 has no code for.
UNCODED = frozenset({"Somaliland", "N. Cyprus", "Indian Ocean Ter.", "Siachen Glacier"})
Point = tuple[int, int]


def main() -> None:
    """Reads the file named on the command line and writes the one of the package."""
    world = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = [_simplify(_on_grid(arc, world["transform"])) for arc in world["arcs"]]
    names = {
        r["numeric"].zfill(3): r["iso3"] for r in table("world/country_codes.tsv") if r["numeric"]
    }
    ours = {row["iso3"]: row["name"] for row in table("world/countries.tsv")}
    shapes = []
    for shape in world["objects"]["countries"]["geometries"]:
        said = shape["properties"]["name"]
        code = "KOS" if said == "Kosovo" else names.get(shape.get("id", ""), "")
        parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        if not code and said not in UNCODED:
            raise SystemExit(f"{said}: no code in country_codes.tsv")
        shapes.append({"iso3": code, "name": ours.get(code, said), "polygons": parts})
    shapes.sort(key=lambda shape: (shape["iso3"], shape["name"]))
    short = {**HEAD, "grid": GRID, "countries": shapes, "arcs": [_steps(arc) for arc in arcs]}
    text = json.dumps(short, separators=(",", ":"), ensure_ascii=False)
    OUTPUT.write_text(text + "\n", encoding="utf-8", newline="\n")


def _on_grid(arc: list[list[int]], transform: dict[str, Any]) -> list[Point]:
    """An arc of absolute points on our grid; neighbours that fall together are one."""
    (wide, tall), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        point = (round((x * wide + left) / GRID), round((y * tall + low) / GRID))
        if not points or points[-1] != point:
            points.append(point)
    return points


def _simplify(points: list[Point]) -> list[Point]:
    """After Visvalingam: the point with the smallest triangle goes first; the ends stay, of a ring three more."""
    kept = list(points)
    fewest = 4 if points[0] == points[-1] else 2
    while len(kept) > fewest:
        sizes = [_triangle(*kept[i - 1 : i + 2]) for i in range(1, len(kept) - 1)]
        least = min(range(len(sizes)), key=sizes.__getitem__)
        if sizes[least] >= LEAST_TRIANGLE:
            break
        del kept[least + 1]
    return kept


def _triangle(one: Point, two: Point, three: Point) -> float:
    (ax, ay), (bx, by), (cx, cy) = one, two, three
    squeezed = math.cos(math.radians(by * GRID))
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2 * GRID * GRID * squeezed


def _steps(points: list[Point]) -> list[int]:
    """The first point, then the way from each to the next."""
    before = [(0, 0), *points[:-1]]
    return [n for (x, y), (a, b) in zip(points, before, strict=True) for n in (x - a, y - b)]


if __name__ == "__main__":
    main()
