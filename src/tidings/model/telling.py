"""What is told from the items: the timeline and the brief."""

from __future__ import annotations

from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.record import Record


class TimelineEntry(Record, frozen=True, kw_only=True):
    """What belongs to one date."""

    date: Date
    items: tuple[str, ...]
    headline: str


class BriefSentence(Record, frozen=True, kw_only=True):
    """One sentence of the brief and what it rests on."""

    text: str
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    disputed: bool
    items: tuple[str, ...] = ()


class BriefSection(Record, frozen=True, kw_only=True):
    """A heading and its sentences."""

    heading: str
    sentences: tuple[BriefSentence, ...]
