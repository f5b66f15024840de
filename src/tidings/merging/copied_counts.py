"""Join the counts that stand in one place of a copied sentence: "some 600 people gathered" in two papers of one agency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.compare_counts import same_count
from tidings.merging.copied_sentences import Copied
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

SCORE = 0.95


def join_copied(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], copies: Sequence[Copied]
) -> Iterator[Decision]:
    """Join counts of one number and measure whose numbers are the same words of a copied sentence."""
    placed: dict[tuple[str, int], list[Node]] = {}
    for node, figure in nodes.items():
        placed.setdefault((node[0], figure.sentence), []).append(node)
    for copied in copies:
        if not copied.keeps_facts():
            continue
        mine = placed.get((copied.left.document.id, copied.one.index), ())
        theirs = placed.get((copied.right.document.id, copied.other.index), ())
        for one in mine:
            head = copied.across(nodes[one].head)
            for other in theirs:
                if head == nodes[other].head and _is_one(nodes[one], nodes[other]):
                    clusters.join(one, other)
                    yield _decision(one, other, nodes)


def _is_one(one: FigureMention, other: FigureMention) -> bool:
    return (one.value, one.low, one.measure) == (other.value, other.low, other.measure)


def _decision(one: Node, other: Node, nodes: Mapping[Node, FigureMention]) -> Decision:
    says = f"“{nodes[one].quote}” stands in one place of a sentence that both reports have"
    return same_count(one, other, nodes, rule="figure.copied", says=says, score=SCORE)
