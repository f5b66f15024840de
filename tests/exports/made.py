"""Events put together by hand, in the account of tests/samples.py: what each rule of an export is shown on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from tests.samples import DEAD, SHELLING, TOWN, sample_account

from tidings.model.account import Account
from tidings.model.dates import Date
from tidings.model.items import (
    Codes,
    Entity,
    Event,
    EventActor,
    EventPlace,
    Fatalities,
    Figure,
    Point,
)

# name: kind, country, sector
_KNOWN = {
    "Portuguese soldiers": ("collective", "PRT", "MIL"),
    "Portugal": ("state", "PRT", "GOV"),
    "Spanish police": ("collective", "ESP", "COP"),
    "Guadiana Front": ("armed_group", None, "REB"),
    "Beja Brigade": ("armed_group", None, "REB"),
    "gunmen": ("collective", None, "UAF"),
    "villagers": ("collective", None, "CVL"),
    "demonstrators": ("collective", None, "OPP"),
    "UN refugee agency": ("organization", "UNO", None),
    "Moura market": ("facility", "PRT", None),
}
PLACE = Point(lat=38.1401, lon=-7.4486, precision=1, country="PRT", admin1="Beja", admin2="Moura")


def entity(name: str) -> Entity:
    """One of the known actors."""
    kind, iso3, sector = _KNOWN[name]
    return replace(
        TOWN, id=f"entity-{name}", name=name, kind=kind, place=None,
        codes=Codes(iso3=iso3, plover_sector=sector),
    )  # fmt: skip


def actor(name: str, role: str) -> EventActor:
    """A known actor in a role; other words have no entity, country or sector."""
    if name not in _KNOWN:
        return EventActor(text=name, role=role, evidence=SHELLING.evidence)
    _, iso3, sector = _KNOWN[name]
    return EventActor(
        entity=f"entity-{name}", text=name, role=role, iso3=iso3, sector=sector,
        evidence=SHELLING.evidence,
    )  # fmt: skip


def days(first: str | None, last: str | None = None, precision: str = "day") -> Date:
    """A date from day to day; without a second one it is a single day."""
    last = last or first
    return Date(edtf=f"{first}/{last}", earliest=first, latest=last, precision=precision)


def killed(number: int, population: str = "people", key: str = "figure-dead", **changes) -> Figure:
    """A count of the dead of `made()`."""
    return replace(
        DEAD, id=key, population=population, low=number, best=number, high=number,
        conservative=number, agreement="single", **changes,
    )  # fmt: skip


def made(
    *,
    acting: Sequence[str] = (),
    fighting: Sequence[str] = (),
    suffering: Sequence[str] = (),
    dead: Sequence[Figure] = (),
    **changes,
) -> Event:
    """The shelling of Porto Velo with other actors, dead, or whatever else is changed."""
    best = sum(int(f.best or 0) for f in dead)
    toll = Fatalities(low=best, best=best, high=best, rule="ucdp.named-value") if dead else None
    roles = {"source": acting, "participant": fighting, "target": suffering}
    plain = {
        "actors": tuple(actor(name, role) for role, names in roles.items() for name in names),
        "figures": tuple(f.id for f in dead),
        "fatalities": toll,
    }
    return replace(SHELLING, **(plain | changes))


def account_of(*events: Event, figures: Sequence[Figure] = (), point: Point = PLACE) -> Account:
    """The sample account with these events; Porto Velo lies at `point`."""
    return replace(
        sample_account(), events=events, figures=tuple(figures),
        entities=(replace(TOWN, place=point), *map(entity, _KNOWN)),
    )  # fmt: skip


NO_PLACE = {"place": None}
UNPLACED = {"place": EventPlace(name="somewhere")}
