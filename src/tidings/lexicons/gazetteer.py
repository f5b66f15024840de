"""Finds the places of the world that bear a name, the likeliest first."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import sha256

import msgspec

from tidings.lexicons.own_places import OwnPlaces, in_force
from tidings.lexicons.place_names import normalise, plain, without_tail
from tidings.lexicons.tables import ROOM, table, words

__all__ = ["Place", "find", "is_own", "is_short_division", "normalise", "renown"]

# Above this many people a city comes before the division named after it ("Aleppo"), below it after
# ("Idlib"). It is the size from which news speaks of the city when it says no more than the name.
BIG_CITY = 500_000
# The same for second order divisions, of which news speaks by name far less often.
BIG_TOWN = 20_000
# Nearly all places without a known population are seats of a district.
UNKNOWN_PEOPLE = 5_000
# A capital stands for more than its people: "Dili" is not Delhi, but "Hamilton" is not on Bermuda.
CAPITAL = 25.0
# What a match is worth, by how the place bears the name: as its own, as its own but for articles
# and doubled letters, or as another name.
OWN, LEVELLED, OTHER = 1.0, 0.5, 0.3

_QUERY = "SELECT {} FROM names JOIN places ON places.id = names.place WHERE names.key = ?"
_COLUMNS = "id, name, kind, iso3, admin1, admin2, lat, lon, population, capital, approximate"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the map: "Saraqib", a city of 34,231 people in Idlib, Syria.

    The kind is country, admin1, admin2, city, or what places_extra.tsv says (region, river, ...).
    The id is that of GeoNames; places of places_extra.tsv have a negative one of our own.
    An approximate place has the coordinates of the division above it.
    """

    id: int
    name: str
    kind: str
    iso3: str | None
    admin1: str | None
    admin2: str | None
    lat: float
    lon: float
    population: int = 0
    capital: bool = False
    approximate: bool = False


def find(name: str) -> tuple[Place, ...]:
    """All places that may be meant by a name, best first.

    A place of the case comes alone: whoever named it knows what its reports mean. Else a country comes before all else, then regions known by that very name, then divisions and
    cities by the number of their people. "Idlib province" also finds what "Idlib" finds, with the
    kind that the word "province" asks for first.
    """
    return _found(name, in_force())


def is_own(name: str) -> bool:
    """Whether the case that is being read brings a place of this name."""
    own = in_force()
    return bool(own.places) and _bare(plain(name)) in _brought(own)


@lru_cache(maxsize=65536)
def _found(name: str, own: OwnPlaces) -> tuple[Place, ...]:
    if brought := _brought(own).get(_bare(plain(name))):
        return brought
    if (short := _short_divisions().get(name)) is not None:
        return (short,)
    whole = _ranked(name)
    rest, kind = without_tail(name)
    if not rest:
        return whole
    others = sorted(_ranked(rest), key=lambda place: place.kind != kind)
    known = {place.id for place in whole}
    return whole + tuple(place for place in others if place.id not in known)


def _ranked(name: str) -> tuple[Place, ...]:
    spelt, key = plain(name), normalise(name)
    if not key:
        return ()
    rows = _database().execute(_QUERY.format(_COLUMNS), (key,))
    towns = sorted((_place(row) for row in rows), key=lambda place: _order(place, spelt, key))
    return tuple(dict.fromkeys((*_countries().get(_bare(spelt), ()), *_extras(spelt), *towns)))


def _order(place: Place, spelt: str, key: str) -> tuple[float, int, int]:
    people = place.population or UNKNOWN_PEOPLE
    weight = renown(place)
    worth = _worth(place.name, spelt, key)
    if place.capital and worth == OWN:
        worth = CAPITAL
    return (-weight * worth, -people, place.id)


def is_short_division(name: str) -> bool:
    """Whether news writes a province so behind a town: "Ga.", "W.Va."."""
    return name in _short_divisions()


def renown(place: Place) -> int:
    """How many people a place is known for: a division for no more than make its town come first."""
    people = place.population or UNKNOWN_PEOPLE
    if place.kind == "city":
        return people
    return min(people, BIG_CITY if place.kind == "admin1" else BIG_TOWN)


def _worth(name: str, spelt: str, key: str) -> float:
    if plain(name) == spelt:
        return OWN
    return LEVELLED if normalise(name) == key else OTHER


def _bare(spelt: str) -> str:
    return spelt.removeprefix("the ")


@cache
def _database() -> sqlite3.Connection:
    # Immutable: no locks are taken, so the file may lie on a read-only disk and serve many at once.
    address = (ROOM / "world" / "gazetteer.sqlite").as_uri() + "?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def _place(row: tuple[int, str, str, str, str, str, float, float, int, int, int]) -> Place:
    *_, capital, approximate = row
    return Place(
        id=row[0],
        name=row[1],
        kind=row[2],
        iso3=row[3],
        admin1=row[4],
        admin2=row[5],
        lat=row[6],
        lon=row[7],
        population=row[8],
        capital=bool(capital),
        approximate=bool(approximate),
    )


@cache
def _countries() -> Mapping[str, tuple[Place, ...]]:
    rows = _database().execute(f"SELECT {_COLUMNS} FROM places WHERE kind = 'country'")  # noqa: S608 - no input in it
    by_code = {place.iso3: place for place in map(_place, rows)}
    return _by_name(
        (name, by_code[row["iso3"]])
        for row in table("world/countries.tsv")
        for name in (row["name"], *words(row["aliases"]))
        if row["iso3"] in by_code
    )


@cache
def _features() -> Mapping[str, tuple[Place, ...]]:
    return _by_name(
        (name, _extra(row) if not row["geonames"] else _by_id(int(row["geonames"])))
        for row in table("world/places_extra.tsv")
        for name in (row["name"], *words(row["aliases"]))
    )


@lru_cache(maxsize=8)
def _brought(own: OwnPlaces) -> Mapping[str, tuple[Place, ...]]:
    return _by_name(
        (
            name,
            _feature(place.name, place.kind, place.iso3, place.admin1, place.lat, place.lon),
        )
        for place in own.places
        for said in (place.name, *place.aliases)
        for name in (said, _capitals(said))
    )


def _capitals(name: str) -> str:
    """A name without the common noun at its end, as a text is cut into names: "Black Heron" of "Black Heron crossing"."""
    kept = name.split()
    while len(kept) > 1 and kept[-1][0].islower():
        kept.pop()
    return " ".join(kept)


@cache
def _short_divisions() -> Mapping[str, Place]:
    return {
        short: _by_id(int(row["geonames"]))
        for row in table("world/division_abbreviations.tsv")
        for written in words(row["short"])
        # The full stop at the end is often taken for the sentence's: "W.Va" is still no word.
        for short in (written, written.rstrip(".") if "." in written[:-1] else written)
    }


def _extras(spelt: str) -> Iterator[Place]:
    yield from _features().get(_bare(spelt), ())


def _feature(
    name: str, kind: str, iso3: str | None, admin1: str | None, lat: float, lon: float
) -> Place:  # fmt: skip
    said = f"{name}|{kind}|{iso3 or ''}"
    return Place(
        id=-int.from_bytes(sha256(said.encode()).digest()[:4]), name=name, kind=kind,
        iso3=iso3, admin1=admin1, admin2=None, lat=lat, lon=lon,
    )  # fmt: skip


def _extra(row: Mapping[str, str]) -> Place:
    where = float(row["lat"]), float(row["lon"])
    return _feature(row["name"], row["kind"], row["iso3"] or None, row["admin1"] or None, *where)


def _by_id(number: int) -> Place:
    row = _database().execute(f"SELECT {_COLUMNS} FROM places WHERE id = ?", (number,))  # noqa: S608
    return _place(row.fetchone())


def _by_name(pairs: Iterable[tuple[str, Place]]) -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, dict[Place, None]] = {}
    for name, place in pairs:
        found.setdefault(_bare(plain(name)), {})[place] = None
    return {name: tuple(places) for name, places in found.items()}
