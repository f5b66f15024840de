"""The maps of a case: its places on the land around them, as large as the deadliest event, as wide as the place is uncertain."""

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from tidings.model.where_prec import COUNTRY
from tidings.web.charts.boundaries import Boundaries
from tidings.web.charts.core import split_core
from tidings.web.charts.declutter import Label, Wanted, place_labels
from tidings.web.charts.degree_lines import Degrees, ScaleBar, draw_degrees, draw_scale
from tidings.web.charts.land import Land, draw_land, name_countries
from tidings.web.charts.projection import Box, View, fit_view
from tidings.web.charts.reach import reach_km
from tidings.web.charts.text_width import text_width
from tidings.web.labels import shorten
from tidings.web.places import Spot

# The same sheet is printed at its own width, and on a telephone at two fifths of it: what is not to shrink
# with it is drawn twice, and the page shows one of the two.
SIZES: Mapping[str, float] = {"wide": 1.0, "narrow": 2.2}
_LETTERS = 13.0
# The disc of a place where nobody is told to have died, and of the greatest toll.
_LEAST, _MOST = 4.5, 24.0
# With more places than this the discs are smaller, in step with the room that each has, down to a share.
_ROOMY, _SMALLEST = 20, 0.5
_NAME_LENGTH = 24


@dataclass(frozen=True)
class Mark:
    """A place on the sheet: disc by its best toll, ring by the highest one, circle by how far off it may be."""

    spot: Spot
    x: float
    y: float
    disc: float
    ring: float | None
    reach: float | None
    label: Label | None


@dataclass(frozen=True)
class Sample:
    """A disc of the legend and the toll that it means."""

    toll: float
    radius: float


@dataclass(frozen=True)
class Layer:
    """What is drawn for one size of paper."""

    name: str
    letters: float
    marks: tuple[Mark, ...]
    countries: tuple[Label, ...]
    degrees: tuple[Label, ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True)
class Doubt:
    """The line from a chosen place to one that the name might mean as well."""

    x: float
    y: float
    other_x: float
    other_y: float
    says: str


@dataclass(frozen=True)
class WorldMap:
    """One map, whole."""

    name: str
    view: View
    land: Land
    degrees: Degrees
    scale: ScaleBar
    layers: tuple[Layer, ...]
    doubts: tuple[Doubt, ...]
    unnamed: int
    far: tuple[Spot, ...]
    inner: Box | None
    own_borders: str

    @property
    def rows(self) -> list[tuple[object, ...]]:
        """The places of the map for a table, by number."""
        spots = sorted((mark.spot for mark in self.layers[0].marks), key=lambda s: s.position)
        return [
            (
                s.position, s.name, s.lat, s.lon, s.precision, len(s.events),
                s.toll.best if s.toll else None, s.toll.high if s.toll else None,
                "; ".join(runner.label for runner in s.runners_up),
            )
            for s in spots
        ]  # fmt: skip


def draw_maps(spots: Sequence[Spot], own: Boundaries | None = None) -> tuple[WorldMap, ...]:
    """The map of the case, and where some places lie far off it one of all; none where no place has coordinates."""
    split = split_core(spots)
    if not split:
        return ()
    view, far = split
    away = {spot.position for spot in far}
    placed = [spot for spot in spots if spot.lat is not None]
    near = [spot for spot in placed if spot.position not in away]
    first = _draw("map", near, view, far=far, own=own)
    if not far:
        return (first,)
    wide = fit_view([(spot.lat or 0.0, spot.lon or 0.0) for spot in placed])
    return (
        first,
        _draw("wider-map", placed, wide, named=away, inner=_outline(view, wide), own=own),
    )


def _draw(
    name: str, spots: Sequence[Spot], view: View, *,
    far: Sequence[Spot] = (), named: Set[int] | None = None, inner: Box | None = None,
    own: Boundaries | None = None,
) -> WorldMap:  # fmt: skip
    whole = [spot.country for spot in spots if spot.precision == COUNTRY]
    layers = tuple(_layer(size, factor, spots, view, named) for size, factor in SIZES.items())
    return WorldMap(
        name=name, view=view,
        land=draw_land(view, whole, own.lines if own else None),
        degrees=draw_degrees(view), scale=draw_scale(view), layers=layers,
        doubts=() if inner else tuple(_doubts(spots, view)),
        unnamed=sum(mark.label is None for mark in layers[0].marks if not named or mark.spot.position in named),
        far=tuple(far), inner=inner, own_borders=own.name if own else "",
    )  # fmt: skip


def _outline(view: View, wide: View) -> Box:
    """The first map as a frame on the wider one."""
    seen = view.degrees
    (left, bottom), (right, top) = (
        wide.place(seen.top, seen.left),
        wide.place(seen.bottom, seen.right),
    )
    return Box(left, top, right, bottom)


def _layer(
    name: str, factor: float, spots: Sequence[Spot], view: View, named: Set[int] | None
) -> Layer:
    highest = max((spot.toll.high for spot in spots if spot.toll), default=0.0)
    # Half way to full size, so that on a telephone the discs of a busy map do not cover each other.
    grown = math.sqrt(factor) * max(_SMALLEST, min(1.0, math.sqrt(_ROOMY / len(spots))))
    per_death = _MOST * grown / math.sqrt(highest) if highest > 0 else 0.0
    marks = [_mark(spot, view, per_death, _LEAST * math.sqrt(factor)) for spot in spots]
    letters = _LETTERS * factor
    # The largest are drawn first and named first: a small one on top of them can still be clicked.
    marks.sort(key=lambda mark: (-mark.disc, -len(mark.spot.events), mark.spot.position))
    discs = [_around(mark.x, mark.y, mark.disc) for mark in marks]
    degrees = _name_degrees(view, letters)
    frame = [_scale_box(view, letters), *(_label_box(one, letters * 0.8) for one in degrees)]
    wanted = [Wanted(m.x, m.y, m.ring or m.disc, _texts(m.spot, named)) for m in marks]
    labels = place_labels(wanted, [*discs, *frame], view.paper.grown(-2), letters)
    boxes = [*discs, *frame, *(_label_box(label, letters) for label in labels if label)]
    return Layer(
        name=name, letters=letters,
        marks=tuple(
            Mark(m.spot, m.x, m.y, m.disc, m.ring, m.reach, label)
            for m, label in zip(marks, labels, strict=True)
        ),
        countries=tuple(name_countries(view, boxes, letters * 0.95)),
        degrees=tuple(degrees),
        samples=tuple(_samples(highest, per_death)),
    )  # fmt: skip


def _mark(spot: Spot, view: View, per_death: float, least: float) -> Mark:
    x, y = view.place(spot.lat or 0.0, spot.lon or 0.0)
    disc = ring = None
    if spot.toll and spot.toll.best > 0:
        disc = round(max(least, per_death * math.sqrt(spot.toll.best)), 1)
    if spot.toll and spot.toll.high > spot.toll.best:
        ring = round(max((disc or least) + 2, per_death * math.sqrt(spot.toll.high)), 1)
    reach = reach_km(spot.precision)
    return Mark(
        spot, x, y, disc or least, ring, round(view.length(reach), 1) if reach else None, None
    )


def _texts(spot: Spot, named: Set[int] | None) -> tuple[str, ...]:
    if named is not None and spot.position not in named:
        return ()
    number = str(spot.position)
    return (f"{number} {shorten(spot.name, _NAME_LENGTH)}", number) if spot.name else (number,)


def _doubts(spots: Sequence[Spot], view: View) -> list[Doubt]:
    drawn = []
    for spot in spots:
        here = view.place(spot.lat or 0.0, spot.lon or 0.0)
        for runner in spot.runners_up:
            there = view.place(runner.lat, runner.lon)
            far = math.hypot(here[0] - there[0], here[1] - there[1])
            if far > 2 * _LEAST and view.paper.holds(_around(*there, 4)):
                says = f"{spot.name} might also be {runner.label}"
                drawn.append(Doubt(*here, *there, says))
    return drawn


def _samples(highest: float, per_death: float) -> list[Sample]:
    """A large and a small round toll, for the legend."""
    if highest <= 0:
        return []
    power = 10 ** math.floor(math.log10(highest))
    large = max(power * step for step in (1, 2, 5) if power * step <= highest)
    tolls = [toll for toll in (large, large / 10) if toll >= 1]
    return [Sample(toll, round(per_death * math.sqrt(toll), 1)) for toll in tolls]


def _scale_box(view: View, letters: float) -> Box:
    """Where the scale bar stands, with its number."""
    long = draw_scale(view).length + 16 + letters * 5
    return Box(0, view.height - letters * 1.5, long, view.height)


def _name_degrees(view: View, letters: float) -> list[Label]:
    """The names of meridians along the foot and of parallels along the right edge, where neither meets a corner."""
    drawn, free = draw_degrees(view), _scale_box(view, letters).right + letters
    return [
        *(
            Label(x, round(view.height - letters * 0.5, 1), "middle", name)
            for x, name in drawn.meridians if free < x < view.width - letters * 5
        ),
        *(
            Label(view.width - 4, round(y - 3, 1), "end", name)
            for y, name in drawn.parallels if letters < y < view.height - letters * 2
        ),
    ]  # fmt: skip


def _around(x: float, y: float, radius: float) -> Box:
    return Box(x - radius, y - radius, x + radius, y + radius)


def _label_box(label: Label, letters: float) -> Box:
    wide = text_width(label.text, letters)
    left = {"start": label.x, "end": label.x - wide, "middle": label.x - wide / 2}[label.anchor]
    return Box(left, label.y - letters * 0.9, left + wide, label.y + letters * 0.2)
