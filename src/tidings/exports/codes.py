"""Codes of countries and sectors in the schemes that are exported, from the lexicons."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import table, words


class Country(NamedTuple):
    """A country in other schemes; "" where a scheme does not have it."""

    iso3: str = ""
    name: str = ""
    iso2: str = ""
    numeric: str = ""
    fips: str = ""
    gleditsch_ward: str = ""
    ucdp_region: str = ""
    acled_region: str = ""


class Sector(NamedTuple):
    """A PLOVER sector in other schemes; `party` is state, group or civilians."""

    party: str = ""
    inter: str = ""
    cameo: str = ""


class EventType(NamedTuple):
    """A PLOVER event type: quad class, scores of the type and of its modes, what it is when planned."""

    quad: int
    score: float
    modes: Mapping[str, float | None]
    root: str
    planned_as: str


NOWHERE = Country()
NO_SECTOR = Sector()


def country(iso3: str | None) -> Country:
    """The country of a code; PLOVER's codes of bodies (IGO, NGO …) are none."""
    return _countries().get(iso3 or "", NOWHERE)


def sector(code: str | None) -> Sector:
    """What a sector is elsewhere."""
    return _sectors().get(code or "", NO_SECTOR)


@cache
def event_types() -> Mapping[str, EventType]:
    """The sixteen types by name."""
    return {
        row["type"]: EventType(
            quad=int(row["quad"]), score=float(row["score"]), modes=dict(map(_mode, words(row["modes"]))),
            root=row["root"], planned_as=row["planned_as"],
        )
        for row in table("en/plover_types.tsv")
    }  # fmt: skip


@cache
def outlet_countries() -> Mapping[str, str]:
    """The country of each outlet and agency that the lexicon places, by every name it has."""
    return {
        name.casefold(): row["country"]
        for row in table("world/outlets.tsv")
        if row["country"]
        for name in (row["name"], *words(row["aliases"]), *words(row["domains"]))
    }


def _mode(cell: str) -> tuple[str, float | None]:
    name, _, score = cell.partition(":")
    return name, float(score) if score else None


@cache
def _countries() -> Mapping[str, Country]:
    known = {row["iso3"]: row for row in table("world/countries.tsv")}
    return {
        row["iso3"]: Country(
            name=known[row["iso3"]]["name"], iso2=known[row["iso3"]]["iso2"], **row
        )
        for row in table("world/country_codes.tsv")
    }


@cache
def _sectors() -> Mapping[str, Sector]:
    return {
        row["sector"]: Sector(row["party"], row["inter"], row["cameo"])
        for row in table("world/sector_codes.tsv")
    }
