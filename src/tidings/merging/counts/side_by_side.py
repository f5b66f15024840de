"""Set counts of all reports side by side: the same count is one figure, with its estimates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from tidings.documents.clusters import Clusters, distinct_ids
from tidings.mentions.figures.lists.following import wholes
from tidings.mentions.figures.lists.rivals import is_conceded, is_rival
from tidings.merging.copied_sentences import Copied
from tidings.merging.corrections.wishes import NONE, Wishes
from tidings.merging.counts.aboard_counts import join_aboard
from tidings.merging.counts.carried_tolls import join_carried
from tidings.merging.counts.compared import join_compared
from tidings.merging.counts.contested_counts import is_contested
from tidings.merging.counts.copied_counts import first_days, join_copied
from tidings.merging.counts.counted_parts import join_parts
from tidings.merging.counts.grown_tolls import join_grown
from tidings.merging.counts.held_ground import keep_ground_apart
from tidings.merging.counts.kept_counts import Carried
from tidings.merging.counts.listed_parts import join_listed
from tidings.merging.counts.named_parts import join_named
from tidings.merging.counts.passing_counts import counts_in_passing
from tidings.merging.counts.populations import population_of
from tidings.merging.counts.risen_counts import join_risen
from tidings.merging.counts.rival_counts import (
    join_groups,
    join_rivals,
    join_spots,
    rival_pairs,
    with_rivals,
)
from tidings.merging.counts.told_elsewhere import ToldElsewhere
from tidings.merging.counts.told_last import is_former, told_last
from tidings.merging.counts.tolls import choose
from tidings.merging.counts.town_parts import join_towns
from tidings.merging.counts.wounded_beside import join_wounded
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground, in_order
from tidings.merging.intervals import common_days
from tidings.model.decisions import Decision
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Estimate, Figure
from tidings.model.mentions import FigureMention, Reading
from tidings.model.vocabulary import NOT

Node = tuple[str, int]  # document id, figure index

# Of a list of a hundred districts each is set apart from so many told just before.
SIBLINGS = 12
AND = re.compile(r"\s*(?:,|,?\s*and|,?\s*as\s+well\s+as|,?\s*plus)\s+", re.I)
NO_STORIES: Mapping[str, str] = {}
NOTHING: Mapping[Node, str] = {}


def merge_figures(
    readings: Mapping[str, Reading], events: Mapping[Node, str], entities: EntityLinks,
    ground: Ground, wishes: Wishes = NONE, stories: Mapping[str, str] = NO_STORIES,
    copies: Sequence[Copied] = (), begun: Mapping[Node, str] = NOTHING,
) -> tuple[tuple[Figure, ...], dict[Node, str], tuple[Decision, ...]]:  # fmt: skip
    """All figures by date and id, the figure of each mention, and the decisions; `events` and `stories`
    give the event of a count, where one is known, and the story of an article, `begun` what a running total began with."""
    nodes = {(d, i): f for d, r in readings.items() for i, f in enumerate(r.figures)}
    clusters: Clusters[Node] = Clusters(nodes)
    wishes.begin(clusters)
    rivals = list(rival_pairs(nodes, ground))
    events = with_rivals(events, rivals)
    parts = {(d, i): (d, w) for d, r in readings.items() for i, w in wholes(r).items()}
    _part_wholes(clusters, parts, nodes, ground)
    _keep_listed_apart(clusters, readings)
    _join_renditions(clusters, nodes, ground)
    keep_ground_apart(clusters, nodes, readings)
    apart = ToldElsewhere(readings, entities, ground, stories)
    carried = Carried(readings, entities, ground, apart)
    joined: set[Node] = set()
    passing = counts_in_passing(readings)
    claims = {n: e for n in nodes if (e := events.get(n) or events.get(parts.get(n, n)))}
    decisions = (
        *join_copied(clusters, nodes, copies),
        *join_risen(clusters, nodes, ground, joined),
        # first who are called the same: "26 civilians" is the ministry's "17 civilians", and not the dead of one blow
        *join_groups(clusters, nodes, claims, entities, ground, stories),
        *join_compared(clusters, nodes, events, ground, wishes, passing, apart),
        *join_grown(clusters, nodes, events, begun, ground, joined),
        *join_carried(clusters, nodes, events, carried, entities, ground, stories, joined),
        *join_aboard(clusters, nodes, ground, stories, joined),
        *join_wounded(clusters, nodes, events, readings, ground),
        *join_rivals(clusters, nodes, rivals),
        *join_towns(clusters, nodes, events, parts, readings, entities, ground, stories, joined),
        *join_named(clusters, nodes, parts, readings, ground, stories, joined),
        *join_spots(clusters, nodes, events, readings, entities, ground),
        *join_parts(clusters, nodes, parts, entities, ground),
        *join_listed(clusters, nodes, parts, entities, ground),
    )
    # a list of names may be set against the official toll, and does not carry it on
    moving = frozenset((joined | carried.moving | carried.grown) - carried.rolls)
    groups = clusters.groups()
    ids = distinct_ids(
        groups,
        lambda g: _id(g, nodes, ground),
        lambda g: ground.first_told(_ordered(g, nodes, ground)[0]),
    )
    ids = wishes.distinct("figure", groups, ids, lambda n: nodes[n].quote)
    figures = {
        ids[group[0]]: _figure(group, nodes, ids, parts, events, entities, ground, moving)
        for group in groups
    }
    ordered = sorted(figures.values(), key=lambda f: (_day(f), f.id))
    return tuple(ordered), ids, decisions


def _day(figure: Figure) -> str:
    return figure.window.earliest if figure.window and figure.window.earliest else "9999"


def _part_wholes(
    clusters: Clusters[Node], parts: Mapping[Node, Node], nodes: Mapping[Node, FigureMention], ground: Ground
) -> None:  # fmt: skip
    """What one report counts as a part is neither its whole nor another part of it, unless it is another's number for that part."""
    beside: dict[Node, list[Node]] = {}
    for part, whole in sorted(parts.items()):
        clusters.keep_apart(part, whole)
        others = beside.setdefault(whole, [])
        text = ground.documents[part[0]].text
        conceded = is_conceded(text, nodes[part]) or is_rival(text, nodes[part])
        for other in () if conceded else others[-SIBLINGS:]:
            if nodes[other].value != nodes[part].value:
                clusters.keep_apart(part, other)
        others.append(part)


def _keep_listed_apart(clusters: Clusters[Node], readings: Mapping[str, Reading]) -> None:
    """Two counts joined by "and" are two counts: "74 pupils and two teachers were taken"."""
    for document, reading in readings.items():
        for place, (one, other) in enumerate(pairwise(reading.figures)):
            between = reading.document.text[one.end : other.start]
            beside = one.measure == other.measure and one.end <= other.start
            if beside and NOT not in {one.qualifier, other.qualifier} and AND.fullmatch(between):
                clusters.keep_apart((document, place), (document, place + 1))


def _join_renditions(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], ground: Ground
) -> None:
    first: dict[tuple[str, ...], Node] = {}
    for node, figure in nodes.items():
        words = " ".join(figure.quote.casefold().split())
        key = (ground.article(node[0]), words, figure.measure, figure.population.casefold())
        clusters.join(first.setdefault(key, node), node)


def _ordered(
    group: Sequence[Node], nodes: Mapping[Node, FigureMention], ground: Ground
) -> list[Node]:
    return sorted(group, key=lambda n: (ground.published(n[0]) or "9999", nodes[n].quote, n))


def _id(group: Sequence[Node], nodes: Mapping[Node, FigureMention], ground: Ground) -> str:
    first = nodes[_ordered(group, nodes, ground)[0]]
    words = " ".join(first.quote.casefold().split())
    return content_id("figure", first.measure, first.population.casefold(), first.scope, words)


def _figure(
    group: Sequence[Node], nodes: Mapping[Node, FigureMention], ids: Mapping[Node, str],
    parts: Mapping[Node, Node], events: Mapping[Node, str], entities: EntityLinks, ground: Ground, moving: frozenset[Node],
) -> Figure:  # fmt: skip
    order = _ordered(group, nodes, ground)
    mentions = [nodes[n] for n in order]
    estimates = tuple(_estimate(n, nodes[n], entities, ground) for n in order)
    pairs = list(zip(order, estimates, strict=True))
    pairs = [(n, e) for n, e in pairs if nodes[n].qualifier != NOT] or pairs
    told = [n for n, _ in pairs]
    # nobody stands for what a count was before
    given = [
        replace(e, attributed_to=None) if is_former(ground.documents[n[0]].text, nodes[n]) else e
        for n, e in pairs
    ]
    days_told = first_days(order, nodes, ground)
    chosen = choose(
        mentions[0].measure,
        given,
        [f"{days_told[n]} {told_last(n, order, nodes, ground, moving)}" for n in told],
        [ground.origin(e.evidence[0]) for e in given],
        [n in moving for n in told],
        contested=is_contested(order, nodes, ground),
        running=all(nodes[n].scope == "cumulative" for n in told),
    )
    evidence = in_order(e for estimate in estimates for e in estimate.evidence)
    first = mentions[0]
    # A count that reports carry on is of no one report's day, but what it runs from is the same in all.
    carried = any(n in moving for n in order)
    own = [first] if carried else mentions
    # where two deeds claim counts of one figure, it is the toll of that which claims more of them
    claimed = Counter(events[n] for n in order if n in events)
    event = max(claimed, key=lambda e: claimed[e], default=None)
    running = [f for f in mentions if f.window and f.window.earliest and not f.window.latest]
    dated = own if first.window or not carried else running
    days = common_days(tuple(f.window for f in dated if f.window))
    part = next((ids[parts[n]] for n in order if n in parts), None)
    return Figure(
        id=ids[order[0]], measure=first.measure, population=population_of(own, chosen.best), scope=first.scope,
        window=days, unit=first.unit,
        place=next((p for n, f in zip(order, mentions, strict=True) if (p := entities.get(n[0], f.place))), None),
        low=chosen.low, best=chosen.best, high=chosen.high, rule=chosen.rule,
        conservative=chosen.conservative, conservative_rule="acled.lowest-reported",
        event=event, part_of=part if part != ids[order[0]] else None, estimates=estimates,
        agreement=chosen.agreement, evidence=evidence, corroboration=ground.corroborate(evidence),
    )  # fmt: skip


def _estimate(node: Node, figure: FigureMention, entities: EntityLinks, ground: Ground) -> Estimate:
    evidence = Evidence(document=node[0], start=figure.start, end=figure.end, quote=figure.quote)
    return Estimate(
        document=node[0], as_written=figure.quote, value=figure.value, low=figure.low,
        high=figure.high, qualifier=figure.qualifier, conservative=figure.conservative,
        attributed_to=entities.get(node[0], figure.attributed_to), as_of=ground.published(node[0]),
        evidence=(evidence,),
    )  # fmt: skip
