"""Events in the 61 columns of the event table of GDELT 2.0: tabs, no header."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from tidings.exports.codes import sector
from tidings.exports.coding import Coding, coding, not_coded
from tidings.exports.parts import Parts, Party, Telling, When, Where, when
from tidings.exports.written import Cell, Choice, Exported, joined, tab_separated
from tidings.lexicons.tables import table
from tidings.model.account import Account
from tidings.model.items import Event

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
    "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{part}" for part in _ACTOR), *(f"Actor2{part}" for part in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{part}" for part in _GEO), *(f"Actor2Geo_{part}" for part in _GEO),
    *(f"ActionGeo_{part}" for part in _GEO), "DATEADDED", "SOURCEURL",
)  # fmt: skip
# PLOVER's codes of bodies that are no countries, by what CAMEO has them as.
_GROUPS = frozenset({"UNO"})
_BODIES = frozenset({"IGO", "IMG", "MNC", "NGO"})
_EUROPE = "EUR"
# Geo_Type by where_prec: of places in the United States, and of others.
_AMERICAN = {1: 3, 2: 3, 3: 2, 4: 2, 6: 1}
_FOREIGN = {1: 4, 2: 4, 3: 5, 4: 5, 6: 1}
_COUNTRY = 1


def export_gdelt(account: Account) -> Exported:
    """Rows in the order of the account."""
    choice = Choice(len(account.events))
    parts = Parts(account)
    rows = [_row(e, coding(e), parts) for e in account.events if choice.takes(not_coded(e))]
    return Exported(tab_separated(rows), choice.told())


def _row(event: Event, coded: Coding, parts: Parts) -> tuple[Cell, ...]:
    one, other = _actors(event, parts)
    tellings = parts.tellings(event)
    stands = event.corroboration
    return (
        event.id, *_days(when(event.date)), *_actor(one), *_actor(other),
        int(parts.is_lead(event)), f"{coded.root}0", f"{coded.root}0", coded.root,
        _quads()[coded.root], None,
        len(event.evidence), len({t.known_as for t in tellings}), stands.documents, None,
        *_geo(one.place if one else None), *_geo(other.place if other else None),
        *_geo(parts.where(event)), None, _source(tellings),
    )  # fmt: skip


def _actors(event: Event, parts: Parts) -> tuple[Party | None, Party | None]:
    """Who acts and on whom: of several the first whose country is known; of equals two."""
    acting = parts.parties(event, "source", "participant")
    suffering = parts.parties(event, "target")
    one = _foremost(acting)
    other = _foremost(suffering) or _foremost([p for p in acting if p != one])
    return one, other


def _foremost(parties: Sequence[Party]) -> Party | None:
    return next((p for p in parties if p.code), parties[0] if parties else None)


def _days(days: When | None) -> tuple[Cell, ...]:
    """Day, month, year and fraction, each only where the event lies in a single one."""
    if days is None or days.first.year != days.last.year:
        return None, None, None, None
    first, last = days
    month = first.strftime("%Y%m") if first.month == last.month else None
    if first != last:
        return None, month, first.year, None
    return first.strftime("%Y%m%d"), month, first.year, _fraction(first)


def _fraction(day: date) -> str:
    """The part of the year that has gone by, by GDELT's count of thirty days a month."""
    return f"{day.year + ((day.month - 1) * 30 + day.day) / 365:.4f}"


def _actor(party: Party | None) -> tuple[Cell, ...]:
    if party is None:
        return (None,) * len(_ACTOR)
    land = party.code if party.country.iso3 or party.code == _EUROPE else ""
    group = party.code if party.code in _GROUPS else ""
    body = party.code if party.code in _BODIES else ""
    types = [t for t in (sector(party.sector).cameo, body) if t]
    first, second, *_ = (*types, "", "")
    code = "".join((land, group, *types))
    return code, party.name, land, group, None, None, None, first, second, None


def _geo(place: Where | None) -> tuple[Cell, ...]:
    if place is None:
        return (None,) * len(_GEO)
    kinds = _AMERICAN if place.code == "USA" else _FOREIGN
    kind = kinds.get(place.precision or 0)
    fips = place.country.fips
    name = joined((place.name, place.admin1, place.country.name), ", ")
    division = fips if kind == _COUNTRY else None
    return kind, name, fips, division, None, place.latitude, place.longitude, None


@cache
def _quads() -> dict[str, int]:
    return {row["root"]: int(row["quad"]) for row in table("world/cameo_roots.tsv")}


def _source(tellings: Sequence[Telling]) -> str:
    """The address of the first report that has one, else a citation of the first report."""
    address = next((t.address for t in tellings if t.address), "")
    return address or next((joined((t.known_as, t.day, t.title), ", ") for t in tellings), "")
