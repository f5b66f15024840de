"""What stands between two clusters of tellings: whether they contradict each other, and what was judged of their members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.merging.happenings.compare_events import contradict
from tidings.merging.happenings.told import Told
from tidings.model.decisions import Decision

Node = tuple[str, int]

# So many tellings of each side are asked; what a dozen agree on, the hundredth hardly contradicts.
MOST = 12
# So many of the judgements that left two events two are kept, the surest. More on two events no case of a dozen reports has;
# three hundred reports keep a third of the decisions that they would have without.
SHOWN = 6


class Agreeing:
    """Whether no two tellings of two clusters contradict each other, asked anew only where one of them has grown."""

    def __init__(self, clusters: Clusters[Node], told: Mapping[Node, Told]) -> None:
        self._clusters, self._told = clusters, told
        self._asked: dict[tuple[Node, Node], tuple[tuple[int, int], bool]] = {}

    def ask(self, one: Node, other: Node) -> bool:
        """Two tellings that are alike must not draw together what others tell apart."""
        left, right = sorted((self._clusters.find(one), self._clusters.find(other)))
        mine, theirs = (self._clusters.some(root, MOST) for root in (left, right))
        sizes = len(mine), len(theirs)
        known = self._asked.get((left, right))
        if known is None or known[0] != sizes:
            agree = not any(
                contradict(self._told[a], self._told[b])
                for a in mine for b in theirs if {a, b} != {one, other}
            )  # fmt: skip
            known = self._asked[left, right] = sizes, agree
        return known[1]


class Between:
    """The surest judgements on each two clusters that were not joined by them, while clusters grow."""

    def __init__(self, clusters: Clusters[Node]) -> None:
        self._clusters = clusters
        self._judged: dict[tuple[Node, Node], list[tuple[Node, Node, Decision]]] = {}

    def add(self, one: Node, other: Node, decision: Decision) -> None:
        """Keep a judgement, as long as no surer ones are there."""
        self._put(self._judged, (one, other, decision))

    def _put(
        self, judged: dict[tuple[Node, Node], list[tuple[Node, Node, Decision]]],
        one: tuple[Node, Node, Decision],
    ) -> None:  # fmt: skip
        left, right = sorted((self._clusters.find(one[0]), self._clusters.find(one[1])))
        here = judged.setdefault((left, right), [])
        here.append(one)
        if len(here) > SHOWN:
            here.sort(key=lambda j: (-j[2].score, j[2].id))
            here.pop()

    def surest(self) -> Iterator[Decision]:
        """The surest of each two clusters as they are now: what was kept of their parts holds them."""
        final: dict[tuple[Node, Node], list[tuple[Node, Node, Decision]]] = {}
        for judged in self._judged.values():
            for one in judged:
                self._put(final, one)
        for judged in final.values():
            for _, _, decision in judged:
                yield decision
