"""Documents and articles: what was received, and which pieces of journalism it is."""

from __future__ import annotations

from typing import Literal

from tidings.model.evidence import Evidence
from tidings.model.record import Record

PublishedBasis = Literal["metadata", "byline", "url", "text", "rendition", "inferred"]
Role = Literal["original", "rendition", "reprint"]
PartKind = Literal["title", "byline", "date", "url", "lead", "body", "heading", "gallery"]


class RawReport(Record, frozen=True, kw_only=True):
    """One input as received: its bytes, where it came from, and what a record around it said.

    `origin` is the path or URL as given, `FILE#ID` for a record in a file. `declared` holds metadata
    given beside the text (JSON Lines keys): weighed, never believed. `captured` is when the bytes were
    taken (UTC, ISO 8601), where a fetch or an archive says so, and `headers` what the server sent with
    them: both are kept in the case, and no clock gets into an account.
    """

    origin: str
    media_type: str
    content: bytes
    declared: tuple[tuple[str, str], ...] = ()
    captured: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


class DateConflict(Record, frozen=True, kw_only=True):
    """A publication date that something claimed and that was not believed, with the reason."""

    date: str
    basis: PublishedBasis
    why_not: str
    evidence: tuple[Evidence, ...] = ()


class Published(Record, frozen=True, kw_only=True):
    """The day an article was published, what says so, and which other days were claimed."""

    date: str
    basis: PublishedBasis
    why: str
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[DateConflict, ...] = ()


class Removed(Record, frozen=True, kw_only=True):
    """Words of the raw text that are no part of the article; offsets count in the raw (decoded) text."""

    start: int
    end: int
    reason: str
    text: str


class Part(Record, frozen=True, kw_only=True):
    """A stretch of `text` of one kind; only lead, body and gallery parts are read for mentions."""

    start: int
    end: int
    kind: PartKind


class MetadataFact(Record, frozen=True, kw_only=True):
    """What one place of a document says about itself: field, value, and where it stands.

    `field` is title, outlet, agency, author, section, published, modified, url or language, or what bounds
    the day: told (the latest that the text tells of), seen (the latest written anywhere), year (of the
    copyright). `basis` says where it was found. A day without a year is "--05-04"; `as_written` is the
    stamp or stretch of a line that a day was read from.
    `evidence` where the words are in `text`; `raw_start`/`raw_end` where they are in the raw text only.
    """

    field: str
    value: str
    basis: str
    as_written: str | None = None
    evidence: Evidence | None = None
    raw_start: int | None = None
    raw_end: int | None = None


class Document(Record, frozen=True, kw_only=True):
    """One input as read: readable text that never changes again, and what is known about it."""

    id: str
    origin: str
    media_type: str
    sha256: str
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    article: str | None = None
    role: Role = "original"
    text: str
    parts: tuple[Part, ...] = ()
    removed: tuple[Removed, ...] = ()
    facts: tuple[MetadataFact, ...] = ()


class Derivation(Record, frozen=True, kw_only=True):
    """Where an article's words come from: another article or an agency, and how much of them (0..1)."""

    article: str | None = None
    agency: str | None = None
    share: float
    evidence: tuple[Evidence, ...] = ()


class Variant(Record, frozen=True, kw_only=True):
    """What one rendition has and another has not."""

    documents: tuple[str, ...]
    kind: Literal["added", "removed", "changed"]
    evidence: tuple[Evidence, ...] = ()


class Article(Record, frozen=True, kw_only=True):
    """One piece of journalism, whatever its renditions."""

    id: str
    documents: tuple[str, ...]
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    story: str | None = None
    derived_from: tuple[Derivation, ...] = ()
    variants: tuple[Variant, ...] = ()


class Source(Record, frozen=True, kw_only=True):
    """An outlet or agency, and whether its words are its own."""

    id: str
    name: str
    kind: Literal["outlet", "agency"]
    articles: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    independent: bool
    why: str
    evidence: tuple[Evidence, ...] = ()


class Story(Record, frozen=True, kw_only=True):
    """Articles about the same happening; `follows` is an earlier story that it goes on from."""

    id: str
    title: str
    articles: tuple[str, ...]
    from_: str | None = None
    to: str | None = None
    follows: str | None = None
    evidence: tuple[Evidence, ...] = ()


class LeftOut(Record, frozen=True, kw_only=True):
    """Something not in the account, why, and where it is."""

    what: str
    reason: str
    where: str
