"""The stages of merging: each takes what the ones before gave and returns what it adds, a person's word in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tidings.documents import Linked
from tidings.merging.about import find_about
from tidings.merging.answers import tie_answers
from tidings.merging.authorities.directory import Directory, find_entries
from tidings.merging.authorities.tying import tie_entities
from tidings.merging.copied_sentences import Copied, copied_sentences
from tidings.merging.corrections.reviewing import Review
from tidings.merging.corrections.withdrawing import (
    entities_left,
    events_left,
    figures_left,
    ids_left,
    statements_left,
)
from tidings.merging.counts.grown_tolls import begun_with
from tidings.merging.counts.rival_counts import crowds
from tidings.merging.counts.side_by_side import merge_figures
from tidings.merging.entities import EntityLinks, merge_entities
from tidings.merging.ground import Ground
from tidings.merging.happenings.build_events import build_events
from tidings.merging.happenings.build_events import event_ids as ids_of_events
from tidings.merging.happenings.linking import EventLinks, link_events
from tidings.merging.happenings.parts import with_parts
from tidings.merging.promises.forecasts import judge_forecasts
from tidings.merging.promises.later import Later
from tidings.merging.promises.outcomes import judge_agreements, judge_events, judge_statements
from tidings.merging.readers import marked
from tidings.merging.relations import merge_relations
from tidings.merging.statements import merge_statements
from tidings.merging.treaties.agreements import merge_agreements
from tidings.merging.treaties.breaches import name_agreements
from tidings.model.agreements import AgreementItem
from tidings.model.authority import Authority
from tidings.model.corrections import Kept
from tidings.model.decisions import Decision
from tidings.model.documents import Article
from tidings.model.items import Event, Figure, Forecast, Relation, Statement
from tidings.model.mentions import Reading
from tidings.model.record import Record

Node = tuple[str, int]  # document id, index of the mention


class Pile(Record, frozen=True, kw_only=True):
    """What every stage stands on: the readings by document, the ground under them, a person's corrections, the
    sentences that reports copy from each other, and whom the desk knows already."""

    readings: Mapping[str, Reading]
    ground: Ground
    review: Review
    copies: tuple[Copied, ...]
    directory: Directory


class Told(Record, frozen=True, kw_only=True):
    """What happened and how many it was, and which item each mention became."""

    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    event_ids: Mapping[Node, str]
    figure_ids: Mapping[Node, str]
    decisions: tuple[Decision, ...]


class Said(Record, frozen=True, kw_only=True):
    """What was said, and which statement each mention became."""

    statements: tuple[Statement, ...]
    ids: Mapping[Node, str]
    decisions: tuple[Decision, ...]


class Tied(Record, frozen=True, kw_only=True):
    """Events, statements and agreements with what ties them to each other and why, judged by what later reports tell."""

    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    agreements: tuple[AgreementItem, ...]
    decisions: tuple[Decision, ...]
    forecasts: tuple[Forecast, ...] = ()


def gather(
    readings: Sequence[Reading], linked: Linked, corrections: Sequence[Kept],
    authority: Authority | None = None,
) -> Pile:  # fmt: skip
    """The readings in an order of their own, so that the order in which they are given does not matter."""
    ordered = {r.document.id: r for r in sorted(readings, key=lambda r: r.document.id)}
    ground = Ground(linked)
    return Pile(
        readings=ordered, ground=ground, review=Review(corrections, ordered, linked),
        copies=tuple(copied_sentences(tuple(ordered.values()), ground)),
        directory=find_entries(authority, ordered, corrections),
    )  # fmt: skip


def find_entities(pile: Pile) -> tuple[EntityLinks, frozenset[str]]:
    """Who and where: the entities, which of them each chain of mentions became, and the ids of the rejected."""
    review = pile.review
    readings = tuple(pile.readings.values())
    found = merge_entities(
        readings, pile.ground, review.wishes("entity"), pile.copies, pile.directory
    )
    by_program = tie_entities(found.entities, pile.directory, pile.ground)
    known, nobody = review.items("entity", by_program.entities, found.of)
    # A person's name, kind or id of somebody may leave an entry to somebody else.
    tied = tie_entities(known, pile.directory, pile.ground)
    found = entities_left(found, tied.entities, nobody)
    found = replace(found, decisions=(*found.decisions, *tied.decisions))
    review.know(found.by_id(), found.of)
    return found, nobody


def find_happenings(
    pile: Pile, entities: EntityLinks, articles: Sequence[Article]
) -> tuple[Pile, EventLinks]:
    """Which tellings are one event, and the pile with what was half told of them among its events."""
    readings = tuple(pile.readings.values())
    links = link_events(
        readings, entities, pile.ground, pile.review.wishes("event"), pile.copies, stories=_stories(articles)
    )  # fmt: skip
    return replace(pile, readings=links.readings), links


def _stories(articles: Sequence[Article]) -> Mapping[str, str]:
    return {a.id: a.story for a in articles if a.story}


def find_told(
    pile: Pile, entities: EntityLinks, links: EventLinks, articles: Sequence[Article]
) -> Told:
    """Events and figures: which counts are one count, and each event and figure as an item."""
    readings, ground, review = pile.readings, pile.ground, pile.review
    event_ids = _event_ids(pile, links)
    stories = _stories(articles)
    counted = crowds(readings, event_ids) | _counted(readings, event_ids)
    figures, figure_ids, counting = merge_figures(
        readings, counted, entities, ground, review.wishes("figure"), stories, pile.copies,
        begun_with(readings, event_ids),
    )  # fmt: skip
    figures = marked(figures, "figure", figure_ids, readings)
    figures, uncounted = review.items("figure", figures, figure_ids)
    events = build_events(links, event_ids, readings, entities, figures, ground)
    events = with_parts(events, readings, event_ids)
    events = marked(events, "event", event_ids, readings)
    events, untrue = review.items("event", events, event_ids)
    return Told(
        events=events_left(events, untrue), figures=figures_left(figures, uncounted | untrue),
        event_ids=ids_left(event_ids, untrue), figure_ids=ids_left(figure_ids, uncounted),
        decisions=(*links.decisions, *counting),
    )  # fmt: skip


def _event_ids(pile: Pile, links: EventLinks) -> dict[Node, str]:
    """The id of the event of each telling."""
    ids = ids_of_events(links, pile.readings, pile.ground)
    return pile.review.wishes("event").distinct(
        "event", links.groups, ids, lambda n: pile.readings[n[0]].events[n[1]].trigger.quote
    )


def _counted(readings: Mapping[str, Reading], event_ids: Mapping[Node, str]) -> dict[Node, str]:
    """The event that each count is of, where one is known."""
    return {
        (document, figure): event_ids[document, index]
        for document, reading in readings.items()
        for index, event in enumerate(reading.events)
        for figure in event.figures
    }


def find_said(pile: Pile, entities: EntityLinks, told: Told, nobody: frozenset[str]) -> Said:
    """Statements, each with the reports of it and the events and figures it is about."""
    about = find_about(pile.readings, told.event_ids, told.figure_ids)
    statements, ids, decisions = merge_statements(
        pile.readings, entities, about, pile.ground, pile.review.wishes("statement")
    )
    statements = marked(statements, "statement", ids, pile.readings)
    statements, unsaid = pile.review.items("statement", statements, ids)
    return Said(
        statements=statements_left(statements, unsaid, nobody), ids=ids_left(ids, unsaid), decisions=decisions
    )  # fmt: skip


def tie(pile: Pile, entities: EntityLinks, told: Told, said: Said) -> Tied:
    """Relations, who answers whom, and agreements with who is said to have broken them."""
    readings, ground, review = pile.readings, pile.ground, pile.review
    relations, _ = review.items("relation", merge_relations(readings, entities, ground))
    statements, events, decisions = tie_answers(
        said.statements, told.events, entities.by_id(), relations, ground, readings
    )
    agreements = merge_agreements(readings, entities, said.ids, statements, ground)
    agreements, _ = review.items("agreement", agreements)
    return Tied(
        events=events, statements=name_agreements(statements, agreements), relations=relations,
        agreements=agreements, decisions=decisions,
    )  # fmt: skip


def judge(
    pile: Pile, entities: EntityLinks, told: Told, said: Said, tied: Tied, kind: type[Later] = Later
) -> Tied:  # fmt: skip
    """What became of what was promised, planned, agreed and foretold, by what later reports tell; `kind` may be one that notes
    what it is asked."""
    readings, ground, known = pile.readings, pile.ground, entities.by_id()
    later = kind(readings, tied.statements, tied.events, ground)
    statements = judge_statements(tied.statements, tied.events, said.ids, known, later, ground)
    agreements = judge_agreements(tied.agreements, later, ground)
    return Tied(
        events=judge_events(tied.events, told.event_ids, readings, statements, later, ground),
        statements=statements, relations=tied.relations, agreements=agreements, decisions=tied.decisions,
        forecasts=judge_forecasts(statements, said.ids, readings, told.figures, tied.events, agreements, known, later, ground),
    )  # fmt: skip
