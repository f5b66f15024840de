"""Who was struck, where one says that no civilian was and others count the villagers and traders whom the same blow hit.

"37 militants were killed. There were no civilian casualties", says the army; "the bombs killed eight people, among them three
traders", say others. "Care must be taken that no civilians are harmed" tells of no blow, and of other blows nothing is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tidings.mentions.figures.counted.populations import are_civilians
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.sentences import Sentences
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
    told: dict[str, list[tuple[Event, Evidence]]] = defaultdict(list)
    placed: dict[str, list[Event]] = defaultdict(list)
    for one in (e for e in events if e.type == "ASSAULT" and e.status != "denied"):
        for words in (w for r in one.reports for w in r.evidence):
            told[words.document].append((one, words))
        if one.place is not None and one.place.entity is not None:
            placed[one.place.entity].append(one)
    harmed: dict[str, list[tuple[int, Figure]]] = defaultdict(list)
    for at, figure in enumerate(figures):
        if figure.event is not None and figure.measure in HARMED:
            harmed[figure.event].append((at, figure))
    for denial in _denials(sentences, ground):
        event = _blow_before(denial, told[denial.document], sentences)
        if event is None or _is_elsewhere(denial, event):
            continue
        article = ground.article(denial.document)
        beside = placed[event.place.entity or ""] if event.place is not None else ()
        same = {event.id, *(e.id for e in beside if _is_same_day(event, e))}
        found = (pair for key in same for pair in harmed[key])
        counted = [f for _, f in sorted(found, key=lambda pair: pair[0])]
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


def _blow_before(
    denial: Evidence, told: Sequence[tuple[Event, Evidence]], sentences: Sentences
) -> Event | None:
    """The attack that is told nearest before a denial; none where two are told there."""
    place = sentences.first(denial)
    near: dict[int, dict[str, Event]] = {}
    for event, words in told:
        back = place - sentences.first(words)
        if 0 <= back <= BEFORE:
            near.setdefault(back, {})[event.id] = event
    nearest = near[min(near)] if near else {}
    return next(iter(nearest.values())) if len(nearest) == 1 else None


def _is_elsewhere(denial: Evidence, event: Event) -> bool:
    """Whether a denial names what no telling of the blow names: "no civilian was hurt in Tolva"."""
    known = {name for r in event.reports for e in r.evidence for name in _NAME.findall(e.quote)}
    return not known.issuperset(_NAME.findall(denial.quote[1:]))


def _is_same_day(one: Event, other: Event) -> bool:
    """Whether two attacks of one place are of one day: who was hit makes reports tell one blow as two."""
    days = [e.date.earliest for e in (one, other) if e.date and e.date.earliest == e.date.latest]
    return len(days) == 2 and days[0] == days[1] is not None


def _told_elsewhere(
    figures: Sequence[Figure], article: str | None, ground: Ground
) -> list[Evidence]:
    """The words in which other articles count at least somebody."""
    return [
        e for f in figures for s in f.estimates if s.low > 0
        for e in s.evidence if ground.article(e.document) != article
    ]  # fmt: skip
