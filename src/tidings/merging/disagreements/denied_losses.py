"""Who denies that a place was lost, against those who tell that it was taken: "denied that the town had fallen", "the army entered
Tel Hask on Thursday".

Where the place is not named again, the one named last before the denial is meant. "Denied that the match was lost" is about no place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Statement

# A place is taken once within so many days of what is denied.
DAYS = 7
# So far before a denial the place was named that "the town" takes up.
NEAR = 400
_LOST = re.compile(
    r"\b(?:(?:was|were|had been|has been|been)\s+(?:lost|captured|taken|seized|overrun|retaken)|(?:had|has|have)\s+(?:fallen|lost)|"
    r"fell|lost)\b", re.I,
)  # fmt: skip
_GROUND = re.compile(r"\b(?:the|this|that)\s+(?:town|city|village|hill|base|airport|airfield|port|pass|bridge|district|quarter|camp|post|crossing)\b", re.I)  # fmt: skip
_TAKEN = re.compile(
    r"\b(?:captur|seiz|liberat|retak|retook|recaptur|overr[au]n|conquer|enter(?:ed|ing)\b|took\b|taken\b|fell\b|fallen\b|wrested)", re.I
)  # fmt: skip
_NOT = re.compile(r"\b(?:no|not|never|denie[sd]|deny)\b|n[’']t\b", re.I)


def denied_losses(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each denial that a place was lost with all that tell of its capture."""
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for entity in entities.values():
        for mention in entity.mentions if entity.kind == "place" else ():
            named[mention.document].append((mention.start, entity.id))
    at: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status != "denied" and event.place is not None and event.place.entity is not None:
            at[event.place.entity].append(event)
    for denial in statements:
        if denial.kind != "denial" or not _LOST.search(denial.content):
            continue
        place = _place_of(denial, named, ground)
        told = [] if place is None else list(_taken(denial, at[place], entities, ground))
        if told:
            name = entities[denial.speaker].name if denial.speaker else denial.speaker_text
            sides = [
                side_of(told[0][1].quote, [e for _, e in told], ground),
                side_of(f"{name or 'somebody'} denies: {denial.content}", denial.evidence, ground),
            ]  # fmt: skip
            items = (denial.id, *(event.id for event, _ in told))
            yield make("status", items, sides, "a place is told as taken, and its loss denied")


def _place_of(
    denial: Statement, named: Mapping[str, Sequence[tuple[int, str]]], ground: Ground
) -> str | None:
    """The place whose loss is denied: named in the words, or meant by "the town"."""
    for said in (x for r in denial.reported_by for x in r.said):
        here = [
            place for start, place in named.get(said.document, ()) if said.start <= start < said.end
        ]
        if here:
            return here[0]
        if not _GROUND.search(said.quote):
            continue
        text = ground.documents[said.document].text
        line = max(text.rfind("\n", 0, said.start), said.start - NEAR)
        before = [n for n in named.get(said.document, ()) if line < n[0] < said.start]
        if before:
            return max(before)[1]
    return None


def _taken(
    denial: Statement, there: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[tuple[Event, Evidence]]:  # fmt: skip
    """The words that tell of the capture of a place, of what is told there, by those who are not of the speaker's side."""
    own = [x for r in denial.reported_by for x in r.evidence]
    day = ground.published(own[0].document) if own else None
    for event in there:
        doers = [a.entity for a in event.actors if a.role == "source" and a.entity]
        if any(same_side(denial.speaker, doer, entities) for doer in doers):
            continue
        for words in (x for r in event.reports for x in r.evidence):
            apart = days_apart(ground.published(words.document), day)
            near = apart is not None and abs(apart) <= DAYS
            if near and _TAKEN.search(words.quote) and not _NOT.search(words.quote):
                yield event, words
