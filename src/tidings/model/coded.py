"""A coded event: what one clause of one document tells, before anything is merged."""

from __future__ import annotations

from typing import Literal

from tidings.model.dates import Date
from tidings.model.documents import LeftOut
from tidings.model.evidence import Evidence
from tidings.model.items import Acled, Fatalities
from tidings.model.joint import Finder
from tidings.model.record import Record
from tidings.model.vocabulary import EventStatus, Hazard


class CodedActor(Record, frozen=True, kw_only=True):
    """Who takes part: the words at `start:end`, and in `name` who is meant by them ("He": "Lidia Corvo")."""

    text: str
    name: str | None = None
    role: Literal["source", "target", "participant"]
    sector: str | None = None
    iso3: str | None = None
    start: int
    end: int


class CodedPlace(Record, frozen=True, kw_only=True):
    """Where it happened; `precision` is UCDP's where_prec."""

    name: str
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    country: str | None = None
    admin1: str | None = None
    evidence: tuple[Evidence, ...] = ()


class CodedEvent(Record, frozen=True, kw_only=True):
    """One event as one document tells it, in the words that an account has for events.

    `trigger` are the words that tell it, `clause` the whole clause; `attributed_to` is who says so.
    """

    document: str
    origin: str
    type: str | None = None
    mode: str | None = None
    hazard: Hazard | None = None
    contexts: tuple[str, ...] = ()
    quad_class: int | None = None
    cameo_root: str | None = None
    acled: Acled | None = None
    actors: tuple[CodedActor, ...] = ()
    date: Date | None = None
    place: CodedPlace | None = None
    status: EventStatus
    background: bool = False
    fatalities: Fatalities | None = None
    attributed_to: str | None = None
    found_by: tuple[Finder, ...]
    certainty: float | None = None
    trigger: Evidence
    clause: Evidence


class Coded(Record, frozen=True, kw_only=True):
    """The events of some documents, in the order of their words, and what was not read.

    `rejected` are inputs of which nothing was read, `left_out` is what was not read of the others.
    """

    events: tuple[CodedEvent, ...]
    rejected: tuple[LeftOut, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
