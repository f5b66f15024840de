"""Denials of a deed that they only name: "Some of the prisoners were shot in the yard. The authorities deny any unlawful killing."

The deed of that sort which the report itself tells just before is what is denied. Where somebody says it there, answers are tied
to it elsewhere; a denial with a name or a day of its own ("denied any attack on Hask") tells itself what it denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, meet
from tidings.model.items import Entity, Event, Statement

# What is denied stands in one of so many sentences before, of the same paragraph.
BEFORE = 3
_ANY = re.compile(r"\A\W*(?:any|all|such)(?:\s+[a-z-]+){1,3}\W*\Z")


def denied_before(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each such denial with the sentence before it that tells of a deed of the sort denied."""
    denials = [
        s for s in statements if s.kind == "denial" and not s.answers and _ANY.match(s.content)
    ]
    where = {r.document for denial in denials for r in denial.reported_by}
    spoken = [x for s in statements for r in s.reported_by for x in r.said if x.document in where]
    told = [(e, x) for e in events for r in e.reports for x in r.evidence if x.document in where]
    sentences = Sentences(ground)
    for denial in denials:
        for said in (r.said[0] for r in denial.reported_by if r.said):
            found = _told_before(said, told, spoken, sentences)
            if found is not None:
                event, before = found
                yield _made(denial, before, event, entities, ground)
                break


def _told_before(
    said: Evidence, told: Sequence[tuple[Event, Evidence]], spoken: Sequence[Evidence], sentences: Sentences
) -> tuple[Event, Evidence] | None:  # fmt: skip
    """The nearest sentence before a denial that tells of a deed of the denied sort, in the report's own words."""
    sorts = {e.type for e, x in told if e.status == "denied" and meet(x, said)}
    place = sentences.first(said)
    for back in range(1, BEFORE + 1):
        if not sorts or place < back or "\n" in sentences.words(said.document, place - back):
            return None
        before = sentences.quoted(said.document, place - back)
        here = [e for e, x in told if e.type in sorts and e.status != "denied" and meet(x, before)]
        if here:
            said_there = any(meet(one, before) for one in spoken)
            return None if said_there else (min(here, key=lambda e: e.id), before)
    return None


def _made(
    denial: Statement, before: Evidence, event: Event, entities: Mapping[str, Entity], ground: Ground
) -> Disagreement:  # fmt: skip
    speaker = entities[denial.speaker].name if denial.speaker else denial.speaker_text
    name = speaker or "somebody"
    sides = [
        side_of(before.quote, [before], ground),
        side_of(f"{name} denies: {denial.content}", denial.evidence, ground),
    ]
    return make("status", (denial.id, event.id), sides, f"{name} denies what is told before")
