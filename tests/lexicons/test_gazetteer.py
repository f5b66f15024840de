"""The gazetteer finds what news means by a name, whatever its spelling."""

import sqlite3

import pytest
from tests.counting import counted

from tidings.lexicons import gazetteer
from tidings.lexicons.gazetteer import Place, find
from tidings.lexicons.tables import ROOM, table

FILE = ROOM / "world" / "gazetteer.sqlite"

# name as written; name, kind, country and first order division of the best place
BEST = [
    ("Syria", "Syria", "country", "SYR", None),
    ("the US", "United States", "country", "USA", None),
    ("Georgia", "Georgia", "country", "GEO", None),
    ("Türkiye", "Turkey", "country", "TUR", None),
    ("Idlib", "Idlib", "admin1", "SYR", None),
    ("Idlib province", "Idlib", "admin1", "SYR", None),
    ("Idlib city", "Idlib", "city", "SYR", "Idlib"),
    ("Aleppo", "Aleppo", "city", "SYR", "Aleppo"),
    ("Aleppo governorate", "Aleppo", "admin1", "SYR", None),
    ("Damascus", "Damascus", "city", "SYR", "Damascus"),
    ("Moscow", "Moscow", "city", "RUS", "Moscow"),
    ("Sochi", "Sochi", "city", "RUS", "Krasnodar"),
    ("Ankara", "Ankara", "city", "TUR", "Ankara"),
    ("Istanbul", "Istanbul", "city", "TUR", "Istanbul"),
    ("California", "California", "admin1", "USA", None),
    ("Los Angeles", "Los Angeles", "city", "USA", "California"),
    ("Golden", "Golden", "city", "USA", "Colorado"),
    ("Khuzestan", "Khuzestan", "admin1", "IRN", None),
    ("Anambra", "Anambra", "admin1", "NGA", None),
    ("Saraqib", "Saraqib", "city", "SYR", "Idlib"),
    ("Saraqeb", "Saraqib", "city", "SYR", "Idlib"),
    ("Maaret al-Numan", "Ma'arrat an Nu'man", "city", "SYR", "Idlib"),
    ("Jisr al-Shughur", "Jisr ash Shughur", "city", "SYR", "Idlib"),
    ("Tal Rifaat", "Tall Rif'at", "city", "SYR", "Aleppo"),
    ("Deir ez-Zor", "Deir ez-Zor", "admin1", "SYR", None),
    ("Deir al-Zor", "Deir ez-Zor", "admin1", "SYR", None),
    ("Raqqa", "Raqqa", "admin1", "SYR", None),
    ("Donetsk", "Donetsk", "city", "UKR", "Donetsk"),
    ("Kyiv", "Kyiv", "city", "UKR", "Kyiv"),
    ("Kiev", "Kyiv", "city", "UKR", "Kyiv"),
    ("Odessa", "Odesa", "city", "UKR", "Odesa"),
    ("Goma", "Goma", "city", "COD", "North Kivu"),
    ("South Kivu", "South Kivu", "admin1", "COD", None),
    ("El Fasher", "El Fasher", "city", "SDN", "North Darfur"),
    ("Al-Fashir", "El Fasher", "city", "SDN", "North Darfur"),
    ("Kandahar", "Kandahar", "city", "AFG", "Kandahar"),
    ("Helmand", "Helmand", "admin1", "AFG", None),
    ("Kunduz", "Kunduz", "admin1", "AFG", None),
    ("Mosul", "Mosul", "city", "IRQ", "Nineveh"),
    ("Sana'a", "Sanaa", "city", "YEM", "Sanaa City"),
    ("Gaza", "Gaza Strip", "admin1", "PSE", None),
    ("Gaza City", "Gaza", "city", "PSE", "Gaza"),
    ("Rafah", "Rafah", "admin1", "PSE", None),
    ("Dili", "Dili", "city", "TLS", "Dili"),
    ("Hamilton", "Hamilton", "city", "CAN", "Ontario"),
    ("Scotland", "Scotland", "admin1", "GBR", None),
    ("Crimea", "Crimea", "admin1", "UKR", None),
    ("the Donbass", "Donbas", "region", "UKR", None),
    ("Kashmir", "Kashmir", "region", None, None),
    ("Bab al-Hawa", "Bab al-Hawa", "crossing", "SYR", "Idlib"),
    ("Euphrates", "Euphrates", "river", "SYR", None),
    ("Darat Izza", "Darat 'Izzah", "city", "SYR", "Aleppo"),
]


@pytest.mark.parametrize(("written", "name", "kind", "iso3", "admin1"), BEST)
def test_best_place(written: str, name: str, kind: str, iso3: str, admin1: str) -> None:
    best = find(written)[0]
    assert (best.name, best.kind, best.iso3, best.admin1) == (name, kind, iso3, admin1)


@pytest.mark.parametrize("nothing", ["", "-", "Xyzzyqx", "the", "'; DROP TABLE names; --"])
def test_no_place(nothing: str) -> None:
    assert find(nothing) == ()


def test_other_places_of_the_name_come_after() -> None:
    countries = [place.iso3 for place in find("Tripoli") if place.kind == "city"]
    assert countries[:2] == ["LBY", "LBN"]


def test_a_place_comes_once() -> None:
    for name in ("Aleppo city", "Kuwait City", "Gaza", "Donetsk oblast"):
        places = [place.id for place in find(name)]
        assert len(set(places)) == len(places)


def test_every_country_is_found_by_name_and_alias() -> None:
    for row in table("world/countries.tsv"):
        assert find(row["name"])[0].iso3 == row["iso3"], row["name"]


def test_every_capital_is_marked() -> None:
    # Ghost capitals and outposts that no list of populated places has.
    without = {"ATA", "BVT", "HMD", "UMI", "ATF", "TKL"}
    with sqlite3.connect(FILE) as database:
        rows = database.execute("SELECT iso3 FROM places WHERE capital").fetchall()
    marked = {iso3 for (iso3,) in rows}
    missing = {row["iso3"] for row in table("world/countries.tsv")} - marked - without
    assert len(missing) <= 6, sorted(missing)


def test_every_place_of_our_own_is_on_the_map() -> None:
    for row in table("world/places_extra.tsv"):
        place = find(row["name"])[0]
        assert isinstance(place, Place)
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180


def test_divisions_of_our_own_places_exist() -> None:
    with sqlite3.connect(FILE) as database:
        rows = database.execute("SELECT iso3, name FROM places WHERE kind = 'admin1'").fetchall()
    unknown = [
        row["name"]
        for row in table("world/places_extra.tsv")
        if row["admin1"] and (row["iso3"], row["admin1"]) not in set(rows)
    ]
    assert unknown == []


def test_words_that_are_not_places_are_single_words() -> None:
    rows = table("en/not_places.tsv")
    assert {"March", "Media", "Most", "Of", "Nice"} <= {row["word"] for row in rows}
    assert [row["word"] for row in rows if " " in row["word"] or not row["reason"]] == []


def test_file_is_small_enough_to_ship() -> None:
    assert FILE.stat().st_size <= 25_000_000


def test_a_lookup_reads_only_the_places_of_its_name() -> None:
    """It goes by the index of names: the work is that of the places that bear the name, not of all on the map."""
    plan = gazetteer._database().execute(
        "EXPLAIN QUERY PLAN " + gazetteer._QUERY.format(gazetteer._COLUMNS), ("idlib",)
    )
    steps = [row[-1] for row in plan]
    assert all(step.startswith("SEARCH") for step in steps), steps
    find("warm")
    gazetteer._found.cache_clear()
    for name in (name for name, *_ in BEST):
        found, lines = counted(lambda name=name: find(name))
        # 260,000 places are on the map.
        assert lines < 2_000 + 200 * len(found), name
