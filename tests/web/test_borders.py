"""What a map says of borders: always whose they are, and of disputed areas what is disputed."""

import sqlite3
from typing import Any

import pytest

from tidings.lexicons.tables import ROOM, table
from tidings.web.addresses import FileAddresses
from tidings.web.borders import GENERAL, border_notices
from tidings.web.lookup import Lookup
from tidings.web.places import find_spots
from tidings.web.shelf import AccountShelf

# country, province of an event's place; what the notices name beside the general one
SHOWN = [
    ("UKR", "Crimea", ["Crimea:"]),
    ("UKR", "Lviv", []),
    ("TWN", "Hualien", ["Taiwan:"]),
    ("SYR", "Quneitra", ["The Golan Heights:"]),
    ("SYR", "", []),
]


def look_at(account: dict[str, Any]) -> Lookup:
    return Lookup(AccountShelf(account), FileAddresses())


@pytest.mark.parametrize(("iso3", "admin1", "named"), SHOWN)
def test_disputed_areas_are_named(iso3: str, admin1: str, named: list[str]) -> None:
    place = {"lat": 1.0, "lon": 2.0, "country": iso3, **({"admin1": admin1} if admin1 else {})}
    account = {
        "entities": [{"id": "entity-1", "name": "Somewhere", "place": place}],
        "events": [{"id": "event-1", "place": {"entity": "entity-1", "lat": 1.0, "lon": 2.0}}],
    }
    general, *notices = border_notices(look_at(account), find_spots(account))
    assert general == GENERAL
    assert len(notices) == len(named)
    assert all(n.startswith(start) for n, start in zip(notices, named, strict=True))


def test_no_map_no_notice() -> None:
    assert border_notices(look_at({}), []) == ()


def test_every_disputed_area_is_one_of_the_gazetteer() -> None:
    with sqlite3.connect(ROOM / "world" / "gazetteer.sqlite") as known:
        for row in table("world/disputed_areas.tsv"):
            query = "SELECT 1 FROM places WHERE iso3 = ? AND (? = '' OR admin1 = ?) LIMIT 1"
            values = (row["iso3"], row["admin1"], row["admin1"])
            assert known.execute(query, values).fetchone(), row["area"]
