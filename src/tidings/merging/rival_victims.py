"""Who was struck, where one says that no civilian was and others count the villagers and traders whom the same blow hit.

"37 militants were killed. There were no civilian casualties", says the army; "the bombs killed eight people, among them three
traders", say others. "Care must be taken that no civilians are harmed" tells of no blow, and of other blows nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tidings.mentions.figures.populations import are_civilians
from tidings.merging.ground import Ground
from tidings.merging.sentences import Sentences
from tidings.merging.sides import make, side_of
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Figure

# The blow is told in the sentence of the denial or in one of so many before.
BEFORE = 3
HARMED = frozenset({"killed", "wounded"})
_NONE = re.compile(
    r"\b(?:no|not (?:one|a single)|without(?: any)?)\s+(?:\w+\s+)?(?:civilians?|non-combatants?|villagers?)"
    r"(?:\s+(?:casualt(?:y|ies)|deaths?|victims?|losses|dead|injur(?:y|ies)|harm)\b"
    r"|\s+(?:was|were|had been|has been|have been)\s+(?:\w+\s+)?(?:killed|hurt|harmed|hit|struck|injured|wounded|affected)\b"
    r"|\s+(?:had\s+|have\s+)?(?:died|suffered)\b)",
    re.I,
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
# What is asked for, promised, or may be.
_UNSURE = re.compile(
    r"\b(?:if|whether|ensure|ensuring|make sure|so that|to avoid|must|should|shall|will|would|may|might|could|hope[sd]?|unclear|"
    r"no (?:immediate )?(?:reports?|word|information))\b",
    re.I,
)


def rival_victims(
    figures: Sequence[Figure], events: Sequence[Event], ground: Ground
) -> Iterator[Disagreement]:
    """Each blow of which one report says that it hit no civilian, and others count civilians among those it hit."""
    sentences = Sentences(ground)
    for denial in _denials(sentences, ground):
        event = _blow_before(denial, events, sentences)
        if event is None or _is_elsewhere(denial, event):
            continue
        article = ground.article(denial.document)
        same = {e.id for e in events if e.id == event.id or _is_there_then(event, e)}
        counted = [f for f in figures if f.event in same and f.measure in HARMED]
        civilian = _told_elsewhere(
            [f for f in counted if are_civilians(f.population)], article, ground
        )
        if not civilian:
            continue
        here = [
            e
            for f in counted
            for s in f.estimates
            for e in s.evidence
            if ground.article(e.document) == article
        ]
        there = _told_elsewhere(
            [f for f in counted if are_civilians(f.population) is not False], article, ground
        )
        sides = [
            side_of(denial.quote, [denial, *here], ground),
            side_of(civilian[0].quote, [*civilian, *(e for e in there if e not in civilian)], ground),
        ]  # fmt: skip
        items = [*same, *(f.id for f in counted)]
        yield make("status", items, sides, "whether civilians were hit")


def _denials(sentences: Sentences, ground: Ground) -> Iterator[Evidence]:
    """The sentences that say that no civilian came to harm."""
    for key in sorted(ground.documents):
        text = ground.documents[key].text
        for found in _NONE.finditer(text):
            said = Evidence(document=key, start=found.start(), end=found.end(), quote=found[0])
            whole = sentences.quoted(key, sentences.first(said))
            if not _UNSURE.search(whole.quote):
                yield whole


def _blow_before(denial: Evidence, events: Sequence[Event], sentences: Sentences) -> Event | None:
    """The attack that is told nearest before a denial; none where two are told there."""
    place = sentences.first(denial)
    near: dict[int, dict[str, Event]] = {}
    for event in events:
        if event.type != "ASSAULT" or event.status == "denied":
            continue
        for words in (
            w for r in event.reports for w in r.evidence if w.document == denial.document
        ):
            back = place - sentences.first(words)
            if 0 <= back <= BEFORE:
                near.setdefault(back, {})[event.id] = event
    nearest = near[min(near)] if near else {}
    return next(iter(nearest.values())) if len(nearest) == 1 else None


def _is_elsewhere(denial: Evidence, event: Event) -> bool:
    """Whether a denial names what no telling of the blow names: "no civilian was hurt in Tolva"."""
    known = {name for r in event.reports for e in r.evidence for name in _NAME.findall(e.quote)}
    return not known.issuperset(_NAME.findall(denial.quote[1:]))


def _is_there_then(one: Event, other: Event) -> bool:
    """Whether another attack is told of the same place and day: who was hit makes reports tell one blow as two."""
    if (
        other.type != "ASSAULT"
        or other.status == "denied"
        or one.place is None
        or other.place is None
    ):
        return False
    days = [e.date.earliest for e in (one, other) if e.date and e.date.earliest == e.date.latest]
    there = one.place.entity is not None and one.place.entity == other.place.entity
    return there and len(days) == 2 and days[0] == days[1] is not None


def _told_elsewhere(
    figures: Sequence[Figure], article: str | None, ground: Ground
) -> list[Evidence]:
    """The words in which other articles count at least somebody."""
    return [
        e for f in figures for s in f.estimates if s.low > 0
        for e in s.evidence if ground.article(e.document) != article
    ]  # fmt: skip
