"""What people outside saw of an alleged breach, each observation with the one allegation that it fits best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.matters import telling
from tidings.model.agreements import Allegation, Observation
from tidings.model.evidence import Evidence
from tidings.model.mentions import ObservationMention, Reading

# In one report an observation stands so few sentences, and one paragraph at most, behind what it is about.
SENTENCES = 6
# In another report it was made so many days later at most.
LATE = 10
# In another report it must share so many telling words with the deed, one of them a name.
MATTER = 2


class Seen(NamedTuple):
    """An observation of one report, with the entity that made it."""

    document: str
    mention: ObservationMention
    by: str | None


class Alleged(NamedTuple):
    """An allegation by its words in each report, its telling words, and those that name somebody."""

    evidence: Mapping[str, Sequence[Evidence]]
    first: str
    words: frozenset[str]
    names: frozenset[str]


def observe(
    allegations: Sequence[Allegation], readings: Mapping[str, Reading], entities: EntityLinks,
    parties: frozenset[str], ground: Ground,
) -> tuple[Allegation, ...]:  # fmt: skip
    """The allegations with what was seen of each."""
    found: dict[int, list[Observation]] = {}
    near = _Near(allegations, entities, ground)
    for document in sorted(readings):
        for mention in readings[document].observations if allegations else ():
            seen = Seen(document, mention, entities.get(document, mention.by))
            fits = [
                (fit, -index) for index in near.of(document)
                if (fit := _fit(seen, near.alleged(index), readings, ground)) is not None
                and not _takes_part(seen.by, allegations[index], parties, entities)
            ]  # fmt: skip
            if fits:
                found.setdefault(-max(fits)[1], []).append(_observation(seen))
    return tuple(replace(a, observed=tuple(found.get(i, ()))) for i, a in enumerate(allegations))


class _Near:
    """The allegations by the reports that tell them and by the day they were first told."""

    def __init__(
        self, allegations: Sequence[Allegation], entities: EntityLinks, ground: Ground
    ) -> None:
        self._ground = ground
        self._alleged = [_alleged(one, entities) for one in allegations]
        self._told_in: dict[str, list[int]] = defaultdict(list)
        self._first_on: dict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(allegations):
            for document in sorted({e.document for e in one.evidence}):
                self._told_in[document].append(index)
            if (day := ground.published(one.evidence[0].document)) is not None:
                self._first_on[day].append(index)

    def of(self, document: str) -> list[int]:
        """Those that an observation of a report can fit: told there, or not long before."""
        near = set(self._told_in.get(document, ()))
        if (day := self._ground.published(document)) is not None:
            last = date.fromisoformat(day)
            for before in range(LATE + 1):
                near.update(self._first_on.get((last - timedelta(days=before)).isoformat(), ()))
        return sorted(near)

    def alleged(self, index: int) -> Alleged:
        """An allegation with its words."""
        return self._alleged[index]


def _alleged(one: Allegation, entities: EntityLinks) -> Alleged:
    told_in: dict[str, list[Evidence]] = defaultdict(list)
    for words in one.evidence:
        told_in[words.document].append(words)
    accused = entities.by_id()[one.against].name if one.against else ""
    names = telling(" ".join(w for w in one.words.split() if w[:1].isupper()))
    return Alleged(
        evidence=told_in, first=one.evidence[0].document, words=telling(one.words),
        names=names | telling(accused),
    )  # fmt: skip


def _observation(seen: Seen) -> Observation:
    mention = seen.mention
    return Observation(
        by=seen.by, by_text=" ".join(mention.by_words.quote.split()), saw=mention.saw,
        evidence=tuple(sorted({mention.evidence, mention.by_words})),
    )  # fmt: skip


def _takes_part(
    by: str | None, allegation: Allegation, parties: frozenset[str], entities: EntityLinks
) -> bool:
    """Whether who saw it is of one of the sides."""
    if by is None:
        return False
    known = entities.by_id()
    sides = {*parties, *(e for e in (allegation.by, allegation.against) if e is not None)}
    countries = {c.iso3 for e in sides if (c := known[e].codes) is not None and c.iso3 is not None}
    own = known[by].codes
    return by in sides or (own is not None and own.iso3 in countries)


def _fit(
    seen: Seen, alleged: Alleged, readings: Mapping[str, Reading], ground: Ground
) -> tuple[int, int] | None:
    """How well an observation fits an allegation: shared words, then nearness; None where it does not."""
    here = alleged.evidence.get(seen.document, ())
    words = telling(seen.mention.evidence.quote)
    if not here:
        return _fit_elsewhere(seen, alleged, words, ground)
    reading = readings[seen.document]
    sentence = reading.sentences[seen.mention.sentence]
    steps = [
        (sentence.index - s.index, sentence.paragraph - s.paragraph)
        for e in here for s in reading.sentences if s.start <= e.start < s.end
    ]  # fmt: skip
    near = [s for s, p in steps if 0 <= s <= SENTENCES and 0 <= p <= 1]
    shared = len(words & alleged.words)
    if not near or not (seen.mention.firm or shared):
        return None
    return shared, -min(near)


def _fit_elsewhere(
    seen: Seen, alleged: Alleged, words: frozenset[str], ground: Ground
) -> tuple[int, int] | None:
    shared = words & alleged.words
    if len(shared) < MATTER or not words & alleged.names:
        return None
    days = days_apart(ground.published(alleged.first), ground.published(seen.document))
    if days is None or not 0 <= days <= LATE:
        return None
    return len(shared), -SENTENCES - days
