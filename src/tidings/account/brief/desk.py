"""Everything the sentences of a brief ask for: items by id, names of sources, words of documents."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from tidings.account.brief.scope import without
from tidings.documents import Linked
from tidings.merging.ground import Ground, in_order
from tidings.merging.merge import Items
from tidings.model.dates import Time
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Figure, MentionEvidence, Statement

Thing = TypeVar("Thing")


class Desk:
    """A case, laid out for whoever writes its brief; what only the documents `left` tell is found by id alone."""

    def __init__(self, items: Items, linked: Linked, left: frozenset[str] = frozenset()) -> None:
        self.items = without(items, left)
        self.linked = linked
        self.documents = tuple(d for d in linked.documents if d.id not in left)
        self.ground = Ground(linked)
        self.entities: Mapping[str, Entity] = {e.id: e for e in items.entities}
        self.events: Mapping[str, Event] = {e.id: e for e in items.events}
        self.figures: Mapping[str, Figure] = {f.id: f for f in items.figures}
        self.statements: Mapping[str, Statement] = {s.id: s for s in items.statements}

    @cached_property
    def as_of(self) -> str:
        """The last day of publication: what the brief is written as of."""
        return max((a.published for a in self.items.articles if a.published), default="")

    @cached_property
    def first_day(self) -> str:
        """The first day of publication."""
        return min((a.published for a in self.items.articles if a.published), default="")

    @cached_property
    def _times(self) -> Mapping[str, Sequence[Time]]:
        by_document: dict[str, list[Time]] = {}
        for time in sorted(self.items.times, key=lambda t: (t.start, -t.end)):
            by_document.setdefault(time.document, []).append(time)
        return by_document

    @cached_property
    def _mentions(self) -> Mapping[str, Sequence[tuple[MentionEvidence, str]]]:
        by_document: dict[str, list[tuple[MentionEvidence, str]]] = {}
        for entity in self.items.entities:
            for mention in entity.mentions:
                by_document.setdefault(mention.document, []).append((mention, entity.id))
        for found in by_document.values():
            found.sort(key=lambda m: (m[0].start, -m[0].end, m[1]))
        return by_document

    @cached_property
    def _dated(self) -> Mapping[str, str]:
        dated = [(s.date, s.id) for s in self.items.statements]
        dated += [(f.window, f.id) for f in self.items.figures]
        dated += [(e.date, e.id) for e in self.items.events]
        return {date.edtf: item for date, item in dated if date is not None}

    @cached_property
    def best_supported(self) -> Mapping[str, Figure]:
        """Of each measure the highest count that several sources give."""
        counts = [
            f for f in self.items.figures if f.best and f.corroboration.independent_sources > 1
        ]
        return {f.measure: f for f in sorted(counts, key=lambda f: (f.best or 0, f.id))}

    @cached_property
    def _set_against(self) -> Mapping[str, frozenset[Evidence]]:
        found: dict[str, set[Evidence]] = {}
        for one in self.items.disagreements:
            for item in one.items if one.kind == "figure" else ():
                found.setdefault(item, set()).update(e for s in one.sides for e in s.evidence)
        return {item: frozenset(said) for item, said in found.items()}

    def set_against(self, figure: str) -> frozenset[Evidence]:
        """The words in which a figure's numbers are set against each other."""
        return self._set_against.get(figure, frozenset())

    def event_of(self, figure: Figure) -> Event | None:
        """The event that a figure counts of."""
        return self.events.get(figure.event or "")

    def dated(self, edtf: str) -> str | None:
        """An item that has this very date, on which a sentence that says the date can rest."""
        return self._dated.get(edtf)

    def text(self, document: str) -> str:
        """The text of a document."""
        return self.ground.documents[document].text

    def times(self, document: str, start: int, end: int) -> list[Time]:
        """The expressions of time inside a stretch of a document."""
        return _inside(self._times.get(document, ()), start, end, of=lambda t: t)

    def mentions(self, document: str, start: int, end: int) -> list[tuple[MentionEvidence, str]]:
        """Who is mentioned inside a stretch of a document, with the entity."""
        return _inside(self._mentions.get(document, ()), start, end, of=lambda m: m[0])

    @cached_property
    def _contents(self) -> Mapping[str, Sequence[tuple[Evidence, Statement]]]:
        by_document: dict[str, list[tuple[Evidence, Statement]]] = {}
        for statement in self.items.statements:
            for report in statement.reported_by:
                for words in report.evidence:
                    if len(words.quote.split()) > 2:
                        by_document.setdefault(words.document, []).append((words, statement))
        return by_document

    @cached_property
    def told_in(self) -> Mapping[str, Sequence[Statement]]:
        """The statements that each document reports."""
        by_document: dict[str, list[Statement]] = {}
        for statement in self.statements.values():
            for document in dict.fromkeys(
                e.document for r in statement.reported_by for e in r.evidence
            ):
                by_document.setdefault(document, []).append(statement)
        return by_document

    def said_in(self, words: Evidence) -> list[tuple[Statement, Evidence]]:
        """The statements inside which some words stand, the longest first."""
        found = [
            (s, e) for e, s in self._contents.get(words.document, ())
            if e.start < words.end and words.start < e.end
        ]  # fmt: skip
        return sorted(found, key=lambda f: (f[1].start - f[1].end, f[0].id))

    def entity(self, wanted: str | None) -> Entity | None:
        """An entity by id."""
        return self.entities.get(wanted) if wanted else None

    def source_name(self, evidence: Evidence) -> str:
        """Whose reporting some words are: "AFP" for AFP copy in a paper."""
        return self._called(self.ground.origin(evidence), evidence.document)

    def document_source(self, document: str) -> str:
        """Whose reporting most of a document is."""
        return self._called(self.ground.main_origin(document), document)

    def _called(self, origin: str, document: str) -> str:
        if origin in self.ground.sources:
            return self.ground.sources[origin].name
        found = self.ground.documents[document]
        return found.outlet or found.origin.rsplit("/", 1)[-1]

    def source_names(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The names of the sources some evidence comes from, each once, sorted."""
        return tuple(sorted({self.source_name(e) for e in evidence}))

    def sources(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The ids of the independent sources of some evidence."""
        return self.ground.corroborate(evidence).sources

    def country(self, entity: str | None) -> str:
        """The country code of an entity, or ""."""
        item = self.entity(entity)
        return (item.codes.iso3 or "") if item and item.codes else ""


def joined(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence without repetition, in order."""
    return in_order(evidence)


def _inside(
    found: Sequence[Thing], start: int, end: int, *, of: Callable[[Thing], Time | MentionEvidence]
) -> list[Thing]:
    """What lies inside a stretch, of things in the order of their beginnings."""
    first = bisect_left(found, start, key=lambda one: of(one).start)
    last = bisect_right(found, end, key=lambda one: of(one).start)
    return [one for one in found[first:last] if of(one).end <= end]
