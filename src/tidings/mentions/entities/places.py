"""Choose the point on the map that a place name means, in the light of the document's other places."""

from __future__ import annotations

from collections.abc import Mapping
from math import log10

from tidings.lexicons import gazetteer
from tidings.mentions.entities.known import countries
from tidings.model.mentions import PlaceReading

# UCDP where_prec by the kind of unit a name means (centroid).
PRECISION = {"city": 1, "camp": 1, "crossing": 1, "admin2": 3, "admin1": 4, "country": 6}
LARGE = 5  # regions, rivers, seas: larger than or across first-level units
# A country named in the document outweighs a namesake a thousand times larger elsewhere.
CONTEXT = 3.0
NEIGHBOUR = 1.5
# What a name means when nothing else decides: a province before its town, a country before all.
RANK = {"country": 4.0, "admin1": 1.0, "region": 1.0}


def choose_place(
    name: str, *, context: Mapping[str, int], unit: str | None = None
) -> PlaceReading | None:
    """The best reading of a name; `context` counts the countries of the document, `unit` is the noun
    beside the name ("province", "city"). None when the gazetteer does not know it."""
    candidates = gazetteer.find(name)
    if not candidates:
        return None
    scored = sorted(candidates, key=lambda p: (-_score(p, context, unit), p.id))
    best = scored[0]
    return PlaceReading(
        geonames=best.id if best.id > 0 else None, name=best.name, lat=best.lat, lon=best.lon,
        precision=PRECISION.get(best.kind, LARGE), country=best.iso3 or None,
        admin1=best.admin1 or None, admin2=best.admin2 or None,
        runners_up=tuple(_label(p) for p in scored[1:4]),
    )  # fmt: skip


def country_place(iso3: str) -> PlaceReading | None:
    """A country as a place: its centroid."""
    country = countries().get(iso3)
    if country is None:
        return None
    return PlaceReading(
        name=country.name, lat=country.lat, lon=country.lon, precision=PRECISION["country"],
        country=iso3,
    )  # fmt: skip


def _score(place: gazetteer.Place, context: Mapping[str, int], unit: str | None) -> float:
    score = RANK.get(place.kind, 0.0) + log10(max(place.population, 1)) / 3
    if place.capital:
        score += 1.0
    if place.iso3 in context:
        score += CONTEXT + min(context[place.iso3], 10) / 20
    elif any(place.iso3 in countries()[c].neighbours for c in context if c in countries()):
        score += NEIGHBOUR
    if unit in {"province", "governorate", "region", "oblast", "state"} and place.kind == "admin1":
        score += 2.0
    if unit in {"city", "town", "village", "suburb"} and place.kind == "city":
        score += 2.0
    if unit in {"district", "county"} and place.kind == "admin2":
        score += 2.0
    return score


def _label(place: gazetteer.Place) -> str:
    return ", ".join(part for part in (place.name, place.admin1, place.iso3) if part)
