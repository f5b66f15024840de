"""The parts of an event that every coding scheme asks for: who, where, when, how many, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from tidings.exports.codes import Country, country, sector
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.dates import Date
from tidings.model.documents import Document, Part
from tidings.model.items import Entity, Event, EventActor, Figure
from tidings.model.vocabulary import FACTUAL, Measure

# Entities that are somewhere rather than act; a capital that acts is a state in the account.
_GROUND = frozenset({"place", "facility"})


class Party(NamedTuple):
    """Who takes part in an event; `kind` is state, group, civilians or "" where nothing says;
    a collective ("insurgents") is not named."""

    id: str
    name: str
    role: str
    kind: str
    code: str
    sector: str
    words: tuple[str, ...]
    place: Where | None
    is_named: bool

    @property
    def country(self) -> Country:
        """The country whose people or government this is."""
        return country(self.code)

    @property
    def is_armed(self) -> bool:
        """Whether it is a government or an organised group."""
        return self.kind in {"state", "group"}


class Where(NamedTuple):
    """A place; `precision` is UCDP's where_prec."""

    name: str
    words: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    precision: int | None = None
    code: str = ""
    admin1: str = ""
    admin2: str = ""
    geonames: int | None = None

    @property
    def country(self) -> Country:
        """The country it lies in."""
        return country(self.code)


class When(NamedTuple):
    """The first and the last day on which an event can have happened."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle; of an even number the earlier."""
        return self.first + timedelta(days=(self.days - 1) // 2)


class Telling(NamedTuple):
    """One article that tells of an event; `known_as` is what to call it where its outlet is not known."""

    document: str
    outlet: str
    known_as: str
    day: str
    title: str
    address: str
    speaker: str
    quotes: tuple[str, ...]


class Parts:
    """The parts of the events of one account."""

    def __init__(self, account: Account) -> None:
        self._names = Catalogue(account)
        self._documents = {d.id: d for d in account.documents}
        self._outlets = {d: a.outlet or a.agency for a in account.articles for d in a.documents}

    def parties(self, event: Event, *roles: str) -> tuple[Party, ...]:
        """Who takes part in these roles, role by role: entities, and words whose sector is known.
        Things, places and words that say nothing of who is meant ("five", "a bridge") do not."""
        found = [self._party(a) for role in roles for a in event.actors if a.role == role]
        return tuple(p for p in found if p is not None and (p.id or p.sector))

    def where(self, event: Event) -> Where | None:
        """The place of an event."""
        if event.place is None:
            return None
        at = event.place
        words = tuple(dict.fromkeys(e.quote for e in at.evidence))
        entity = self._entity(at.entity)
        known = _whereabouts(entity) if entity else None
        if known is None:
            return Where(at.name, words, at.lat, at.lon, at.precision)
        return known._replace(name=at.name, words=words)

    def tellings(self, event: Event) -> tuple[Telling, ...]:
        """The articles behind an event, earliest first; renditions of one count once."""
        found: dict[str, Telling] = {}
        for report in event.reports:
            document = self._documents[report.document]
            telling = Telling(
                document=document.id, known_as=self._names.outlet(document.id),
                outlet=document.outlet or self._outlets.get(document.id) or document.agency or "",
                day=document.published.date if document.published else "",
                title=document.title or "", address=address(document),
                speaker=self._names.label(report.attributed_to),
                quotes=tuple(dict.fromkeys(e.quote for e in report.evidence)),
            )  # fmt: skip
            key = document.article or document.id
            if key not in found or _order(telling) < _order(found[key]):
                found[key] = telling
        return tuple(sorted(found.values(), key=_order))

    def counts(self, event: Event, measure: Measure) -> tuple[Figure, ...]:
        """The counts of one measure that belong to an event; a part of another count is in that one."""
        figures = (self._names.find(key) for key in event.figures)
        return tuple(
            f for f in figures
            if isinstance(f, Figure) and f.measure == measure and f.part_of is None
        )  # fmt: skip

    def is_lead(self, event: Event) -> bool:
        """Whether an article tells of the event in its title or first paragraph."""
        return any(
            part.start <= e.start < part.end
            for e in event.evidence
            for part in _opening(self._documents[e.document])
        )

    def _entity(self, key: str | None) -> Entity | None:
        found = self._names.find(key) if key else None
        return found if isinstance(found, Entity) else None

    def _party(self, actor: EventActor) -> Party | None:
        entity = self._entity(actor.entity)
        if entity is not None and entity.kind in _GROUND:
            return None
        kind = sector(actor.sector).party
        if entity is not None and entity.kind == "state":
            kind = "state"
        elif entity is not None and entity.kind == "armed_group" and kind != "state":
            kind = "group"
        return Party(
            id=entity.id if entity else "", name=entity.name if entity else actor.text,
            role=actor.role, kind=kind, code=actor.iso3 or "", sector=actor.sector or "",
            words=tuple(dict.fromkeys((actor.text, *(e.quote for e in actor.evidence)))),
            place=_whereabouts(entity) if entity else None,
            is_named=entity is not None and entity.kind != "collective",
        )  # fmt: skip


def when(told: Date | None) -> When | None:
    """The days of a date that is bounded on both sides."""
    if told is None or told.earliest is None or told.latest is None:
        return None
    return When(date.fromisoformat(told.earliest), date.fromisoformat(told.latest))


def unreal(event: Event) -> str | None:
    """Why an event did not happen, as the reports tell it; None for one that did."""
    happened = event.status in FACTUAL
    return None if happened else event.status.replace("_", " ")


def in_words(tellings: Sequence[Telling]) -> Iterator[str]:
    """The exact words of each article, with outlet and day: “…” (Courier, 2021-05-04)."""
    for one in tellings:
        quotes = " … ".join(f"“{quote}”" for quote in one.quotes)
        yield f"{quotes} ({one.known_as}, {one.day})" if one.day else f"{quotes} ({one.known_as})"


def _opening(document: Document) -> Iterator[Part]:
    """The title and the first paragraph, whether it is marked as the lead or not."""
    yield from (part for part in document.parts if part.kind == "title")
    read = (part for part in document.parts if part.kind in {"lead", "body"})
    yield from islice(read, 1)


def _order(telling: Telling) -> tuple[str, str]:
    return telling.day or "9999", telling.document


def address(document: Document) -> str:
    """The address of a document on the web, "" where none is known."""
    if document.origin.startswith(("http://", "https://")):
        return document.origin
    return next((f.value for f in document.facts if f.field == "url"), "")


def _whereabouts(entity: Entity) -> Where | None:
    point = entity.place
    if point is None:
        return None
    geonames = entity.codes.geonames if entity.codes else None
    return Where(
        name=entity.name, latitude=point.lat, longitude=point.lon, precision=point.precision,
        code=point.country or "", admin1=point.admin1 or "", admin2=point.admin2 or "",
        geonames=geonames if geonames and geonames > 0 else None,
    )  # fmt: skip
