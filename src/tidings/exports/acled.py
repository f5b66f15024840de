"""Disorder as ACLED codes it: one row an event, in the column order of its codebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from tidings.exports.codes import outlet_countries, sector
from tidings.exports.parts import Parts, Party, Telling, When, Where, in_words, unreal, when
from tidings.exports.written import Cell, Choice, Exported, comma_separated, joined
from tidings.lexicons.tables import table
from tidings.model.account import Account
from tidings.model.items import Acled, Event, Figure

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip
# The categories of actors in the order in which an interaction names two of them.
_INTERS = (
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters",
    "External/Other forces", "Civilians",
)  # fmt: skip
# The most days of each time_precision.
_TIME_PRECISION = ((1, 1), (2, 7), (3, 31))
# ACLED's geo_precision by UCDP's where_prec; a country or a sea is too little.
_GEO_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}
_CROWDS = {"Protests": "Protesters", "Riots": "Rioters"}
_SCALES = ("National", "International")


class Actors(NamedTuple):
    """The actor of one side, those with it, and its category."""

    name: str = ""
    associated: str = ""
    inter: str = ""


def export_acled(account: Account) -> Exported:
    """CSV with a header."""
    choice = Choice(len(account.events))
    parts = Parts(account)
    rows = [
        row
        for event in account.events
        if choice.takes(_against(event, parts)) and (row := _row(event, parts))
    ]
    return Exported(comma_separated(COLUMNS, rows), choice.told())


def _against(event: Event, parts: Parts) -> str | None:
    """Why ACLED would not code an event."""
    days, place = when(event.date), parts.where(event)
    checks = (
        (unreal(event), unreal(event) is not None),
        ("of no ACLED type", event.acled is None),
        ("without a month", days is None or days.days > _TIME_PRECISION[-1][1]),
        ("without a place", place is None or place.precision is None),
        ("known by country only", place is not None and place.precision not in _GEO_PRECISION),
    )
    return next((reason for reason, holds in checks if holds), None)


def _row(event: Event, parts: Parts) -> tuple[Cell, ...] | None:
    days, place, coded = when(event.date), parts.where(event), event.acled
    if days is None or place is None or place.precision is None or coded is None:
        return None
    one, other = _actors(event, coded, place, parts)
    tellings, land = parts.tellings(event), place.country
    killed = parts.counts(event, "killed")
    day = days.middle
    return (
        event.id, day.isoformat(), day.year, next(p for p, most in _TIME_PRECISION if days.days <= most),
        _disorder(coded), coded.event_type, coded.sub_event_type, *one, *other,
        interaction(one, other), _targeting(coded, other), land.numeric, land.acled_region,
        land.name, place.admin1, place.admin2, None,
        place.name, _rounded(place.latitude), _rounded(place.longitude), _GEO_PRECISION[place.precision],
        joined(t.known_as for t in tellings), _scale(tellings, place), _notes(days, tellings, killed),
        conservative(killed), _tags(coded, parts.counts(event, "participants")), None,
    )  # fmt: skip


def _actors(event: Event, coded: Acled, place: Where, parts: Parts) -> tuple[Actors, Actors]:
    """Who acts and who is acted on; of parties that fight or meet, the first and the others."""
    acting = parts.parties(event, "source", "participant")
    suffering = parts.parties(event, "target")
    if not suffering:
        acting, suffering = acting[:1], acting[1:]
    if not acting:
        acting, suffering = suffering[:1], suffering[1:]
    crowd = _CROWDS.get(coded.event_type, "")
    return _side(acting, place, crowd), _side(suffering, place, "")


def _side(parties: Sequence[Party], place: Where, crowd: str) -> Actors:
    if not parties:
        return Actors()
    first, *others = parties
    return Actors(first.name, joined(p.name for p in others), _inter(first, place, crowd))


def _inter(party: Party, place: Where, crowd: str) -> str:
    """The category of an actor; forces of a state abroad are external, a crowd that protests is one."""
    inter = sector(party.sector).inter
    if party.kind == "state" and inter in {"", "State forces"}:
        abroad = party.country.iso3 and place.code and party.code != place.code
        return "External/Other forces" if abroad else "State forces"
    if party.kind == "group" and not inter:
        return ""
    return crowd if crowd and inter == "Civilians" else inter


def interaction(one: Actors, other: Actors) -> str:
    """Both categories in ACLED's order, or one "only"; nothing where an actor's is not known."""
    if not other.name:
        return f"{one.inter} only" if one.inter else ""
    if not (one.inter and other.inter):
        return ""
    return "-".join(sorted((one.inter, other.inter), key=_INTERS.index))


def _targeting(coded: Acled, suffering: Actors) -> str:
    always = (
        coded.event_type == "Violence against civilians"
        or coded.sub_event_type == "Excessive force against protesters"
    )
    remote = coded.event_type == "Explosions/Remote violence" and suffering.inter == "Civilians"
    return "Civilian targeting" if always or remote else ""


@cache
def _disorders() -> dict[tuple[str, str], str]:
    return {
        (row["event_type"], row["sub_event_type"]): row["disorder_type"]
        for row in table("world/acled_disorder_types.tsv")
    }


def _disorder(coded: Acled) -> str:
    own = _disorders().get((coded.event_type, coded.sub_event_type))
    return own or _disorders().get((coded.event_type, ""), "")


def _scale(tellings: Sequence[Telling], place: Where) -> str:
    """National for an outlet of the country of the event, International for one of another."""
    known = (outlet_countries().get(t.outlet.casefold()) for t in tellings)
    found = {_SCALES[home != place.code] for home in known if home and place.code}
    return "-".join(scale for scale in _SCALES if scale in found)


def conservative(killed: Sequence[Figure]) -> int:
    """The lowest number reported, with ACLED's numbers for vague words; 0 where none is."""
    values = (f.conservative if f.conservative is not None else f.low for f in killed)
    return int(sum(v for v in values if v is not None))


def _notes(days: When, tellings: Sequence[Telling], killed: Sequence[Figure]) -> str:
    """When, the exact words with their sources, and every count of the dead as it is written."""
    return " ".join((_days_said(days.first, days.last), *in_words(tellings), *_counts_said(killed)))


def _days_said(first: date, last: date) -> str:
    if first == last:
        return f"On {first.isoformat()}:"
    return f"Between {first.isoformat()} and {last.isoformat()}:"


def _counts_said(killed: Sequence[Figure]) -> Iterator[str]:
    written = joined(f"“{e.as_written}”" for f in killed for e in f.estimates)
    if written:
        yield f"[Fatalities as reported: {written}.]"


def _tags(coded: Acled, crowds: Sequence[Figure]) -> str:
    if coded.event_type not in _CROWDS:
        return ""
    said = joined((e.as_written for f in crowds for e in f.estimates), ", ")
    return f"crowd size={said or 'no report'}"


def _rounded(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, 4)
