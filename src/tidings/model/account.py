"""The account: one object that says everything, in the shape the contract fixes."""

from __future__ import annotations

from typing import Any

from tidings.model.agreements import AgreementItem
from tidings.model.dates import Time
from tidings.model.decisions import Decision
from tidings.model.disagreements import Disagreement
from tidings.model.documents import Article, Document, LeftOut, Source, Story
from tidings.model.frames import to_frame
from tidings.model.items import Entity, Event, Figure, Forecast, Relation, Statement
from tidings.model.record import Record
from tidings.model.telling import BriefSection, TimelineEntry

FORMAT = "tidings-account/1"
# By what a part of an account is cut: settings that only a part has.
PART = ("since", "story", "entity")


class Digest(Record, frozen=True, kw_only=True):
    """A lexicon or model by name, and the SHA-256 of what was used."""

    name: str
    sha256: str


class Made(Record, frozen=True, kw_only=True):
    """By what the account was made; nothing of when or where."""

    program: str
    version: str
    settings: dict[str, str | int]
    lexicons: tuple[Digest, ...]
    models: tuple[Digest, ...]


class Situation(Record, frozen=True, kw_only=True):
    """What the whole case is about."""

    title: str
    from_: str | None = None
    to: str | None = None
    as_of: str | None = None
    languages: tuple[str, ...]


class Brief(Record, frozen=True, kw_only=True):
    """The account in prose."""

    sections: tuple[BriefSection, ...]


class Account(Record, frozen=True, kw_only=True):
    """Everything the reports say, each item with its evidence."""

    format: str = FORMAT
    made: Made
    situation: Situation
    documents: tuple[Document, ...]
    articles: tuple[Article, ...]
    sources: tuple[Source, ...]
    stories: tuple[Story, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    times: tuple[Time, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    agreements: tuple[AgreementItem, ...]
    forecasts: tuple[Forecast, ...]
    disagreements: tuple[Disagreement, ...]
    timeline: tuple[TimelineEntry, ...]
    brief: Brief
    decisions: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def is_part(self) -> bool:
        """Whether it is a part of an account: its settings say which."""
        return not self.made.settings.keys().isdisjoint(PART)

    def to_pandas(self, name: str) -> Any:
        """One array of the account ("events") as a pandas DataFrame, columns as in the JSON."""
        rows = getattr(self, name, None)
        if name not in self.__struct_fields__ or not isinstance(rows, tuple):
            arrays = [n for n in self.__struct_fields__ if isinstance(getattr(self, n), tuple)]
            raise ValueError(f"the account has no array “{name}”; it has {', '.join(arrays)}")
        return to_frame(rows)
