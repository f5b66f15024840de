"""Mentions: what one document says, before anything is merged. Indexes point into the same document's reading."""

from __future__ import annotations

from typing import Literal

from tidings.model.dates import Date
from tidings.model.documents import Document
from tidings.model.encoded import Encoded
from tidings.model.evidence import Evidence
from tidings.model.joint import RULES, Finder, Joint
from tidings.model.parse import Sentence
from tidings.model.record import Record
from tidings.model.vocabulary import (
    AgreementStage,
    EntityKind,
    EventStatus,
    Measure,
    RelationKind,
    RelationStatus,
    Scope,
    StatementKind,
)


class PlaceReading(Record, frozen=True, kw_only=True):
    """A point on the map chosen from the gazetteer for a name; precision 1-7 is UCDP's where_prec."""

    geonames: int | None = None
    name: str
    lat: float
    lon: float
    precision: int
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    runners_up: tuple[str, ...] = ()


class EntityMention(Record, frozen=True, kw_only=True):
    """Words that stand for somebody or some place: tokens `first:last` of a sentence, `head` their head token.

    `as_` is what they stand for here (a capital that acts is a state), `chain` the referent, `joint` why the learned reader ties it.
    """

    start: int
    end: int
    quote: str
    sentence: int
    first: int
    last: int
    head: int
    form: Literal["name", "nominal", "pronoun"]
    as_: EntityKind
    chain: int
    found_by: tuple[Finder, ...] = RULES
    joint: Joint | None = None


class RoleMention(Record, frozen=True, kw_only=True):
    """An office that the words give a person: "Kremlin spokesman"; `of` is a chain."""

    title: str
    of: int | None = None
    evidence: Evidence


class Chain(Record, frozen=True, kw_only=True):
    """One referent within one document: all mentions that stand for the same person, body or place.

    `country` is ISO 3166 alpha-3 (or PLOVER's IGO/UNO/EUR…), `sector` a PLOVER sector. A place chain and a
    state chain of the same country are two chains. `described` is set for chains known only by description; `members` are the
    chains that a plural stands for ("the two leaders"). `seat` is the place in a body's name ("Karm County Jail"). A `ship` is a facility.
    """

    index: int
    name: str
    kind: EntityKind
    ship: bool = False
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    place: PlaceReading | None = None
    seat: PlaceReading | None = None
    roles: tuple[RoleMention, ...] = ()
    members: tuple[int, ...] = ()
    described: bool = False


class TimeMention(Record, frozen=True, kw_only=True):
    """Words that say when, with their interval; `anchor` says from which day it was counted and why."""

    start: int
    end: int
    quote: str
    sentence: int
    date: Date
    anchor: str


class FigureMention(Record, frozen=True, kw_only=True):
    """A count of something: bounds in `low`/`high` (high absent = open), who is counted, what happened to them.

    `evidence` covers number and counted noun ("more than 30 Turkish soldiers"); `trigger` is the token index
    of the verb or noun that gives the measure ("killed"); `part_of` indexes the figure this one is part of.
    """

    start: int
    end: int
    quote: str
    sentence: int
    head: int
    trigger: int | None = None
    value: float | None = None
    low: float
    high: float | None = None
    qualifier: str | None = None
    conservative: float | None = None
    measure: Measure
    unit: str | None = None
    population: str
    country: str | None = None
    civilian: bool | None = None
    additional: bool = False
    share: float | None = None
    scope: Scope
    window: Date | None = None
    place: int | None = None
    part_of: int | None = None
    attributed_to: int | None = None
    cause: int | None = None
    found_by: tuple[Finder, ...] = RULES
    joint: Joint | None = None


class StatementMention(Record, frozen=True, kw_only=True):
    """Who said what: speaker (chain or words), cue, content with its exact words.

    `parent` indexes the statement this one is nested in; `content` may be several pieces of one quotation.
    `likelihood` is the worded probability as fractions. `about_time` is the horizon of a forecast.
    """

    speaker: int | None = None
    speaker_evidence: Evidence | None = None
    speaker_rule: str | None = None
    speaker_candidates: tuple[int, ...] = ()
    cue: Evidence | None = None
    content: tuple[Evidence, ...]
    sentence: int
    kind: StatementKind
    form: Literal["direct", "indirect", "mixed"]
    hedged: bool = False
    hedge: Evidence | None = None
    likelihood: tuple[float, float] | None = None
    negated: bool = False
    addressee: int | None = None
    against: int | None = None
    date: Date | None = None
    horizon: Date | None = None
    parent: int | None = None
    found_by: tuple[Finder, ...] = RULES
    joint: Joint | None = None


class ActorSlot(Record, frozen=True, kw_only=True):
    """Who takes part in an event: the chain where it is known, the words in any case, and which reader gave the role."""

    chain: int | None = None
    role: Literal["source", "target", "participant"]
    evidence: Evidence
    found_by: tuple[Finder, ...] = RULES


class EventMention(Record, frozen=True, kw_only=True):
    """What happened, coded: `trigger` are the words that tell it, `clause` the whole clause.

    `figures` index the figures that count this event's dead, wounded or otherwise affected;
    `statement` indexes the statement it is told in, `speaker` the chain it is attributed to.
    `cameo_root` keeps leading zeros ("04"), `acled` is a sub-event type.
    """

    type: str
    mode: str | None = None
    cameo_root: str | None = None
    acled: str | None = None
    contexts: tuple[str, ...] = ()
    trigger: Evidence
    clause: Evidence
    sentence: int
    head: int
    lemma: str
    actors: tuple[ActorSlot, ...] = ()
    date: Date | None = None
    place: int | None = None
    place_evidence: Evidence | None = None
    status: EventStatus
    status_rule: str | None = None
    background: bool = False
    figures: tuple[int, ...] = ()
    statement: int | None = None
    speaker: int | None = None
    found_by: tuple[Finder, ...] = RULES
    joint: Joint | None = None


class RelationMention(Record, frozen=True, kw_only=True):
    """How two chains stand to each other: "Turkey, which backs rebel groups"."""

    kind: RelationKind
    subject: int
    object: int
    when: Date | None = None
    status: RelationStatus = "asserted"
    evidence: Evidence
    sentence: int
    statement: int | None = None


class TermMention(Record, frozen=True, kw_only=True):
    """What an agreement provides, in the report's words."""

    text: str
    evidence: Evidence


class AllegationMention(Record, frozen=True, kw_only=True):
    """Somebody accuses somebody of breaking an agreement; `statement` indexes the accusation, `also` the statement that calls it
    a breach, where it is another one; `deed` are the words for what was done, `against_words` say who is accused where no chain does.
    """

    by: int | None = None
    against: int | None = None
    against_words: Evidence | None = None
    term: str | None = None
    statement: int | None = None
    also: int | None = None
    deed: Evidence | None = None
    evidence: Evidence


class ObservationMention(Record, frozen=True, kw_only=True):
    """What somebody who belongs to no side saw: "a UN monitor counted two guns"; `firm` where a verb of seeing tells it."""

    by: int | None = None
    by_words: Evidence
    saw: bool
    firm: bool
    sentence: int
    evidence: Evidence


class StageMention(Record, frozen=True, kw_only=True):
    """What became of an agreement: "the truce was extended on Monday"."""

    status: AgreementStage
    date: Date | None = None
    evidence: Evidence


class AgreementMention(Record, frozen=True, kw_only=True):
    """An agreement named or described: "a 2018 deal with Russia brokered in Sochi". `key` is the name it goes by here ("Sochi");
    `is_aside` where nothing but an old year names it: "the worst since a 1994 ceasefire"."""

    key: str
    name: str
    year: int | None = None
    is_aside: bool = False
    kind: str
    parties: tuple[int, ...] = ()
    place: int | None = None
    signed: Date | None = None
    terms: tuple[TermMention, ...] = ()
    allegations: tuple[AllegationMention, ...] = ()
    guarantors: tuple[int, ...] = ()
    mediators: tuple[int, ...] = ()
    stages: tuple[StageMention, ...] = ()
    evidence: tuple[Evidence, ...]
    sentence: int


class Reading(Record, frozen=True, kw_only=True):
    """One document as read so far; each reader gets it and returns its own mentions, the caller adds them. `doubted` are events
    that rules alone see and nobody believes, `faint` are half seen: merging believes those that others tell. `faults` are
    stages that met a mistake of ours."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    chains: tuple[Chain, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    statements: tuple[StatementMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    doubted: tuple[EventMention, ...] = ()
    faint: tuple[EventMention, ...] = ()
    relations: tuple[RelationMention, ...] = ()
    agreements: tuple[AgreementMention, ...] = ()
    observations: tuple[ObservationMention, ...] = ()
    encoded: Encoded | None = None
    faults: tuple[str, ...] = ()
