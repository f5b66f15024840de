"""The wounded told beside one toll: "killing three people and wounding 17" one day, "brings the dead to five. Thirty-one wounded
people were carried in" the next.

Where the dead are one count the wounded are, too. A report that counts two tolls, or the wounded of another deed, says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from tidings.documents.clusters import Clusters
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.ground import Ground
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention, Reading

Node = tuple[str, int]  # document id, figure index

# The wounded stand in the sentence of the dead or the next one.
NEXT = 1
# One side counts so many times the wounded of another at most.
RIVALS = 4.0
SCORE = 0.6


def join_wounded(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    readings: Mapping[str, Reading], ground: Ground,
) -> Iterator[Decision]:  # fmt: skip
    """Join the counts of wounded that stand beside counts of dead which are one figure, in the order of their reports."""
    beside: dict[Node, list[Node]] = {}
    for dead, figure in nodes.items():
        if figure.measure == "killed" and _is_whole(figure):
            wounded = _wounded_of(dead, nodes, events, readings)
            if wounded is not None:
                beside.setdefault(clusters.find(dead), []).append(wounded)
    for told in beside.values():
        for one, other in pairwise(sorted(told, key=lambda n: (ground.published(n[0]) or "", n))):
            apart = clusters.find(one) != clusters.find(other) and one[0] != other[0]
            if apart and _near(nodes[one], nodes[other]) and clusters.join(one, other):
                says = f"“{nodes[one].quote}” and “{nodes[other].quote}” stand beside one toll"
                yield same_count(
                    one, other, nodes, rule="figure.wounded-beside", says=says, score=SCORE
                )


def _is_whole(figure: FigureMention) -> bool:
    """Whether it counts all of one happening; "17 others" were wounded besides the dead."""
    others = figure.additional and figure.measure == "killed"
    return (
        figure.part_of is None and not others and figure.scope == "incident" and bool(figure.value)
    )


def _near(one: FigureMention, other: FigureMention) -> bool:
    low, high = sorted((one.value or 1.0, other.value or 1.0))
    return high <= RIVALS * low


def _wounded_of(
    dead: Node, nodes: Mapping[Node, FigureMention], events: Mapping[Node, str], readings: Mapping[str, Reading]
) -> Node | None:  # fmt: skip
    """The one count of wounded beside a count of dead that is the only one there."""
    document = dead[0]
    reading, held = readings[document], nodes[dead]
    paragraph = reading.sentences[held.sentence].paragraph
    here = [
        (document, i) for i, f in enumerate(reading.figures)
        if 0 <= f.sentence - held.sentence <= NEXT and _is_whole(f)
        and reading.sentences[f.sentence].paragraph == paragraph
    ]  # fmt: skip
    tolls = [n for n in here if nodes[n].measure == "killed"]
    wounded = [n for n in here if nodes[n].measure == "wounded"]
    if tolls != [dead] or len(wounded) != 1:
        return None
    (one,) = wounded
    # "two more have died in hospital": a deed told in the sentence of the dead has no other wounded
    there = {
        events.get((document, i))
        for i, f in enumerate(reading.figures)
        if f.sentence == held.sentence
    }
    return one if events.get(one) in {None, events.get(dead), *there} else None
