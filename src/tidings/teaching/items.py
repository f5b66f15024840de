"""Finds which item of the account each mention of a document became, by document and exact evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Entity, Event, Figure, Statement
from tidings.model.mentions import EventMention, FigureMention, Reading, StatementMention
from tidings.model.record import Record

Place = tuple[str, int, int]  # document id, start, end


class Known(Record, frozen=True, kw_only=True):
    """The items of one reading: of its chains by index, of its events, figures and statements in order."""

    entities: Mapping[int, Entity]
    events: tuple[Event | None, ...]
    figures: tuple[Figure | None, ...]
    statements: tuple[Statement | None, ...]


class ItemFinder:
    """An account by the places that its items rest on."""

    def __init__(self, account: Account) -> None:
        # Two tellings of the same words have one id, also where the account keeps the evidence of one only.
        self._by_id: dict[str, Event | Figure] = {e.id: e for e in account.events}
        self._by_id.update((figure.id, figure) for figure in account.figures)
        self._entities: dict[Place, Entity] = {}
        self._events: dict[Place, list[Event]] = {}
        self._figures: dict[Place, list[Figure]] = {}
        self._statements: dict[tuple[Evidence, ...], Statement] = {}
        for entity in account.entities:
            for mention in entity.mentions:
                self._entities.setdefault(_place(mention), entity)
        for event in account.events:
            for clause in (clause for report in event.reports for clause in report.evidence):
                self._events.setdefault(_place(clause), []).append(event)
        for figure in account.figures:
            for words in (words for estimate in figure.estimates for words in estimate.evidence):
                self._figures.setdefault(_place(words), []).append(figure)
        for statement in account.statements:
            for told in statement.reported_by:
                self._statements.setdefault(told.evidence, statement)

    def find(self, reading: Reading) -> Known:
        """The items that the mentions of a document became."""
        document = reading.document.id
        clauses: dict[Place, list[EventMention]] = {}
        for mention in reading.events:
            clauses.setdefault(_place(mention.clause), []).append(mention)
        return Known(
            entities=self._chains(reading),
            events=tuple(self._event(m, clauses) for m in reading.events),
            figures=tuple(self._figure(m, document) for m in reading.figures),
            statements=tuple(self._statement(m) for m in reading.statements),
        )

    def _chains(self, reading: Reading) -> dict[int, Entity]:
        """Of each chain the entity that most of its mentions stand for."""
        counted: dict[int, Counter[str]] = {}
        by_id: dict[str, Entity] = {}
        for mention in reading.entities:
            entity = self._entities.get((reading.document.id, mention.start, mention.end))
            if entity is not None:
                by_id[entity.id] = entity
                counted.setdefault(mention.chain, Counter())[entity.id] += 1
        return {
            chain: by_id[min(ids, key=lambda key: (-ids[key], key))]
            for chain, ids in counted.items()
        }

    def _event(
        self, mention: EventMention, clauses: Mapping[Place, Sequence[EventMention]]
    ) -> Event | None:
        """The event of a telling: the one named after its words, else of its clause and type."""
        own = self._by_id.get(_own_id(mention))
        if isinstance(own, Event):
            return own
        candidates = self._events.get(_place(mention.clause), [])
        beside = [m for m in clauses[_place(mention.clause)] if m is not mention]
        taken = {_own_id(m) for m in beside}
        alike = [e for e in candidates if e.type == mention.type]
        free = [e for e in alike if e.id not in taken] or alike
        if free:
            return max(free, key=lambda e: (e.mode == mention.mode, _shared(e, mention), e.id))
        # An agreement to meet and the meeting are one event of two types: it is this one if no other
        # telling of the clause has the event's type.
        if len(candidates) == 1 and all(m.type != candidates[0].type for m in beside):
            return candidates[0]
        return None

    def _figure(self, mention: FigureMention, document: str) -> Figure | None:
        candidates = self._figures.get((document, mention.start, mention.end), [])
        alike = [f for f in candidates if f.measure == mention.measure]
        if alike:
            return max(alike, key=lambda f: (f.scope == mention.scope, f.id))
        words = " ".join(mention.quote.casefold().split())
        own = self._by_id.get(
            content_id(
                "figure", mention.measure, mention.population.casefold(), mention.scope, words
            )
        )
        return own if isinstance(own, Figure) else None

    def _statement(self, mention: StatementMention) -> Statement | None:
        words = (*mention.content, mention.cue, mention.speaker_evidence)
        return self._statements.get(tuple(sorted({w for w in words if w is not None})))


def _place(words: Evidence) -> Place:
    return words.document, words.start, words.end


def _own_id(mention: EventMention) -> str:
    """The id of an event whose first telling has these words."""
    return content_id("event", mention.type, _plain(mention.clause), _plain(mention.trigger))


def _plain(evidence: Evidence) -> str:
    return " ".join(evidence.quote.casefold().split())


def _shared(event: Event, mention: EventMention) -> int:
    """How many actors of a telling the event has from these very words."""
    known = {_place(words) for actor in event.actors for words in actor.evidence}
    return sum(_place(slot.evidence) in known for slot in mention.actors)


def documents_of(item: Entity | Event | Figure | Statement) -> frozenset[str]:
    """The documents whose words an item rests on."""
    words: Iterable[Evidence] = item.mentions if isinstance(item, Entity) else item.evidence
    return frozenset(one.document for one in words)
