"""Choose the points on the map that the place names of a document mean, each in the light of the others.

"Springfield" is the one of Ohio beside "Dayton, Ohio"; "Chak district, Wardak province" is in Wardak, though the
gazetteer knows a Chak in another country only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.lexicons import gazetteer
from tidings.lexicons.gazetteer import Place
from tidings.lexicons.local_spellings import find_alike
from tidings.mentions.entities.ground.around import UNITS, WATERS, Around, Wanted
from tidings.mentions.entities.ground.whereabouts import lies_by, lies_in
from tidings.mentions.entities.names.known import countries
from tidings.model.mentions import PlaceReading
from tidings.model.where_prec import COUNTRY, PROVINCE, REGION, SPOT

# UCDP where_prec by the kind of unit a name means (centroid).
PRECISION = {
    "city": 1, "camp": 1, "crossing": 1, "facility": 1, "admin2": SPOT, "admin1": PROVINCE, "country": COUNTRY,
}  # fmt: skip
# Namesakes farther down than this are not looked at: nearly all are hamlets.
MOST = 60
# Choices settle quickly: names that are sure pull the others in the first round, those the rest in the second.
ROUNDS = 3


def choose_places(
    wanted: Sequence[Wanted], *, context: Mapping[str, int]
) -> tuple[PlaceReading | None, ...]:
    """The best reading of each name; `context` counts the countries the document names. None when unknown."""
    each = {key: _in_namesake(one, wanted) for key, one in _one_sense(wanted).items()}
    named = {one.name for one in each.values()}
    outer = sorted({one.inside for one in each.values() if one.inside} - named)
    found = _choose((*each.values(), *(Wanted(name=name) for name in outer)), context)
    return tuple(found[list(each).index((one.name, one.country))] for one in wanted)


def _one_sense(wanted: Sequence[Wanted]) -> dict[tuple[str, str | None], Wanted]:
    """A name stands for one place in a document; what any of its appearances says counts for all."""
    each: dict[tuple[str, str | None], Wanted] = {}
    for one in wanted:
        known = each.get((one.name, one.country), one)
        each[one.name, one.country] = Wanted(
            name=one.name, country=one.country, unit=known.unit or one.unit,
            inside=known.inside or one.inside,
            beside=known.beside if known.inside else one.beside, by=known.by or one.by,
        )  # fmt: skip
    return each


def _in_namesake(one: Wanted, wanted: Sequence[Wanted]) -> Wanted:
    """A building is in the town it is named for: "Karm Cathedral" in the Karm of the same document."""
    unknown = one.by is not None or " " in one.name
    if one.inside is not None or not unknown or gazetteer.find(one.name):
        return one
    inside = max(
        (w.name for w in wanted if one.name.startswith(f"{w.name} ") or one.name.endswith(f" of {w.name}")),
        key=len, default=None,
    )  # fmt: skip
    inside = inside or one.by
    return Wanted(
        name=one.name, unit=one.unit, country=one.country, inside=inside, beside=inside is not None
    )  # fmt: skip


def _choose(
    wanted: Sequence[Wanted], context: Mapping[str, int]
) -> tuple[PlaceReading | None, ...]:
    candidates = [_candidates(one) for one in wanted]
    chosen: list[Place | None] = [found[0] if len(found) == 1 else None for found in candidates]
    for _ in range(ROUNDS):
        around = Around(wanted, chosen, context)
        chosen = [
            max(found, key=lambda p: (around.score(i, p, found), -p.id), default=None)
            for i, found in enumerate(candidates)
        ]
    around = Around(wanted, chosen, context)
    chosen = [
        None if around.is_guess(i, place) or around.is_chance(i, place) else place
        for i, place in enumerate(chosen)
    ]
    around = Around(wanted, chosen, context)
    return tuple(
        _reading(
            one, place, around.ranked(i, candidates[i]), around.outer(i),
            foreign=place is None or around.is_foreign(place) or around.is_elsewhere(i, place),
        )
        for i, (one, place) in enumerate(zip(wanted, chosen, strict=True))
    )  # fmt: skip


def choose_place(
    name: str, *, context: Mapping[str, int], unit: str | None = None
) -> PlaceReading | None:
    """The best reading of one name by itself."""
    return choose_places([Wanted(name=name, unit=unit)], context=context)[0]


def country_place(iso3: str) -> PlaceReading | None:
    """A country as a place: its centroid."""
    country = countries().get(iso3)
    if country is None:
        return None
    return PlaceReading(
        name=country.name, lat=country.lat, lon=country.lon, precision=PRECISION["country"],
        country=iso3,
    )  # fmt: skip


def _candidates(one: Wanted) -> tuple[Place, ...]:
    name = one.name
    if one.unit in UNITS["admin2"] and not name.casefold().endswith(one.unit):
        name = (
            f"{name} {one.unit}"  # "Jackson and Madison counties": the noun is part of both names
        )
    found = gazetteer.find(name) or gazetteer.find(one.name)
    if one.unit in WATERS:
        return tuple(p for p in found if one.unit in UNITS.get(p.kind, ()))
    if one.country is not None and one.inside is None:
        seats = tuple(p for p in found if p.iso3 == one.country)
        found = found if any(p.capital for p in seats) else seats
    return found[:MOST] or (find_alike(one.name) if one.country is None else ())


def _reading(
    one: Wanted,
    place: Place | None,
    ranked: Sequence[Place],
    outer: Place | None,
    *,
    foreign: bool,
) -> PlaceReading | None:
    """A chosen place under the name the text gives it."""
    if (
        outer is not None
        and foreign
        and not any(lies_in(p, outer) or lies_by(p, outer) for p in ranked)
    ):
        return _within(one, outer, ranked)
    if place is None:
        return None
    precision = PRECISION.get(place.kind, REGION)
    return PlaceReading(
        geonames=place.id if place.id > 0 else None, name=one.name, lat=place.lat, lon=place.lon,
        # Coordinates of the division above: one step coarser.
        precision=precision + 1 if place.approximate else precision, country=place.iso3 or None,
        admin1=place.admin1 or (place.name if place.kind == "admin1" else None),
        admin2=place.admin2 or None,
        runners_up=tuple(_label(p) for p in ranked if p.id != place.id)[:3],
    )  # fmt: skip


def _within(one: Wanted, outer: Place, ranked: Sequence[Place]) -> PlaceReading:
    """A place the gazetteer does not know where the text says it lies: somewhere in that province or country."""
    return PlaceReading(
        name=one.name, lat=outer.lat, lon=outer.lon, precision=max(2, PRECISION.get(outer.kind, REGION)),
        country=outer.iso3, admin1=outer.admin1 or (outer.name if outer.kind == "admin1" else None),
        runners_up=tuple(_label(p) for p in ranked[:3]),
    )  # fmt: skip


def _label(place: Place) -> str:
    return ", ".join(part for part in (place.name, place.admin1, place.iso3) if part)
