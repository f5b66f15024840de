"""Parts of one whole that reports name alike: "18 died, six hostages among them", a day later "19, among them seven hostages".

The dead of the one report became those of the other; so did the hostages among them. "Twelve in Sofia" is no part of that sort.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tidings.documents.clusters import Clusters
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

SCORE = 0.7
# Whoever they are: parts of a whole by place or day are called so.
ANYBODY = frozenset({"people", "persons", "person", "others", "lives", "men", "more"})


def join_parts(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], parts: Mapping[Node, Node],
    entities: EntityLinks, ground: Ground,
) -> Iterator[Decision]:  # fmt: skip
    """Join the parts called alike of wholes that are one figure, where each report names one such part."""
    alike: dict[tuple[Node, str, str], list[Node]] = defaultdict(list)
    for part, whole in sorted(parts.items()):
        noun = nodes[part].population.casefold().split()[-1:]
        if noun and noun[0] not in ANYBODY and nodes[part].measure == nodes[whole].measure:
            alike[clusters.find(whole), nodes[part].measure, noun[0]].append(part)
    for block in alike.values():
        told = Counter(ground.article(node[0]) for node in block)
        alone = [node for node in block if told[ground.article(node[0])] == 1]
        for one, other in pairwise(alone):
            apart = clusters.find(one) != clusters.find(other)
            if apart and _may_be_one(one, other, nodes, entities) and clusters.join(one, other):
                yield _decision(one, other, nodes)


def _may_be_one(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], entities: EntityLinks
) -> bool:
    """Whether no two places are told of them."""
    places = {entities.get(n[0], nodes[n].place) for n in (one, other)} - {None}
    return len(places) < 2


def _decision(one: Node, other: Node, nodes: Mapping[Node, FigureMention]) -> Decision:
    says = f"“{nodes[one].quote}” and “{nodes[other].quote}” are the same part of one whole"
    return same_count(one, other, nodes, rule="figure.part", says=says, score=SCORE)
