"""What the heads of facets say of a marked span: one label each, and what else a statement may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.encoder.labels import HEADS
from tidings.encoder.weights import Floats, rounded
from tidings.model.encoded import Facet

# Which heads say more of a span of a layer.
FACETS = {
    "name": ("sector",), "description": ("sector",), "trigger": ("mode", "status"),
    "figure": ("measure", "scope"), "attribution": ("statement_kind",), "inner": ("statement_kind",),
}  # fmt: skip
# Of which heads less likely labels are kept too, and from which score on: a threat is often taken for a forecast first.
OPEN = frozenset({"statement_kind"})
SECOND = 0.05


class HeardFacets:
    """What the heads of facets say of the words of a window; `scores` are each head's (words, labels)."""

    def __init__(self, scores: Mapping[str, Floats]) -> None:
        self._best: dict[str, list[int]] = {}
        self._sure: dict[str, list[float]] = {}
        self._all: dict[str, list[list[float]]] = {}
        for head, rows in scores.items():
            self._best[head] = rows.argmax(axis=1).tolist()
            self._sure[head] = rounded(rows.max(axis=1)).tolist()
            if head in OPEN:
                self._all[head] = rounded(rows).tolist()

    def at(self, layer: str, word: int) -> Iterator[Facet]:
        """The facets of a span of a layer, read at one word; the likelier label of a head first."""
        for head in FACETS.get(layer, ()):
            best, sure = self._best[head][word], self._sure[head][word]
            yield Facet(head=head, label=HEADS[head][best], score=sure)
            if head in OPEN and sure <= 1 - SECOND:
                yield from self._others(head, word, best)

    def _others(self, head: str, word: int, best: int) -> Iterator[Facet]:
        others = [
            (-score, label)
            for label, score in enumerate(self._all[head][word])
            if score >= SECOND and label != best
        ]
        for score, label in sorted(others):
            yield Facet(head=head, label=HEADS[head][label], score=-score)
