"""What an annotated report holds; offsets count code points of `Report.text`, half-open."""

from __future__ import annotations

from typing import Literal

from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind, EventStatus, Measure, Scope, StatementKind

Form = Literal["name", "nominal", "pronoun"]
Part = Literal["source", "cue", "content"]
ArgumentRole = Literal["source", "target", "participant", "place", "time"]


class Span(Record, frozen=True, kw_only=True):
    """Words of the report."""

    start: int
    end: int


class Referent(Record, frozen=True, kw_only=True):
    """Somebody or some place the report speaks of; sector and country as PLOVER writes them."""

    id: str
    kind: EntityKind
    sector: str | None = None
    country: str | None = None
    label: str


class TaughtMention(Span, frozen=True, kw_only=True):
    """Words that stand for a referent."""

    referent: str
    form: Form


class AttributionPart(Span, frozen=True, kw_only=True):
    """A piece of one attribution; a content may have several pieces."""

    part: Part


class Attribution(Record, frozen=True, kw_only=True):
    """Somebody's words or thoughts; `by` is the referent where the sentence does not name the source."""

    id: str
    kind: StatementKind
    parts: tuple[AttributionPart, ...]
    by: str | None = None


class TaughtEvent(Record, frozen=True, kw_only=True):
    """One event with every trigger that tells it; `statuses[i]` is how trigger i tells it."""

    id: str
    type: str
    mode: str | None = None
    triggers: tuple[Span, ...]
    statuses: tuple[EventStatus, ...]


class Argument(Span, frozen=True, kw_only=True):
    """Words that fill a role of an event."""

    event: str
    role: ArgumentRole


class TaughtFigure(Span, frozen=True, kw_only=True):
    """A number with its bounds (`high` absent = open), what it measures, of whom, and over what."""

    id: str
    low: float
    high: float | None = None
    measure: Measure
    population: str
    scope: Scope
    event: str | None = None
    part_of: str | None = None
    window: str | None = None
    additional: bool = False
    share: bool = False


class TaughtTime(Span, frozen=True, kw_only=True):
    """Words that say when, with their EDTF value."""

    edtf: str


class Report(Record, frozen=True, kw_only=True):
    """One annotated report. `crisis` keeps reports of one happening in one part of the corpus."""

    id: str
    crisis: str
    genre: str
    outlet: str
    published: str
    text: str
    referents: tuple[Referent, ...] = ()
    mentions: tuple[TaughtMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[TaughtEvent, ...] = ()
    arguments: tuple[Argument, ...] = ()
    figures: tuple[TaughtFigure, ...] = ()
    times: tuple[TaughtTime, ...] = ()
