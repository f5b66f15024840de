"""Events put together by hand, in the account of tests/samples.py: what each rule of an export is shown on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from tests.samples import DEAD, FORECAST, MAYOR, MONDAY, SHELLING, TOWN, sample_account

from tidings.model.account import Account, Brief, Situation
from tidings.model.dates import Date
from tidings.model.documents import LeftOut
from tidings.model.evidence import Evidence
from tidings.model.items import (
    Codes,
    Entity,
    Event,
    EventActor,
    EventPlace,
    Fatalities,
    Figure,
    Forecast,
    MentionEvidence,
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


def empty_account() -> Account:
    """An account of nothing at all."""
    arrays = {
        name: () for name in sample_account().__struct_fields__
        if isinstance(getattr(sample_account(), name), tuple)
    }  # fmt: skip
    return replace(
        sample_account(), **arrays, brief=Brief(sections=()), situation=Situation(title="", languages=()),
    )  # fmt: skip


def bare_account() -> Account:
    """The sample without any day or place."""
    account = sample_account()
    return replace(
        account, situation=Situation(title="Porto Velo", languages=("en",)), times=(), timeline=(),
        documents=tuple(replace(d, published=None) for d in account.documents),
        articles=tuple(replace(a, published=None) for a in account.articles),
        entities=tuple(replace(e, place=None) for e in account.entities),
        events=tuple(replace(e, date=None, place=None) for e in account.events),
        figures=tuple(replace(f, window=None, place=None) for f in account.figures),
    )  # fmt: skip


# What makes trouble in one program or another: formulas, markup, TeX, control signs, signs of several code points,
# text from right to left, line breaks, and lines longer than a calendar takes.
HOSTILE = (
    "=HYPERLINK(\"http://bad.example\",\"x\")", "-2+3 dead", "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1", "\r\n+1", "'=2", "\uff1d1+1", "<b>&amp;</b> ]]> <!-- x", r"\input{/etc/passwd} 100% #1 $x_1^2$ ~",
    "}{ unpaired }", "bell \x07 nul \x00 escape \x1b[31m", "👩\u200d⚕️🚢 e\u0301", "مقتل ١٢ \u202eعكس",
    "a, b; c: d\nBEGIN:VEVENT\r\nx", "_x0041_ and _x000D_", "long " * 40, "and and others, Jr.",
)  # fmt: skip


def hostile_account() -> Account:
    """The sample where reports, names, titles and quotations are made to break what reads them."""
    account = sample_account()
    text = "\n".join(HOSTILE)
    quotes = [
        Evidence(document="doc-gazette", start=at, end=at + len(words), quote=words)
        for words in HOSTILE for at in (text.index(words),)
    ]  # fmt: skip
    gazette, radio = account.documents
    gazette = replace(
        gazette, text=text, title=HOSTILE[0], outlet=HOSTILE[7], authors=HOSTILE, parts=()
    )
    corvo, town = account.entities
    corvo = replace(corvo, name=HOSTILE[2], aliases=HOSTILE, mentions=(
        MentionEvidence(document="doc-gazette", start=0, end=len(HOSTILE[0]), quote=HOSTILE[0], as_="person"),
    ))  # fmt: skip
    events = tuple(
        replace(
            SHELLING, id=f"event-{number}", headline=words, evidence=(said,), status=status,
            actors=(actor_by(corvo.id, "source", said), actor_by(town.id, "target", said)),
            place=replace(SHELLING.place, name=words), reports=(),
        )
        for number, (words, said) in enumerate(zip(HOSTILE, quotes, strict=True))
        for status in ("planned" if number % 2 else "occurred",)
    )  # fmt: skip
    return replace(
        account, documents=(gazette, radio), entities=(corvo, town), events=events, figures=(), disagreements=(),
        articles=(
            replace(account.articles[0], title=HOSTILE[8], outlet=HOSTILE[9], authors=HOSTILE),
            account.articles[1],
        ),
        statements=(replace(FORECAST, content=HOSTILE[13], evidence=(quotes[13],), reported_by=()),),
        relations=(replace(MAYOR, evidence=(quotes[10],)),), times=(), timeline=(),
        forecasts=(
            Forecast(
                statement=FORECAST.id, proposition=HOSTILE[13], horizon=MONDAY, state="open", why=HOSTILE[15],
                evidence=(quotes[13],),
            ),
        ),
        brief=Brief(sections=()), decisions=(),
        left_out=tuple(LeftOut(what=words, reason=words, where=words) for words in HOSTILE),
    )  # fmt: skip


def actor_by(entity: str, role: str, said: Evidence) -> EventActor:
    """An entity in a role, by some words."""
    return EventActor(entity=entity, text=said.quote, role=role, evidence=(said,))
