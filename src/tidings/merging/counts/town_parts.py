"""The dead of one town, told once by themselves and later in a list of all: "the council said that two people had been killed",
"24 died: eleven in Karm, six in Sul and three in Bor".

A town that is told to have had two tolls keeps them: which of them the list goes on with nobody says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.merging.counts.carried_tolls import CORRECTED, DAYS, GROWS
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.counts.count_spots import HARM, spots_of
from tidings.merging.counts.kept_counts import counts_anybody
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.happenings.near import is_spot
from tidings.merging.intervals import days_apart
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention, Reading

Node = tuple[str, int]  # document id, figure index

SCORE = 0.6


def join_towns(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    parts: Mapping[Node, Node], readings: Mapping[str, Reading], entities: EntityLinks, ground: Ground,
    stories: Mapping[str, str], joined: set[Node],
) -> Iterator[Decision]:  # fmt: skip
    """Join a town's item in a list of all who came to harm with the one toll that its story told of the town before;
    `joined` takes both."""
    alone: dict[tuple[str, str, str], list[Node]] = {}
    listed: list[tuple[tuple[str, str, str], Node]] = []
    by_id = entities.by_id()
    for node, figure in nodes.items():
        story = stories.get(ground.article(node[0]))
        if story is None or figure.measure not in HARM or not _is_plain(figure):
            continue
        if node not in parts:
            spots = spots_of(readings[node[0]], figure, entities)
            if len(spots) == 1 and figure.scope == "incident":
                alone.setdefault((story, figure.measure, min(spots)), []).append(node)
        elif events.get(node) in {None, events.get(parts[node])}:
            place = entities.get(node[0], figure.place)
            if place is not None and place in by_id and is_spot(by_id[place]):
                listed.append(((story, figure.measure, place), node))
    for key, part in sorted(listed):
        told = alone.get(key, [])
        if len({clusters.find(n) for n in told}) != 1:
            continue
        one = max(told, key=lambda n: (ground.published(n[0]) or "", n))
        if goes_on(one, part, nodes, ground) and clusters.join(one, part):
            joined |= {one, part}
            says = f"“{nodes[part].quote}” in a list of all is what became of “{nodes[one].quote}”"
            yield same_count(one, part, nodes, rule="figure.town", says=says, score=SCORE)


def _is_plain(figure: FigureMention) -> bool:
    exact = bool(figure.value) and figure.low == figure.high
    return exact and not figure.additional and counts_anybody(figure)


def goes_on(one: Node, part: Node, nodes: Mapping[Node, FigureMention], ground: Ground) -> bool:
    """Whether the item of the list came out later, soon enough, and is what the toll can have grown to."""
    apart = days_apart(ground.published(one[0]), ground.published(part[0]))
    before, now = nodes[one].low, nodes[part].low
    soon = apart is not None and abs(apart) <= DAYS
    later = (ground.published(one[0]) or "") < (ground.published(part[0]) or "")
    return soon and later and before * CORRECTED <= now <= before * GROWS
