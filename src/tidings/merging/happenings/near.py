"""Whether two places can be one spot: the same town, a quarter and its city, a town and its province."""

from __future__ import annotations

from math import cos, hypot, radians
from typing import Literal

from tidings.lexicons.word_classes import word_class
from tidings.model.items import Entity, Point
from tidings.model.where_prec import COUNTRY, PROVINCE, SPOT

# A desk that says "Aleppo" and one that names the suburb mean spots this near; two towns of the bundled case lie 26 km apart.
BESIDE_KM = 15.0
# The name of a province's capital is said of what lies so near, whatever division it belongs to.
AROUND_KM = 60.0
_KM_PER_DEGREE = 111.0

Nearness = Literal["same", "near", "open", "apart"]


def nearness(one: Entity | None, other: Entity | None) -> Nearness:
    """ "same" for one place, "near" for a spot beside or within another, "apart" where both cannot be meant."""
    if one is None or other is None:
        return "open"
    if one.id == other.id:
        return "same"
    a, b = one.place, other.place
    if a is None or b is None:
        return "open"
    if a.country != b.country:
        return "open" if a.country is None or b.country is None else "apart"
    if max(a.precision, b.precision) >= COUNTRY:
        return "open"
    if kilometres(a, b) <= BESIDE_KM:
        return "near"
    if max(a.precision, b.precision) == PROVINCE:
        return "near" if a.admin1 and a.admin1 == b.admin1 else "apart"
    if max(a.precision, b.precision) > SPOT:
        return "open"
    return "open" if _stands_for_around(one, other) or _stands_for_around(other, one) else "apart"


def is_spot(entity: Entity) -> bool:
    """Whether it is a building, a town or a village, and no stretch of land."""
    if entity.kind == "facility":
        return True
    return entity.kind == "place" and (entity.place is None or entity.place.precision <= SPOT)


def _stands_for_around(capital: Entity, spot: Entity) -> bool:
    """Whether a town that a province is named for may be said of a spot in it: "in Aleppo", of a village 40 km away."""
    a, b = capital.place, spot.place
    if a is None or b is None or a.admin1 is None:
        return False
    if _without_land(capital.name) not in a.admin1:
        return False
    return a.admin1 == b.admin1 or kilometres(a, b) <= AROUND_KM


def _without_land(name: str) -> str:
    """ "Karm Countryside" is the land around Karm, whose point on the map it has."""
    town, _, land = name.rpartition(" ")
    return town if town and land.casefold() in word_class("land_around") else name


def kilometres(one: Point, other: Point) -> float:
    """The distance of two points, good enough for some hundred kilometres."""
    across = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return _KM_PER_DEGREE * hypot(one.lat - other.lat, across)
