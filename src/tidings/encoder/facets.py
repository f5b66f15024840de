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


def facets_at(layer: str, scores: Mapping[str, Floats], word: int) -> Iterator[Facet]:
    """The facets of a span of a layer, read at one word; the likelier label of a head first."""
    for head in FACETS.get(layer, ()):
        yield from _facets(head, scores[head][word])


def _facets(head: str, scores: Floats) -> Iterator[Facet]:
    best = int(scores.argmax())
    others = np.argsort(-scores, kind="stable") if head in OPEN else ()
    labels = (best, *(int(n) for n in others if n != best and scores[n] >= SECOND))
    for label in labels:
        yield Facet(head=head, label=HEADS[head][label], score=round(float(scores[label]), 4))
