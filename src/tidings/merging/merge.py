"""Merge what all documents say, kind by kind, in an order in which each kind can use the ones before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tidings.documents import Linked
from tidings.merging.disagreements.denied_tellings import denied_clauses
from tidings.merging.disagreements.finding import find_disagreements
from tidings.merging.readers import reader_decisions
from tidings.merging.stages import (
    find_entities,
    find_happenings,
    find_said,
    find_told,
    gather,
    judge,
    tie,
)
from tidings.merging.stories.grouping import group_stories
from tidings.merging.times import list_times
from tidings.model.agreements import AgreementItem
from tidings.model.authority import Authority
from tidings.model.corrections import Kept
from tidings.model.dates import Time
from tidings.model.decisions import Decision
from tidings.model.disagreements import Disagreement
from tidings.model.documents import Article, LeftOut, Story
from tidings.model.items import Entity, Event, Figure, Forecast, Relation, Statement
from tidings.model.mentions import Reading
from tidings.model.record import Record


class Items(Record, frozen=True, kw_only=True):
    """All items of a case, and its articles with the stories they belong to."""

    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    times: tuple[Time, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    agreements: tuple[AgreementItem, ...]
    forecasts: tuple[Forecast, ...]
    disagreements: tuple[Disagreement, ...]
    decisions: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...] = ()


def merge(
    readings: Sequence[Reading], linked: Linked, corrections: Sequence[Kept] = (),
    authority: Authority | None = None,
) -> Items:  # fmt: skip
    """The items of a case, as a person corrected them; the order of the readings does not matter."""
    pile = gather(readings, linked, corrections, authority)
    entities, nobody = find_entities(pile)
    stories, articles, telling = group_stories(pile.ground)
    pile, links = find_happenings(pile, entities, articles)
    told = find_told(pile, entities, links, articles)
    said = find_said(pile, entities, told, nobody)
    tied = judge(pile, entities, told, said, tie(pile, entities, told, said))
    disagreements, _ = pile.review.items(
        "disagreement",
        find_disagreements(
            told.figures, tied.events, tied.statements, tied.agreements, entities.by_id(),
            linked.documents, pile.ground, denied_clauses(tuple(pile.readings.values())),
        ),
    )  # fmt: skip
    decisions = _by_id(
        (
            *linked.decisions, *entities.decisions, *told.decisions, *said.decisions, *tied.decisions, *telling,
            *reader_decisions(pile.readings), *pile.review.decisions,
        )
    )  # fmt: skip
    return Items(
        articles=articles, stories=stories, entities=entities.entities, relations=tied.relations,
        times=list_times(pile.readings), events=tied.events, figures=told.figures,
        statements=tied.statements, agreements=tied.agreements, forecasts=tied.forecasts,
        disagreements=disagreements, decisions=decisions, left_out=pile.review.left_out(),
    )  # fmt: skip


def _by_id(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Each decision once, by id."""
    found = {decision.id: decision for decision in decisions}
    return tuple(found[key] for key in sorted(found))
