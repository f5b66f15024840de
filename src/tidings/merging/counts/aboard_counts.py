"""How many were on board: the list of the owner, the count of the ministry, what an inquiry finds.

"315 persons were on board" and "402 people were on board" of one story count the same people once; the later number stands, and
that the others gave another is a disagreement (`rival_aboard`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.mentions.figures.counted.aboard import ABOARD
from tidings.merging.counts.compare_counts import is_bygone, same_count
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

# Reports of one loss come within so many days, and differ on who was on board by no more than this factor.
DAYS, FACTOR = 30, 1.6
SCORE = 0.7


def join_aboard(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], ground: Ground, stories: Mapping[str, str],
    joined: set[Node],
) -> Iterator[Decision]:  # fmt: skip
    """Join the counts of all who were on board, of one story; `joined` takes them as counts that go on."""
    told: dict[str, list[Node]] = {}
    for node, figure in nodes.items():
        story = stories.get(ground.article(node[0]))
        bygone = is_bygone(figure, ground.published(node[0]))
        if story is not None and is_all_aboard(figure) and not bygone:
            told.setdefault(story, []).append(node)
    for block in told.values():
        ordered = sorted(block, key=lambda n: (ground.published(n[0]) or "", n))
        for place, later in enumerate(ordered):
            for earlier in ordered[:place]:
                if _may_be_one(earlier, later, nodes, ground) and clusters.join(earlier, later):
                    joined |= {earlier, later}
                    says = f"“{nodes[earlier].quote}” and “{nodes[later].quote}” count all on board"
                    yield same_count(
                        earlier, later, nodes, rule="figure.aboard", says=says, score=SCORE
                    )


def is_all_aboard(figure: FigureMention) -> bool:
    """Whether a count is of all who were on board, by one number: "hundreds" and "an estimated 400" give none."""
    whole = figure.part_of is None and not figure.additional
    exact = figure.value is not None and figure.low == figure.high and figure.low > 1
    return whole and exact and figure.population == ABOARD


def _may_be_one(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], ground: Ground
) -> bool:
    a, b = nodes[one], nodes[other]
    if ground.article(one[0]) == ground.article(other[0]):
        return False
    low, high = sorted((a.low, b.low))
    apart = days_apart(ground.published(one[0]), ground.published(other[0]))
    return high <= FACTOR * low and (apart is None or abs(apart) <= DAYS)
