"""Merge what all documents say, kind by kind, in an order in which each kind can use the ones before."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents import Linked
from tidings.merging.about import find_about
from tidings.merging.answers import tie_answers
from tidings.merging.corrections.reviewing import Review
from tidings.merging.corrections.withdrawing import (
    entities_left,
    events_left,
    figures_left,
    ids_left,
    statements_left,
)
from tidings.merging.disagreements import find_disagreements
from tidings.merging.entities import merge_entities
from tidings.merging.figures import merge_figures
from tidings.merging.ground import Ground
from tidings.merging.happenings.build_events import build_events
from tidings.merging.happenings.build_events import event_ids as ids_of_events
from tidings.merging.happenings.linking import link_events
from tidings.merging.promises.forecasts import judge_forecasts
from tidings.merging.promises.later import Later
from tidings.merging.promises.outcomes import judge_agreements, judge_events, judge_statements
from tidings.merging.readers import marked, reader_decisions
from tidings.merging.relations import merge_relations
from tidings.merging.statements import merge_statements
from tidings.merging.stories import group_stories
from tidings.merging.times import list_times
from tidings.merging.treaties.agreements import merge_agreements
from tidings.merging.treaties.breaches import name_agreements
from tidings.model.agreements import AgreementItem
from tidings.model.corrections import Kept
from tidings.model.decisions import Decision
from tidings.model.disagreements import Disagreement
from tidings.model.documents import Article, LeftOut, Story
from tidings.model.items import Entity, Event, Figure, Forecast, Relation, Statement, Time
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


def merge(readings: Sequence[Reading], linked: Linked, corrections: Sequence[Kept] = ()) -> Items:
    """The items of a case, as a person corrected them; the order of the readings does not matter."""
    ground = Ground(linked)
    ordered = sorted(readings, key=lambda r: r.document.id)
    by_document = {r.document.id: r for r in ordered}
    review = Review(corrections, by_document, linked)
    entities = merge_entities(ordered, ground, review.wishes("entity"))
    known, nobody = review.items("entity", entities.entities, entities.of)
    entities = entities_left(entities, known, nobody)
    review.know(entities.by_id(), entities.of)
    told = review.wishes("event")
    links = link_events(ordered, entities, ground, told)
    event_ids = ids_of_events(links, by_document, ground)
    event_ids = told.distinct(
        "event", links.groups, event_ids, lambda n: by_document[n[0]].events[n[1]].trigger.quote
    )
    counted = {
        (document, figure): event_ids[document, index]
        for document, reading in by_document.items()
        for index, event in enumerate(reading.events)
        for figure in event.figures
    }
    stories, articles, telling = group_stories(ground)
    figures, figure_ids, counting = merge_figures(
        by_document, counted, entities, ground, review.wishes("figure"),
        {a.id: a.story for a in articles if a.story},
    )  # fmt: skip
    figures = marked(figures, "figure", figure_ids, by_document)
    figures, uncounted = review.items("figure", figures, figure_ids)
    events = build_events(links, event_ids, by_document, entities, figures, ground)
    events = marked(events, "event", event_ids, by_document)
    events, untrue = review.items("event", events, event_ids)
    figures, events = figures_left(figures, uncounted | untrue), events_left(events, untrue)
    event_ids, figure_ids = ids_left(event_ids, untrue), ids_left(figure_ids, uncounted)
    about = find_about(by_document, event_ids, figure_ids)
    statements, statement_ids, saying = merge_statements(
        by_document, entities, about, ground, review.wishes("statement")
    )
    statements = marked(statements, "statement", statement_ids, by_document)
    statements, unsaid = review.items("statement", statements, statement_ids)
    statements, statement_ids = (
        statements_left(statements, unsaid, nobody),
        ids_left(statement_ids, unsaid),
    )
    relations, _ = review.items("relation", merge_relations(by_document, entities, ground))
    statements, events = tie_answers(statements, events, entities.by_id(), relations, ground)
    agreements = merge_agreements(by_document, entities, statement_ids, statements, ground)
    agreements, _ = review.items("agreement", agreements)
    statements = name_agreements(statements, agreements)
    later = Later(by_document, statements, events, ground)
    statements = judge_statements(
        statements, statement_ids, by_document, entities.by_id(), later, ground
    )
    agreements = judge_agreements(agreements, by_document, later, ground)
    events = judge_events(events, event_ids, by_document, statements, later, ground)
    judged = (
        *linked.decisions,
        *entities.decisions,
        *links.decisions,
        *counting,
        *saying,
        *telling,
        *reader_decisions(by_document),
        *review.decisions,
    )
    decisions = {decision.id: decision for decision in judged}
    disagreements, _ = review.items(
        "disagreement",
        find_disagreements(
            figures, events, statements, agreements, entities.by_id(), linked.documents, ground
        ),
    )
    return Items(
        articles=articles, stories=stories, entities=entities.entities, relations=relations,
        times=list_times(by_document), events=events, figures=figures, statements=statements,
        agreements=agreements,
        forecasts=judge_forecasts(
            statements, statement_ids, by_document, figures, entities.by_id(), later, ground
        ),
        disagreements=disagreements,
        decisions=tuple(decisions[key] for key in sorted(decisions)),
        left_out=review.left_out(),
    )  # fmt: skip
