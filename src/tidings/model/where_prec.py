"""Steps of UCDP's where_prec: how exactly the point of a place is known, from 1, the very place, to 7, across borders."""

from __future__ import annotations

# Up to here it is one spot: a town, a palace, a district at most.
SPOT = 3
PROVINCE = 4
# Larger than a province or across several: regions, rivers, seas.
REGION = 5
# From here on a whole country, or more.
COUNTRY = 6
