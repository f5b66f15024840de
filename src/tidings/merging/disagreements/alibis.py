"""Who says that nobody of his was where a deed was done, against those who lay the deed at his door.

"No aircraft operated over the town on Wednesday" contradicts "warplanes bombed the market", and "no unit of the police was on duty
in that street" that a policeman shot somebody there. "No police were on duty when the robbers came" is a complaint: nobody says
that the police did it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, meet
from tidings.model.items import Entity, Event, Statement

# The deed is told in the sentence of the alibi or in one of so many before, of its paragraph.
BEFORE = 2
# A deed is laid at somebody's door within so many days of what he says of it.
DAYS = 10
# What one alone accuses another of is told in doubt.
TOLD = frozenset({"occurred", "in_doubt"})
_GROUND = r"(?:area|street|quarter|district|town|city|village|sector|region|zone|vicinity|square|camp|building|place|sky|skies|air|sea|waters)"
_WHERE = rf"(?:in|over|near|at|on|inside|around|off)\s+(?:(?:that|the|this|those|these)\s+)?(?:\w+\s+)?(?:{_GROUND}\b|[A-ZÀ-Þ]\w+)"
_WAS = r"(?:was|were|had been|has been|have been|is|are)"
_STOOD = r"(?:on duty|on patrol|present|deployed|stationed|operating|flying|airborne|active|in the air|in action)"
_WENT = r"(?:had\s+|has\s+|have\s+)?(?:operated|flown|flew|patrolled|entered|taken off|took off)"
# What is asked for, foretold or only supposed is no account of what was.
_UNSURE = re.compile(r"\b(?:if|unless|whether|until|must|should|shall|will|would|may|might|could|can)\b", re.I)  # fmt: skip
_NOT = re.compile(r"\b(?:no|not|never|none|denie[sd]|deny)\b|n[’']t\b", re.I)


class Alibi(NamedTuple):
    """A sentence that says that nobody of some sort was there."""

    sort: str
    said: Evidence


def alibis(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each alibi for a deed that is told before it, with the words of others that lay the deed at this door."""
    sentences = Sentences(ground)
    answers = [e for s in statements if s.answers for e in s.evidence]
    said = [a for a in _alibis(sentences, ground) if not any(meet(a.said, e) for e in answers)]
    if not said:
        return
    told = _Deeds(events, entities, {a.said.document for a in said}, sentences)
    for alibi in said:
        laid: dict[str, list[Evidence]] = {}
        for event in told.before(alibi.said, sentences):
            found = list(_laid(event, alibi, sentences, ground))
            if found:
                laid[event.id] = found
        if laid:
            sides = [
                side_of(next(iter(laid.values()))[0].quote, [e for some in laid.values() for e in some], ground),
                side_of(alibi.said.quote, [alibi.said], ground),
            ]  # fmt: skip
            why = "somebody says that nobody of his was where others say that his did it"
            yield make("attribution", (alibi.said.document, *laid), sides, why)


def _alibis(sentences: Sentences, ground: Ground) -> Iterator[Alibi]:
    for key in sorted(ground.documents):
        text = ground.documents[key].text
        for sort, pattern in _absent().items():
            for found in pattern.finditer(text):
                said = Evidence(document=key, start=found.start(), end=found.end(), quote=found[0])
                whole = sentences.quoted(key, sentences.first(said))
                if not _UNSURE.search(whole.quote) and "?" not in whole.quote:
                    yield Alibi(sort, whole)


class _Deeds:
    """The attacks that are told in some reports, or at a place or to a person that these name."""

    def __init__(
        self, events: Sequence[Event], entities: Mapping[str, Entity], documents: set[str], sentences: Sentences
    ) -> None:  # fmt: skip
        self._told: dict[str, list[tuple[Event, Evidence]]] = defaultdict(list)
        self._by: dict[str, dict[str, Event]] = defaultdict(dict)
        persons = _persons(entities, sentences)
        for event in (e for e in events if e.type == "ASSAULT" and e.status in TOLD):
            for said in (x for r in event.reports for x in r.evidence):
                if said.document in documents:
                    self._told[said.document].append((event, said))
            for key in _whom_and_where(event, entities, persons, sentences):
                self._by[key][event.id] = event
        self._named: dict[str, list[tuple[Evidence, str]]] = defaultdict(list)
        for key in self._by:
            for said in entities[key].mentions:
                if said.document in documents:
                    self._named[said.document].append((said, key))

    def before(self, alibi: Evidence, sentences: Sentences) -> list[Event]:
        """The attacks of which an alibi or the sentences before it tell; else those of whom or where they name last, where
        these are of one day."""
        found: dict[str, Event] = {}
        place = sentences.first(alibi)
        for back in range(BEFORE + 1):
            if place < back or (back and "\n" in sentences.words(alibi.document, place - back)):
                break
            here = sentences.quoted(alibi.document, place - back)
            found |= {e.id: e for e, x in self._told[alibi.document] if meet(x, here)}
            named = [key for x, key in self._named[alibi.document] if meet(x, here)]
            for key in named:
                of_one = self._by[key]
                if len({_day(e) for e in of_one.values()} - {None}) <= 1:
                    found |= of_one
            if named:
                break
        return [found[key] for key in sorted(found)]


def _whom_and_where(
    event: Event, entities: Mapping[str, Entity], persons: Mapping[tuple[str, int], set[str]], sentences: Sentences
) -> Iterator[str]:  # fmt: skip
    """The persons whom an attack struck, and its place where its day is known."""
    for actor in event.actors:
        if actor.role == "target" and actor.entity and entities[actor.entity].kind == "person":
            yield actor.entity
    for said in (x for r in event.reports for x in r.evidence):
        # "The man who filmed it was Bo Lind, and he was shot": a pronoun is whom its sentence names, if one only
        named = persons[said.document, sentences.first(said)]
        if len(named) == 1:
            yield from named
    if event.place is not None and event.place.entity is not None and _day(event):
        yield event.place.entity


def _persons(
    entities: Mapping[str, Entity], sentences: Sentences
) -> Mapping[tuple[str, int], set[str]]:
    """Who is named in each sentence, by report and place of it."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for entity in entities.values():
        for said in entity.mentions if entity.kind == "person" else ():
            if said.quote[:1].isupper():
                found[said.document, sentences.first(said)].add(entity.id)
    return found


def _day(event: Event) -> str | None:
    """The one day of an event, where it is known."""
    when = event.date
    return when.earliest if when is not None and when.earliest == when.latest else None


def _laid(event: Event, alibi: Alibi, sentences: Sentences, ground: Ground) -> Iterator[Evidence]:
    """The words of other articles that lay an event at the door of those who were not there."""
    own, day = ground.article(alibi.said.document), ground.published(alibi.said.document)
    for said in (x for r in event.reports for x in r.evidence):
        apart = days_apart(ground.published(said.document), day)
        if ground.article(said.document) == own or apart is None or abs(apart) > DAYS:
            continue
        whole = sentences.words(said.document, sentences.first(said))
        if _door()[alibi.sort].search(said.quote) and not _NOT.search(whole):
            yield said


@cache
def _absent() -> Mapping[str, re.Pattern[str]]:
    """For each sort the words that say that none of it was there."""
    return {
        row["sort"]: re.compile(
            rf"\b(?:no|none of (?:our|its|the|his|their)|not (?:a single|one))\s+(?:(?!other\b)[\w-]+\s+){{0,2}}?(?:{_any(row['absent'])})"
            rf"(?:\s+of\s+(?:the\s+|our\s+|its\s+)?\w+)?\s+"
            rf"(?:{_WAS}\s+(?:\w+ly\s+)?(?:{_STOOD}|(?-i:{_WHERE}))|{_WENT})(?!\w)",
            re.I,
        )
        for row in table("en/alibi_forces.tsv")
    }


@cache
def _door() -> Mapping[str, re.Pattern[str]]:
    """For each sort the words that lay a deed at its door: means by being named, people by doing it."""
    found: dict[str, re.Pattern[str]] = {}
    for row in table("en/alibi_forces.tsv"):
        sort = rf"(?:{_any(row['laid'])})(?!\w)"
        did = r"\s+(?:\w+ly\s+)?(?:had\s+|have\s+|has\s+)?(?:shot|killed|fired|opened|beat|beaten|stormed|attacked|struck|shelled|bombed|murdered|executed|raided|burned|burnt)\b"
        by = rf"\bby\s+(?:(?:a|an|the|two|three|several)\s+)?(?:[\w-]+\s+){{0,2}}?(?<!\w){sort}"
        doing = rf"(?<!\w){sort}{did}|{by}"
        found[row["sort"]] = re.compile(
            rf"(?<!\w){sort}" if row["kind"] == "means" else doing, re.I
        )
    return found


def _any(cell: str) -> str:
    return any_of(words(cell))
