"""What the heads of facets say of a marked span: one label each, and what else a statement may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from tidings.encoder.labels import HEADS
from tidings.encoder.weights import Floats
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
        self._scores = scores
        self._best: dict[str, list[int]] = {
            head: rows.argmax(axis=1).tolist() for head, rows in scores.items()
        }

    def at(self, layer: str, word: int) -> Iterator[Facet]:
        """The facets of a span of a layer, read at one word; the likelier label of a head first."""
        for head in FACETS.get(layer, ()):
            best, scores = self._best[head][word], self._scores[head][word]
            yield _facet(head, best, scores)
            # 32-bit shares miss one by a little
            if head in OPEN and float(scores[best]) < 1 - SECOND + 1e-3:
                for label in np.argsort(-scores, kind="stable").tolist():
                    if label != best and scores[label] >= SECOND:
                        yield _facet(head, label, scores)


def _facet(head: str, label: int, scores: Floats) -> Facet:
    return Facet(head=head, label=HEADS[head][label], score=round(float(scores[label]), 4))
