"""Items: what the account holds, each resting on evidence from one or more documents."""

from __future__ import annotations

from typing import Literal

from tidings.model.authority import KnownId
from tidings.model.corrections import Reviewed
from tidings.model.dates import Date
from tidings.model.evidence import Evidence, Inferred
from tidings.model.joint import RULES, Finder
from tidings.model.outcomes import Outcome
from tidings.model.record import Record
from tidings.model.vocabulary import (
    Agreement,
    AnswerKind,
    EntityKind,
    EventStatus,
    ForecastState,
    Hazard,
    Measure,
    RelationKind,
    RelationStatus,
    Scope,
    StatementKind,
)


class Corroboration(Record, frozen=True, kw_only=True):
    """How many stand behind an item; shown, never used as a filter."""

    documents: int
    articles: int
    independent_sources: int
    sources: tuple[str, ...]


class Codes(Record, frozen=True, kw_only=True):
    """Codes of an entity in other schemes."""

    iso3: str | None = None
    geonames: int | None = None
    plover_sector: str | None = None


class Point(Record, frozen=True, kw_only=True):
    """A place on the map; `precision` is UCDP's where_prec (1 exact … 7 international)."""

    lat: float
    lon: float
    precision: int
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    runners_up: tuple[str, ...] = ()
    inferred: Inferred | None = None


class EntityRole(Record, frozen=True, kw_only=True):
    """An office somebody holds: "Kremlin spokesman"."""

    title: str
    of: str | None = None
    from_: str | None = None
    to: str | None = None
    evidence: tuple[Evidence, ...]


class MentionEvidence(Evidence, frozen=True, kw_only=True):
    """A mention of an entity, and what the words stand for there."""

    as_: EntityKind

    @property
    def words(self) -> Evidence:
        """Its words alone, as other evidence is."""
        return Evidence(document=self.document, start=self.start, end=self.end, quote=self.quote)


class Entity(Record, frozen=True, kw_only=True):
    """Somebody or some place in the account; `authority` is who that is in the case's authority file."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    codes: Codes | None = None
    authority: KnownId | None = None
    place: Point | None = None
    roles: tuple[EntityRole, ...] = ()
    mentions: tuple[MentionEvidence, ...]
    corroboration: Corroboration
    reviewed: Reviewed | None = None


class Relation(Record, frozen=True, kw_only=True):
    """How two entities stand to each other."""

    id: str
    kind: RelationKind
    subject: str
    object: str
    when: Date | None = None
    status: RelationStatus
    evidence: tuple[Evidence, ...]
    corroboration: Corroboration
    reviewed: Reviewed | None = None


class Acled(Record, frozen=True, kw_only=True):
    """The event and sub-event type ACLED's codebook gives such a happening."""

    event_type: str
    sub_event_type: str


class EventActor(Record, frozen=True, kw_only=True):
    """Who takes part in an event; `text` as the reports put it."""

    entity: str | None = None
    text: str
    role: Literal["source", "target", "participant"]
    iso3: str | None = None
    sector: str | None = None
    evidence: tuple[Evidence, ...]


class EventPlace(Record, frozen=True, kw_only=True):
    """Where an event happened."""

    entity: str | None = None
    name: str
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    evidence: tuple[Evidence, ...] = ()
    inferred: Inferred | None = None


class Fatalities(Record, frozen=True, kw_only=True):
    """The dead of one event: UCDP's low, best and high, and the rule that chose them."""

    low: int
    best: int
    high: int
    civilians: int | None = None
    by_side: tuple[tuple[str, int], ...] = ()
    rule: str


class EventReport(Record, frozen=True, kw_only=True):
    """What one document says about an event; `values` are the numbers and dates it gives, `place` is where it puts it."""

    document: str
    evidence: tuple[Evidence, ...]
    attributed_to: str | None = None
    date: Date | None = None
    place: str | None = None
    values: tuple[str, ...] = ()


class Event(Record, frozen=True, kw_only=True):
    """Something that happened, is planned, doubted or denied, coded as PLOVER does; a hazard ("a dam burst") has no type
    there and says in `hazard` what it is."""

    id: str
    type: str | None = None
    mode: str | None = None
    hazard: Hazard | None = None
    contexts: tuple[str, ...] = ()
    quad_class: int | None = None
    cameo_root: str | None = None
    acled: Acled | None = None
    headline: str
    actors: tuple[EventActor, ...] = ()
    date: Date | None = None
    place: EventPlace | None = None
    status: EventStatus
    fatalities: Fatalities | None = None
    figures: tuple[str, ...] = ()
    part_of: str | None = None
    background: bool = False
    answers: str | None = None
    answer: AnswerKind | None = None
    outcome: Outcome | None = None
    reports: tuple[EventReport, ...]
    found_by: tuple[Finder, ...] = RULES
    certainty: float | None = None
    evidence: tuple[Evidence, ...]
    corroboration: Corroboration
    reviewed: Reviewed | None = None

    @property
    def sort(self) -> tuple[str, str]:
        """Type and mode as PLOVER has them, or "hazard" and which one: what a reader is shown."""
        return (self.type, self.mode or "") if self.type else ("hazard", self.hazard or "")


class Estimate(Record, frozen=True, kw_only=True):
    """A count as one report gives it: the words, the number, and who says so."""

    document: str
    as_written: str
    value: float | None = None
    low: float
    high: float | None = None
    qualifier: str | None = None
    conservative: float | None = None
    attributed_to: str | None = None
    as_of: str | None = None
    evidence: tuple[Evidence, ...]


class Figure(Record, frozen=True, kw_only=True):
    """One count, set side by side over all reports; `rule` and `conservative_rule` name how the
    values were chosen from the estimates."""

    id: str
    measure: Measure
    population: str
    scope: Scope
    window: Date | None = None
    place: str | None = None
    unit: str | None = None
    low: float | None = None
    best: float | None = None
    high: float | None = None
    rule: str
    conservative: float | None = None
    conservative_rule: str
    event: str | None = None
    part_of: str | None = None
    estimates: tuple[Estimate, ...]
    agreement: Agreement
    found_by: tuple[Finder, ...] = RULES
    certainty: float | None = None
    evidence: tuple[Evidence, ...]
    corroboration: Corroboration
    reviewed: Reviewed | None = None


class StatementReport(Record, frozen=True, kw_only=True):
    """Where a statement is reported, and in which words; `said` is the evidence of what was said, without who and how."""

    document: str
    form: Literal["direct", "indirect", "mixed"]
    said: tuple[Evidence, ...] = ()
    evidence: tuple[Evidence, ...]


class Statement(Record, frozen=True, kw_only=True):
    """What somebody said, once, however many reports carry it."""

    id: str
    speaker: str | None = None
    speaker_text: str | None = None
    speaker_role: str | None = None
    speaker_candidates: tuple[str, ...] = ()
    speaker_inferred: Inferred | None = None
    addressee: str | None = None
    kind: StatementKind
    cue: str | None = None
    content: str
    form: Literal["direct", "indirect", "mixed"]
    hedged: bool
    likelihood: tuple[float, float] | None = None
    date: Date | None = None
    about: tuple[str, ...] = ()
    against: str | None = None
    agreement: str | None = None
    answers: str | None = None
    answer: AnswerKind | None = None
    outcome: Outcome | None = None
    parent: str | None = None
    reported_by: tuple[StatementReport, ...]
    found_by: tuple[Finder, ...] = RULES
    certainty: float | None = None
    evidence: tuple[Evidence, ...]
    corroboration: Corroboration
    reviewed: Reviewed | None = None


class Forecast(Record, frozen=True, kw_only=True):
    """A statement about what will come, kept for later judgement.

    `came` says whether what it names came about, where reports settle that; an unlikely thing that did not come held.
    """

    statement: str
    proposition: str
    horizon: Date | None = None
    likelihood: tuple[float, float] | None = None
    state: ForecastState
    came: bool | None = None
    by: tuple[str, ...] = ()
    why: str
    evidence: tuple[Evidence, ...]
