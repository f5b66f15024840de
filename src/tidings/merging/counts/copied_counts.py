"""Join the counts that stand in one place of a copied sentence: "some 600 people gathered" in two papers of one agency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.copied_sentences import Copied
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.ground import Ground
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

SCORE = 0.95
# So many characters beside a count are the same in a reprint.
BESIDE = 40


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


def first_days(
    order: Sequence[Node], nodes: Mapping[Node, FigureMention], ground: Ground
) -> dict[Node, str]:
    """The day on which each count was told first: what is reprinted on a later day, in the same words, is no news of that day."""
    around = {n: _around(nodes[n], ground.documents[n[0]].text) for n in order}
    days: dict[str, str] = {}
    for node in order:
        day = ground.published(node[0]) or ""
        known = days.get(around[node]) or day
        days[around[node]] = (
            min(day, known) if day else known
        )  # a reprint without a day is of no day
    return {n: days[around[n]] for n in order}


def _around(figure: FigureMention, text: str) -> str:
    """A count with what stands beside it in its paragraph: headlines differ."""
    before = text[max(0, figure.start - BESIDE) : figure.start].rpartition("\n")[2]
    after = text[figure.end : figure.end + BESIDE].partition("\n")[0]
    return " ".join(f"{before}{figure.quote}{after}".split())


def _decision(one: Node, other: Node, nodes: Mapping[Node, FigureMention]) -> Decision:
    says = f"“{nodes[one].quote}” stands in one place of a sentence that both reports have"
    return same_count(one, other, nodes, rule="figure.copied", says=says, score=SCORE)
