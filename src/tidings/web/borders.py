"""What a map has to say of borders: whose they are, and which of the shown places lie where they are disputed."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.lexicons.tables import table
from tidings.web.catalogue import Entry
from tidings.web.lookup import Lookup
from tidings.web.places import Spot
from tidings.web.shapes import JsonObject, objects, words

GENERAL = (
    "Countries and provinces are those of GeoNames, which mostly go by who is in control (de facto). "
    "tidings takes no side on whose a place is."
)


def border_notices(look: Lookup, spots: Iterable[Spot]) -> tuple[str, ...]:
    """The general notice, then one for each disputed area that a shown place lies in; none without places."""
    shown = [_place(look.item(spot.place.get("entity"))) for spot in spots]
    found = {
        f"{row['area']}: {row['says']}."
        for row in table("world/disputed_areas.tsv")
        for place in shown
        if words(place, "country") == row["iso3"] and row["admin1"] in {"", words(place, "admin1")}
    }
    return (GENERAL, *(text[0].upper() + text[1:] for text in sorted(found))) if shown else ()


def _place(entry: Entry | None) -> JsonObject:
    return next(iter(objects(entry.item, "place")), {}) if entry else {}
