"""Whether one place lies in or near another."""

from __future__ import annotations

from math import cos, hypot, radians

from tidings.lexicons.gazetteer import Place, normalise

# "Alida, south of Karm" and "Alida near Karm": said of neighbours that a car reaches within the hour.
BY_KM = 80.0


def lies_in(place: Place, outer: Place) -> bool:
    """Whether a place lies in a country, province or district."""
    units = {"country", "admin1", "admin2"}
    if outer.kind not in units or place.iso3 != outer.iso3 or place.id == outer.id:
        return False
    if outer.kind == "country":
        return True
    names = (place.admin1,) if outer.kind == "admin1" else (place.admin1, place.admin2)
    return any(normalise(n) == normalise(outer.name) for n in names if n)


def lies_by(place: Place, outer: Place) -> bool:
    """Whether a place is near a town: "Alida, 40 km south of Karm"."""
    return outer.kind in {"city", "camp"} and kilometres(place, outer) < BY_KM


def kilometres(one: Place, other: Place) -> float:
    """The distance of two places, good enough for some hundred kilometres."""
    east = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return 111.2 * hypot(one.lat - other.lat, east)
