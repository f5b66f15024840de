"""Denials that name what they deny with a pronoun only: "The army complained of two shots. Velia denies that its men fired them."

What the sentence before tells in the report's own words is denied; where somebody says it there, `set_against` ties the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tidings.lexicons.word_classes import word_class
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, meet
from tidings.model.items import Entity, Event, Statement

# So short is a denial that needs the sentence before to be understood.
SHORT = 8
_BACK = re.compile(
    r"(?:\b(?:it|this|them)\W*\Z|\A\W*it (?:was|had been) not\b|\A\W*it (?:wasn|hadn)[’']t\b)", re.I
)


def denied_back(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each such denial behind a sentence that tells of an event, with all tellings of it."""
    denials = [s for s in statements if s.kind == "denial" and not s.answers and _needs_more(s)]
    where = {r.document for denial in denials for r in denial.reported_by}
    spoken: dict[str, list[tuple[Statement, Evidence]]] = {document: [] for document in where}
    for one in statements:
        for said in (x for r in one.reported_by for x in r.said if x.document in where):
            spoken[said.document].append((one, said))
    happened: dict[str, list[tuple[Event, Evidence]]] = {document: [] for document in where}
    for event in events:
        for told in (x for x in event.evidence if x.document in where and event.type != "REJECT"):
            happened[told.document].append((event, told))
    sentences = Sentences(ground)
    for denial in denials:
        for report in denial.reported_by:
            before = _before(report.said[:1], sentences)
            if before is None or any(
                one.id != denial.id and meet(before, said) for one, said in spoken[report.document]
            ):
                continue  # somebody says it there
            denied = {e.id: e for e, said in happened[report.document] if meet(before, said)}
            if denied:
                yield _made(denial, before, tuple(denied.values()), entities, ground)


def _made(
    denial: Statement, before: Evidence, told: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Disagreement:  # fmt: skip
    speaker = entities[denial.speaker].name if denial.speaker else denial.speaker_text
    name = speaker or "somebody"
    sides = [
        side_of(before.quote, [before, *(x for e in told for x in e.evidence)], ground),
        side_of(f"{name} denies: {denial.content}", denial.evidence, ground),
    ]
    items = (denial.id, *(e.id for e in told))
    return make("attribution", items, sides, f"{name} denies what is told before")


def _needs_more(denial: Statement) -> bool:
    content = denial.content.strip(' .,"”“').casefold()
    bare = content.removeprefix("that ") in word_class("bare_denials")
    return bare or (len(denial.content.split()) <= SHORT and bool(_BACK.search(denial.content)))


def _before(said: Sequence[Evidence], sentences: Sentences) -> Evidence | None:
    """The sentence before the one in which something is said, where no line ends between."""
    for one in said:
        place = sentences.first(one) - 1
        if place >= 0 and "\n" not in sentences.words(one.document, place):
            return sentences.quoted(one.document, place)
    return None
