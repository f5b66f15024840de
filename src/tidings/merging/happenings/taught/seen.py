"""What is asked of a telling again and again when it is set beside others: its words, those around it, who stands there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import sqrt
from typing import NamedTuple

from tidings.lexicons.tables import column
from tidings.merging.entities import EntityLinks
from tidings.merging.happenings.told import Told
from tidings.merging.stories.story_words import WORD, Vector, rarity, stem, undated
from tidings.model.items import Entity
from tidings.model.mentions import EventMention, Reading
from tidings.model.parse import Sentence
from tidings.model.record import Record

Node = tuple[str, int]  # document id, event index

BODIES = frozenset({"person", "organization", "armed_group", "facility", "place"})
# The sentences before and after that go on about it.
NEXT = 1
# Another desk may have it on the next day.
NEAR = 1
# A stem shorter than this is no word of a matter.
SHORT = 3


class Place(NamedTuple):
    """The words of a sentence, of it and its neighbours, and the entities named in it."""

    words: Vector
    around: frozenset[str]
    near: Vector
    named: frozenset[str]


class Seen(Record, frozen=True, kw_only=True, dict=True):
    """A telling where it stands: `peers` is how many of its type its article tells, `crowd` how many of its type that its days
    allow are told in all, `papers` how many reports name each entity, `report` has whom and what its report names."""

    told: Told
    place: Place
    peers: int
    crowd: int
    papers: Mapping[str, int]
    report: frozenset[str]
    known: Mapping[str, Entity]

    @property
    def mention(self) -> EventMention:
        """What it tells."""
        return self.told.mention

    @cached_property
    def lemma(self) -> str:
        """The stem of its word."""
        return stem(self.told.mention.lemma)

    @cached_property
    def clause(self) -> Vector:
        """The weighed words of its clause."""
        return words_of(self.told.mention.clause.quote)

    @cached_property
    def spots(self) -> frozenset[str]:
        """The ids of the buildings and towns it names."""
        return frozenset(e.id for e in self.told.spots)

    def acting(self, role: str) -> Mapping[str, Entity]:
        """Who has a role in it."""
        return self._roles.get(role, {})

    @cached_property
    def _roles(self) -> Mapping[str, Mapping[str, Entity]]:
        found: dict[str, dict[str, Entity]] = {}
        for role, entity in self.told.actors:
            found.setdefault(role, {})[entity.id] = entity
        return found


def see_tellings(
    told: Mapping[Node, Told], readings: Iterable[Reading], entities: EntityLinks
) -> dict[Node, Seen]:
    """Each telling where it stands in its report."""
    reports = {r.document.id: r for r in readings}
    named = {id_: _named(r, entities) for id_, r in reports.items()}
    papers = Counter(e for each in named.values() for e in set().union(*each.values()))
    peers = Counter((one.article, one.mention.type) for one in told.values())
    bodies = {id_: _bodies(each.values(), entities) for id_, each in named.items()}
    crowds = _Crowds(told.values())
    known = entities.by_id()
    places: dict[tuple[str, int], Place] = {}
    found = {}
    for node, one in told.items():
        where = (node[0], one.mention.sentence)
        if where not in places:
            places[where] = _place(reports[node[0]], where[1], named[node[0]])
        found[node] = Seen(
            told=one, place=places[where], peers=peers[one.article, one.mention.type],
            crowd=crowds.of(one), papers=papers, report=bodies[node[0]], known=known,
        )  # fmt: skip
    return found


class _Crowds:
    """How many tellings of a type there are on some days: in a war of years every day has an air strike."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._days: dict[str, tuple[list[int], list[int]]] = {}
        self._undated: Counter[str] = Counter()
        for one in told:
            kind = one.mention.type
            if one.days is None:
                self._undated[kind] += 1
            else:
                firsts, lasts = self._days.setdefault(kind, ([], []))
                firsts.append(one.days[0])
                lasts.append(one.days[1])
        for ends in self._days.values():
            for days in ends:
                days.sort()

    def of(self, one: Told) -> int:
        """Those that can be of a telling's days, and those without."""
        firsts, lasts = self._days.get(one.mention.type, ([], []))
        met = len(firsts)
        if one.days is not None:
            first, last = one.days
            met -= (
                bisect_left(lasts, first - NEAR) + len(firsts) - bisect_right(firsts, last + NEAR)
            )
        return met + self._undated[one.mention.type]


def words_of(text: str) -> Vector:
    """The rare words of a text weighed, without days and numbers, which are compared as such; squares sum to one."""
    small = column("en/function_words.tsv")
    stems = {stem(w) for w in WORD.findall(text) if w.lower() not in small}
    weights = undated({key: rarity(key) for key in sorted(stems) if len(key) >= SHORT})
    length = sqrt(sum(w * w for w in weights.values())) or 1.0
    return {key: weight / length for key, weight in weights.items()}


def _place(reading: Reading, at: int, named: Mapping[int, set[str]]) -> Place:
    own = words_of(_text(reading, reading.sentences[at : at + 1]))
    near = words_of(_text(reading, reading.sentences[max(0, at - NEXT) : at + NEXT + 1]))
    return Place(own, frozenset(near), near, frozenset(named.get(at, ())))


def _text(reading: Reading, sentences: Sequence[Sentence]) -> str:
    return reading.document.text[sentences[0].start : sentences[-1].end]


def _bodies(named: Iterable[set[str]], entities: EntityLinks) -> frozenset[str]:
    """Who and what a report names beside countries and sorts of people."""
    known = entities.by_id()
    return frozenset(e for each in named for e in each if known[e].kind in BODIES)


def _named(reading: Reading, entities: EntityLinks) -> Mapping[int, set[str]]:
    """The entities that each sentence of a report mentions."""
    found: dict[int, set[str]] = {}
    for m in reading.entities:
        entity = entities.get(reading.document.id, m.chain)
        if entity is not None:
            found.setdefault(m.sentence, set()).add(entity)
    return found
