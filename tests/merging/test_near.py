"""Which two places can be one spot."""

from __future__ import annotations

import pytest

from tidings.merging.disagreements.disputed_places import cannot_be_one
from tidings.merging.happenings.near import nearness
from tidings.model.items import Corroboration, Entity, Point


def place(name: str, lat: float, lon: float, precision: int, admin1: str = "Arica") -> Entity:
    return Entity(
        id=f"entity-{name}", name=name, kind="place", mentions=(),
        place=Point(lat=lat, lon=lon, precision=precision, country="CHL", admin1=admin1),
        corroboration=Corroboration(documents=1, articles=1, independent_sources=1, sources=()),
    )  # fmt: skip


TOWN = place("Putre", -18.20, -69.56, 1)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (TOWN, "same"),
        (place("Quarter", -18.22, -69.60, 2), "near"),
        (place("Arica Province", -18.48, -70.3, 4), "near"),
        (place("Other Province", -20.2, -70.1, 4, "Tarapaca"), "apart"),
        (place("Chile", -33.0, -71.0, 6), "open"),
        (place("Codpa", -18.83, -69.74, 1), "apart"),
        (place("Arica", -18.48, -70.00, 1), "open"),
        # the land around a town has its point on the map
        (place("Arica Countryside", -18.48, -70.00, 2), "open"),
        (place("Arica Airport", -18.48, -70.00, 1), "apart"),
        (None, "open"),
    ],
)
def test_nearness(other: Entity | None, expected: str) -> None:
    assert nearness(TOWN, other) == expected
    assert nearness(other, TOWN) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (place("Codpa", -18.83, -69.74, 4), True),
        (place("Old Putre", -18.83, -69.74, 4), False),
        (place("Arica", -18.48, -70.00, 4), False),
        (place("Quarter", -18.22, -69.60, 2), False),
        (place("Pica", -20.49, -69.33, 4, "Tarapaca"), False),
    ],
)
def test_a_village_known_by_its_province(other: Entity, expected: bool) -> None:
    assert cannot_be_one(TOWN, other) is expected
    assert cannot_be_one(other, TOWN) is expected


def test_a_capital_stands_for_its_province() -> None:
    capital, village = place("Arica", -18.48, -70.00, 1), place("Codpa", -18.83, -69.74, 4)
    assert not cannot_be_one(capital, village)
