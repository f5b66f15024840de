"""What the learned reader says of one document; scores are probabilities, indexes point into `spans`."""

from __future__ import annotations

from typing import Literal

from tidings.model.record import Record
from tidings.model.vocabulary import EventStatus, Measure, Scope, StatementKind

# Log odds from which a report is one of sport, business, film …: on tune and test part all 28 reports without an
# event lie above it, and none of the 119 others; of 120 real reports each of ISAF, FA-KES, PolNeAR none.
PEACEFUL = 1.0
# What ties a mention to an earlier one of the same referent.
ANTECEDENT = "antecedent"

Layer = Literal[
    "name", "description", "pronoun", "attribution", "inner", "trigger", "figure", "time"
]


class Facet(Record, frozen=True, kw_only=True):
    """One more thing that is said of a span: head, label, score."""

    head: str
    label: str
    score: float


class MarkedSpan(Record, frozen=True, kw_only=True):
    """Words that a head has marked: `label` is a kind of entity, a part of attribution, an event type."""

    start: int
    end: int
    layer: Layer
    label: str
    score: float
    facets: tuple[Facet, ...] = ()

    def meets(self, start: int, end: int) -> bool:
        """Whether it shares words with `start:end`."""
        return self.start < end and start < self.end

    def facet(self, head: str, least: float = 0.0) -> str | None:
        """The label that a facet head gives, from a score on."""
        told = (f for f in self.facets if f.head == head and f.label != "-" and f.score >= least)
        return next((f.label for f in told), None)


class Link(Record, frozen=True, kw_only=True):
    """Two spans that belong together."""

    relation: str
    left: int
    right: int
    score: float


class WindowReading(Record, frozen=True, kw_only=True):
    """What one window says: spans with offsets counted from its first word, links between them, and of
    every mention the place of its words and its vectors as 16-bit floats, for links across windows; `scene` are
    the log odds that nobody in it does anything to anybody, `fresh` the number of words that it reads first."""

    spans: tuple[MarkedSpan, ...]
    places: tuple[tuple[int, int], ...]
    links: tuple[Link, ...]
    vectors: bytes
    scene: float
    fresh: int


class EncodedAttribution(Record, frozen=True, kw_only=True):
    """Who said what: `pieces` of the content in order; `understood` is a mention of a speaker whom the
    sentence does not name."""

    pieces: tuple[int, ...]
    source: int | None = None
    cue: int | None = None
    understood: int | None = None
    kind: StatementKind
    inner: bool = False
    score: float


class EncodedArgument(Record, frozen=True, kw_only=True):
    """A span that fills a role of an event."""

    role: str
    span: int
    score: float


class EncodedEvent(Record, frozen=True, kw_only=True):
    """One trigger with what it tells; `same_as` indexes an earlier event that it tells again."""

    trigger: int
    type: str
    mode: str | None = None
    status: EventStatus
    arguments: tuple[EncodedArgument, ...] = ()
    same_as: int | None = None
    score: float


class EncodedFigure(Record, frozen=True, kw_only=True):
    """A number that counts something."""

    span: int
    measure: Measure
    scope: Scope
    part_of: int | None = None
    score: float


class Encoded(Record, frozen=True, kw_only=True):
    """Everything the learned reader found in one document. `antecedents` tie each mention to its likeliest earlier
    one, `chains` hold mentions of one referent; `peaceful` is how much the whole reads like one in which no actor
    does anything to another (log odds)."""

    spans: tuple[MarkedSpan, ...] = ()
    attributions: tuple[EncodedAttribution, ...] = ()
    events: tuple[EncodedEvent, ...] = ()
    figures: tuple[EncodedFigure, ...] = ()
    antecedents: tuple[Link, ...] = ()
    chains: tuple[tuple[int, ...], ...] = ()
    peaceful: float | None = None

    @property
    def is_peaceful(self) -> bool:
        """Whether violence in this document needs both readers to be believed."""
        return (self.peaceful or 0.0) > PEACEFUL
