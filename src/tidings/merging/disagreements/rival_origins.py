"""Whose ground the fire came from, against whom others lay it to: "The shells came from the hill which the Guard has held since noon".

Nobody is blamed in so many words, but whoever holds the ground fired. Shells that came from a depot, and what is only asked
("whether the shots came from the ridge") say nothing of who fired.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event

# "The shells" are those of the attack told in one of so many sentences before.
BEFORE = 3
HOLDERS = frozenset({"armed_group", "organization", "state", "collective"})
# What is asked, denied, or may be.
_UNSURE = re.compile(r"\b(?:whether|if|not|n[o']t|no|den(?:y|ies|ied)|nor|may|might|could|unclear|would)\b", re.I)  # fmt: skip
_HELD = (
    r"(?:(?:which|that|where)\s+(?P<holder>(?:[\w’'-]+\s+){1,5}?)(?:(?:has|have|had|then|still|long|since)\s+)*"
    r"(?:holds?|held|controls?|controlled|occup(?:y|ies|ied)|took|taken|captured|seized)\b"
    r"|(?:held|controlled|occupied|manned)\s+by\s+(?P<by>(?:[\w’'-]+\s*){1,5}))"
)


class Origin(NamedTuple):
    """A sentence that tells from whose ground the fire came."""

    evidence: Evidence
    place: int
    holder: str


def rival_origins(
    events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Each attack whose fire one report has come from the ground of others than those who did it in another report."""
    sentences = Sentences(ground)
    for origin in _origins(_mentions(entities), sentences, ground):
        event = _attack_before(origin, events, sentences)
        if event is None:
            continue
        for actor in event.actors:
            doer = actor.entity if actor.role == "source" else None
            if doer is None or same_side(doer, origin.holder, entities):
                continue
            told = _told_of(entities[doer], event, origin.evidence.document)
            if told:
                sides = [
                    side_of(f"{entities[origin.holder].name}: {origin.evidence.quote}", [origin.evidence], ground),
                    side_of(f"{entities[doer].name}: {told[0].quote}", told, ground),
                ]  # fmt: skip
                why = "the fire is told to have come from the ground of another side"
                yield make("attribution", (event.id, origin.holder, doer), sides, why)
                break


def _mentions(entities: Mapping[str, Entity]) -> Mapping[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entity in entities.values():
        if entity.kind in HOLDERS:
            for mention in entity.mentions:
                found[mention.document].append((mention.start, entity.id))
    return {document: sorted(some) for document, some in found.items()}


def _origins(
    mentions: Mapping[str, list[tuple[int, str]]], sentences: Sentences, ground: Ground
) -> Iterator[Origin]:
    pattern = _pattern()
    for key in sorted(ground.documents):
        text, named = ground.documents[key].text, mentions.get(key, [])
        for found in pattern.finditer(text):
            place = sentences.first(Evidence(document=key, start=found.start(), end=found.end(), quote=found[0]))  # fmt: skip
            said = sentences.quoted(key, place)
            group = "holder" if found["holder"] else "by"
            start, end = found.span(group)
            at = bisect_left(named, (start, ""))
            if end > said.end or at == len(named) or named[at][0] >= end:
                continue
            if not _UNSURE.search(text, said.start, start):
                yield Origin(said, place, named[at][1])


@cache
def _pattern() -> re.Pattern[str]:
    """“The shells came from the hill of Orl, which the Guard has held”: fire, a verb, ground, and who has it."""
    fire, held = any_of(word_class("fire_that_comes")), any_of(word_class("firing_ground"))
    return re.compile(
        rf"\b(?:{fire})s?\b[^.;:!?\n]{{0,60}}?\b(?:came|come|fired|launched|originated|flew)\s+from\s+"
        rf"(?:[\w’'-]+\s+){{0,3}}?(?:{held})s?\b[^.;:!?\n]{{0,50}}?\b{_HELD}",
        re.I,
    )


def _attack_before(origin: Origin, events: Sequence[Event], sentences: Sentences) -> Event | None:
    """The only attack that is told just before."""
    found = [
        event for event in events
        if event.type == "ASSAULT" and any(
            words.document == origin.evidence.document and 0 < origin.place - sentences.first(words) <= BEFORE
            for report in event.reports for words in report.evidence
        )
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _told_of(doer: Entity, event: Event, document: str) -> list[Evidence]:
    """The words of other reports in which an attack is told of its doer."""
    named = {(m.document, m.start) for m in doer.mentions}
    return [
        words for report in event.reports for words in report.evidence
        if words.document != document
        and any(d == words.document and words.start <= start < words.end for d, start in named)
    ]  # fmt: skip
