"""Alleged breaches of an agreement: told in several reports they are one, with who denies and who saw it from outside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from msgspec.structs import replace

from tidings.documents.clusters import Clusters
from tidings.merging.answers.same_side import same_side
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground, in_order
from tidings.merging.intervals import days_apart
from tidings.merging.matters import telling
from tidings.merging.treaties.denials import Denials
from tidings.merging.treaties.observed import observe
from tidings.model.agreements import AgreementItem, Allegation
from tidings.model.evidence import Evidence
from tidings.model.items import Statement
from tidings.model.mentions import AgreementMention, AllegationMention, Reading

# Two accusations that tell no deed are one when they are told within so many days.
TOGETHER = 2
# So much of the shorter deed's telling words must stand in the other, and no fewer than two.
SHARED = 0.5
# So many of those that may be one breach are compared with each, the nearest in time.
WINDOW = 60
# Words that begin so say nothing by themselves.
_TAKING_UP = frozenset({"that", "which", "who", "it", "this"})


class Told(NamedTuple):
    """One telling of a breach: its report, its words, and who accuses whom in the case."""

    document: str
    said: AllegationMention
    by: str | None
    against: str | None
    statements: tuple[str, ...]

    @property
    def deed(self) -> Evidence | None:
        """The words for what was done, or for the term that was not kept; None for a breach in general."""
        return self.said.deed or (self.said.evidence if self.said.term else None)


class Breaches:
    """All that a case says of broken agreements."""

    def __init__(
        self, readings: Mapping[str, Reading], entities: EntityLinks,
        said: Mapping[tuple[str, int], str], statements: Sequence[Statement], ground: Ground,
    ) -> None:  # fmt: skip
        self.readings, self.entities, self.said, self.ground = readings, entities, said, ground
        self.statements = {s.id: s for s in statements}
        self.denials = Denials(statements, entities.by_id(), ground)

    def alleged(
        self, mentions: Sequence[tuple[str, AgreementMention]], parties: frozenset[str]
    ) -> tuple[Allegation, ...]:
        """The breaches of one agreement, each once, with denials and what was seen from outside."""
        told = [self._told(d, a, parties) for d, m in mentions for a in m.allegations]
        clusters: Clusters[int] = Clusters(range(len(told)))
        days = [self.ground.published(t.document) or "" for t in told]
        for one, other in _candidates(told, days):
            if clusters.find(one) != clusters.find(other) and self._is_same(told[one], told[other]):
                clusters.join(one, other)
        special = _by_sides(told, [i for i, t in enumerate(told) if t.deed is not None])
        for index, general in enumerate(told):
            if general.deed is None:
                fits = special.get((general.by, general.against), ())
                if (closer := self._told_closer(general, told, fits)) is not None:
                    clusters.join(index, closer)
        found = [self._one([told[i] for i in group]) for group in clusters.groups()]
        found = sorted(found, key=lambda a: (a.evidence, a.by or "", a.against or ""))
        denied = [replace(a, denied_by=self.denials.of(a)) for a in found]
        return observe(denied, self.readings, self.entities, parties, self.ground)

    def _told(self, document: str, said: AllegationMention, parties: frozenset[str]) -> Told:
        against = self.entities.get(document, said.against)
        if against is None and said.against_words is not None:
            against = self._called(said.against_words.quote, parties)
        ids = (self.said.get((document, i)) for i in (said.statement, said.also) if i is not None)
        statements = tuple(dict.fromkeys(i for i in ids if i is not None))
        return Told(document, said, self.entities.get(document, said.by), against, statements)

    def _called(self, words: str, parties: frozenset[str]) -> str | None:
        """“The front” is the only party that has the word in its name."""
        wanted = telling(words)
        known = self.entities.by_id()
        fits = [p for p in sorted(parties) if wanted and wanted <= telling(known[p].name)]
        return fits[0] if len(fits) == 1 else None

    def _is_same(self, one: Told, other: Told) -> bool:
        if one.deed is None or other.deed is None:
            return one.deed == other.deed and self._is_together(one, other)
        if set(one.statements) & set(other.statements) and one.against == other.against:
            return True
        known = self.entities.by_id()
        pairs = (one.by, other.by), (one.against, other.against)
        if any(None not in p and not same_side(*p, known) for p in pairs):
            return False
        words = telling(one.deed.quote), telling(other.deed.quote)
        shared = len(words[0] & words[1])
        return shared >= 2 and shared >= SHARED * min(len(w) for w in words)

    def _told_closer(self, one: Told, told: Sequence[Told], fits: Sequence[int]) -> int | None:
        """An accusation of a deed that says what "violating the deal" says in general."""
        near = [i for i in fits if self._is_together(one, told[i])]
        return min(
            near, key=lambda i: (told[i].document != one.document, told[i].deed), default=None
        )

    def _is_together(self, one: Told, other: Told) -> bool:
        """Whether the same accuse the same within a few days."""
        if None in {one.by, one.against} or (one.by, one.against) != (other.by, other.against):
            return False
        days = days_apart(
            self.ground.published(one.document), self.ground.published(other.document)
        )
        return days is not None and abs(days) <= TOGETHER

    def _one(self, told: Sequence[Told]) -> Allegation:
        deeds = sorted(t.deed for t in told if t.deed is not None)
        statements = sorted({i for t in told for i in t.statements})
        first = min(told, key=lambda t: (t.deed is None, t.deed or t.said.evidence))
        by = first.by or min((t.by for t in told if t.by), default=None)
        against = first.against or min((t.against for t in told if t.against), default=None)
        speakers = (self.statements[i].speaker_text for t in (first, *told) for i in t.statements)
        accused = (t.said.against_words.quote for t in (first, *told) if t.said.against_words)
        main = next((i for t in (first, *told) for i in t.statements), None)
        words = deeds[0].quote if deeds else first.said.evidence.quote
        if main is not None and words.split()[0].lower() in _TAKING_UP:
            words = self.statements[main].content
        return Allegation(
            by=by, by_text=None if by else next((s for s in speakers if s), None),
            against=against, against_text=None if against else next(accused, None),
            words=" ".join(words.split()), term=next((t.said.term for t in told if t.said.term), None),
            statement=main, also=tuple(i for i in statements if i != main),
            evidence=in_order((*deeds, *(t.said.evidence for t in told))),
        )  # fmt: skip


def _by_sides(
    told: Sequence[Told], some: Sequence[int]
) -> Mapping[tuple[str | None, str | None], list[int]]:
    found: dict[tuple[str | None, str | None], list[int]] = defaultdict(list)
    for index in some:
        found[told[index].by, told[index].against].append(index)
    return found


def _candidates(told: Sequence[Told], days: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs that can be one breach: without deeds the same sides, else a statement or two telling words in common.

    Of those that say the same words of the same sides the first stands for all: they are one with it.
    """
    general = [i for i, t in enumerate(told) if t.deed is None]
    for alike in _by_sides(told, general).values():
        yield from _next_ones(alike, days)
    seen: set[tuple[str, int]] = set()
    first: dict[tuple[str | None, str | None, frozenset[str]], int] = {}
    having: dict[object, list[int]] = defaultdict(list)
    for index, one in enumerate(told):
        if one.deed is None:
            continue
        words = telling(one.deed.quote)
        same = first.setdefault((one.by, one.against, words), index)
        # of a single word nobody knows yet whether it is one
        known = same if len(words) > 1 else index
        for statement in one.statements:
            if (statement, known) not in seen:
                seen.add((statement, known))
                having[statement].append(index)
        if same != index:
            yield same, index
            continue
        for pair in combinations(sorted(words), 2):
            having[pair].append(index)
    for alike in having.values():
        yield from _next_ones(alike, days)


def _next_ones(some: Sequence[int], days: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each with the ones told next: in order of days, for a war has thousands of like accusations."""
    ordered = sorted(some, key=lambda i: (days[i], i))
    for place, one in enumerate(ordered):
        yield from ((one, other) for other in ordered[place + 1 : place + WINDOW])


def name_agreements(
    statements: Sequence[Statement], agreements: Sequence[AgreementItem]
) -> tuple[Statement, ...]:
    """The statements, those that allege a breach naming the agreement."""
    of = {
        i: g.id for g in agreements for a in g.allegations
        for i in (a.statement, *a.also) if i is not None
    }  # fmt: skip
    return tuple(replace(s, agreement=of[s.id]) if s.id in of else s for s in statements)
