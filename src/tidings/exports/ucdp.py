"""Organised violence with dead, in the columns of the Georeferenced Event Dataset of UCDP."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tidings.exports.parts import Parts, Telling, When, Where, unreal, when
from tidings.exports.sides import ONE_SIDED, Sides, count_dead, find_sides
from tidings.exports.written import Cell, Choice, Exported, comma_separated, joined
from tidings.model.account import Account
from tidings.model.items import Event, Fatalities, Figure

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
# The most days of each date_prec; what may be anywhere in more than a year is not coded.
_DATE_PREC = ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366))
# PRIO-GRID counts cells of half a degree from the south-west corner of the world, 720 in a row.
_CELL, _ROW = 0.5, 720


class Coded(NamedTuple):
    """An event that UCDP codes, with all that its row is made of."""

    event: Event
    when: When
    toll: Fatalities
    sides: Sides
    where: Where | None
    tellings: tuple[Telling, ...]
    killed: tuple[Figure, ...]

    @property
    def is_sum(self) -> bool:
        """Whether the dead are a running total of more than one happening."""
        return any(f.scope == "cumulative" for f in self.killed)


def export_ucdp(account: Account) -> Exported:
    """CSV with the 49 columns and a header."""
    choice = Choice(len(account.events))
    parts = Parts(account)
    coded = [c for e in account.events if (c := _code(e, parts, choice)) is not None]
    rows = [
        _row(one)
        for one in coded
        if choice.takes("running totals over other rows" if _covers_another(one, coded) else None)
    ]
    return Exported(comma_separated(COLUMNS, rows), choice.told())


def _code(event: Event, parts: Parts, choice: Choice) -> Coded | None:
    days, toll = when(event.date), event.fatalities
    acting = parts.parties(event, "source", "participant")
    suffering = parts.parties(event, "target")
    armed = any(p.is_armed for p in (*acting, *suffering))
    taken = choice.takes(_against(event, days, armed=armed))
    if not taken or days is None or toll is None:
        return None
    return Coded(
        event=event, when=days, toll=toll, sides=find_sides(acting, suffering),
        where=parts.where(event), tellings=parts.tellings(event),
        killed=tuple(f for f in parts.counts(event, "killed") if f.low is not None),
    )  # fmt: skip


def _against(event: Event, days: When | None, *, armed: bool) -> str | None:
    """Why UCDP would not code an event."""
    toll = event.fatalities
    checks = (
        (unreal(event), unreal(event) is not None),
        ("not violence", event.type != "ASSAULT"),
        ("without deaths", toll is None or max(toll.best, toll.high) < 1),
        ("without a year", days is None or days.days > _DATE_PREC[-1][1]),
        ("without an armed side", not armed),
    )
    return next((reason for reason, holds in checks if holds), None)


def _covers_another(one: Coded, all_coded: Sequence[Coded]) -> bool:
    """Whether a running total covers another row: its dead would be counted twice."""
    return one.is_sum and any(other is not one and _lies_in(other, one) for other in all_coded)


def _lies_in(inner: Coded, outer: Coded) -> bool:
    a, b = inner.when, outer.when
    inside = b.first <= a.first and a.last <= b.last
    narrower = a.days < b.days or not inner.is_sum or inner.event.id < outer.event.id
    lands = {w.code for w in (inner.where, outer.where) if w and w.code}
    return inside and narrower and len(lands) < 2


def _row(one: Coded) -> tuple[Cell, ...]:
    event, days, toll, sides, tellings = one.event, one.when, one.toll, one.sides, one.tellings
    side_a, side_b = sides.names
    dead = count_dead(toll.best, one.killed, sides)
    named = sides.dyad if sides.type_of_violence in {2, ONE_SIDED} else ""
    return (
        event.id, None, days.first.year, None, _status(one), sides.type_of_violence, None,
        None, named, None, None, sides.dyad,
        None, None, side_a, None, None, side_b,
        event.corroboration.articles, joined(map(_cited, tellings)),
        joined(t.outlet for t in tellings), joined(t.day for t in tellings),
        joined(t.title for t in tellings), joined(t.speaker for t in tellings),
        *_where(one.where),
        2 if one.is_sum else 1, next(p for p, most in _DATE_PREC if days.days <= most),
        days.first.isoformat(), days.last.isoformat(), *dead, toll.best, toll.high, toll.low,
        _state(sides, "a"), _state(sides, "b"),
    )  # fmt: skip


def _where(place: Where | None) -> tuple[Cell, ...]:
    if place is None:
        return (None,) * 12
    lat, lon, land = place.latitude, place.longitude, place.country
    point = None if lat is None or lon is None else f"POINT ({lon} {lat})"
    return (
        place.precision, place.name, joined(place.words), place.admin1, place.admin2, lat, lon,
        point, priogrid(lat, lon), land.name, land.gleditsch_ward, land.ucdp_region,
    )  # fmt: skip


def priogrid(latitude: float | None, longitude: float | None) -> int | None:
    """The PRIO-GRID cell of a point."""
    if latitude is None or longitude is None:
        return None
    row = min(int((latitude + 90) / _CELL), 359)
    return row * _ROW + min(int((longitude + 180) / _CELL), _ROW - 1) + 1


def _cited(telling: Telling) -> str:
    return joined((telling.known_as, telling.day, telling.title), ", ")


def _status(one: Coded) -> str:
    """ "Clear" needs two known sides, one reported number and a place; else what to check first."""
    checks = (
        ("Check Type of Violence", one.sides.type_of_violence is None),
        ("Check Dyad", not one.sides.are_known),
        ("Check Deaths", any(f.agreement == "conflict" for f in one.killed)),
        ("Low Confidence", one.where is None or one.where.precision is None),
    )
    return next((status for status, holds in checks if holds), "Clear")


def _state(sides: Sides, side: str) -> str:
    party = sides.a if side == "a" else sides.b
    return party.country.gleditsch_ward if party and party.kind == "state" else ""
