"""How far from the point on the map an event may have been, by UCDP's where_prec."""

from collections.abc import Mapping

# 2 is UCDP's own: "within about 25 km of the point". 4 is measured on the gazetteer: nine of ten towns of
# the middle province lie within 63 km of the point that stands for it (2,911 provinces). Of the middle
# district they lie within 21 km (10,683), but 3 is no surer than 2. 5 (a river, a road, a region) is drawn
# as a province; from a whole country on nothing is drawn.
REACH_KM: Mapping[int, float] = {2: 25.0, 3: 25.0, 4: 63.0, 5: 63.0}

SAYS: Mapping[int, str] = {
    1: "the very place",
    2: "within about 25 km",
    3: "somewhere in the district",
    4: "somewhere in the province",
    5: "along it, or in the region",
    6: "somewhere in the country",
    7: "across borders",
}


def reach_km(precision: int) -> float | None:
    """The radius in kilometres; nothing for an exact place, and for one as large as a country."""
    return REACH_KM.get(precision)
