"""Tables of what is told and judged: disagreements with their sides, timeline, brief, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidings.account.explain import MENTION
from tidings.exports.tables.table import Days, Table, Words, days, named, words
from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.model.documents import Document


class DisagreementRow(NamedTuple):
    """One matter on which reports do not agree."""

    id: str
    kind: str
    explanation: str
    items: str


class SideRow(NamedTuple):
    """One side of it."""

    disagreement: str
    sources: str
    says: str
    words: Words


class TimelineRow(NamedTuple):
    """One date."""

    days: Days
    headline: str
    items: str


class BriefRow(NamedTuple):
    """One sentence of the brief; `part` is its place, by which `evidence` has its words."""

    part: str
    heading: str
    sentence: str
    disputed: bool
    sources: str
    items: str
    words: Words


class DecisionRow(NamedTuple):
    """One judgement whether two things are one."""

    id: str
    left: str
    left_says: str
    right: str
    right_says: str
    verdict: str
    score: float
    reasons: str
    by: str


def _disagreements(names: Catalogue) -> Iterator[DisagreementRow]:
    for one in names.account.disagreements:
        yield DisagreementRow(one.id, one.kind, one.explanation, joined(one.items))


def _sides(names: Catalogue) -> Iterator[SideRow]:
    for disagreement in names.account.disagreements:
        for one in disagreement.sides:
            yield SideRow(disagreement.id, named(one.sources, names), one.says, words(one.evidence))


def _timeline(names: Catalogue) -> Iterator[TimelineRow]:
    for one in names.account.timeline:
        yield TimelineRow(days(one.date), one.headline, joined(one.items))


def _brief(names: Catalogue) -> Iterator[BriefRow]:
    for place, section in enumerate(names.account.brief.sections):
        for number, one in enumerate(section.sentences):
            yield BriefRow(
                part=f"sections[{place}].sentences[{number}]", heading=section.heading, sentence=one.text, disputed=one.disputed,
                sources=named(one.sources, names), items=joined(one.items),
                words=words(one.evidence),
            )  # fmt: skip


def _decisions(names: Catalogue) -> Iterator[DecisionRow]:
    for one in names.account.decisions:
        yield DecisionRow(
            id=one.id, left=one.left, left_says=_side(one.left, names), right=one.right,
            right_says=_side(one.right, names), verdict=one.verdict, score=one.score,
            reasons=joined(f"{reason.says} ({reason.rule})" for reason in one.reasons), by=one.by,
        )  # fmt: skip


def _side(side: str, names: Catalogue) -> str:
    """The words of a mention, which a decision writes `DOCUMENT:START-END`, or what an item is called."""
    place = MENTION.fullmatch(side)
    found = names.find(place[1]) if place else None
    if place and isinstance(found, Document):
        return found.text[int(place[2]) : int(place[3])]
    return names.label(side)


DISAGREEMENTS = Table("disagreements", DisagreementRow, _disagreements)
SIDES = Table("sides", SideRow, _sides)
TIMELINE = Table("timeline", TimelineRow, _timeline)
BRIEF = Table("brief", BriefRow, _brief)
DECISIONS = Table("decisions", DecisionRow, _decisions)
