"""From the vectors of words to links between the spans of one window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import log

import numpy as np
from numpy.typing import NDArray

from tidings.encoder.labels import DISTANCES, LINK_SIZE, RELATIONS
from tidings.encoder.weights import Floats, Marks, ReaderModel, rounded
from tidings.model.encoded import ANTECEDENT, Link, MarkedSpan

MENTIONS = frozenset({"name", "description", "pronoun"})
PARTED = ("attribution", "inner")
Side = tuple[frozenset[str], str | None]
# Which spans a relation ties: (layer, label) on both sides, None for any label.
SIDES: dict[str, tuple[Side, Side]] = {
    "said_by": ((frozenset(PARTED), "content"), (frozenset(PARTED), "source")),
    "cued_by": ((frozenset(PARTED), "content"), (frozenset(PARTED), "cue")),
    "understood": ((frozenset(PARTED), "content"), (MENTIONS, None)),
    "continues": ((frozenset(PARTED), "content"), (frozenset(PARTED), "content")),
    **{
        role: ((frozenset({"trigger"}), None), (MENTIONS, None))
        for role in ("source", "target", "participant", "place")
    },
    "time": ((frozenset({"trigger"}), None), (frozenset({"time"}), None)),
    "count": ((frozenset({"trigger"}), None), (frozenset({"figure"}), None)),
    "same_event": ((frozenset({"trigger"}), None), (frozenset({"trigger"}), None)),
    "part_of": ((frozenset({"figure"}), None), (frozenset({"figure"}), None)),
}
_ALL_SIDES = tuple(dict.fromkeys(side for both in SIDES.values() for side in both))
# A link below this is not worth keeping: half of what makes it count.
FAINT = 0.25
_FAINT_ODDS = log(FAINT / (1 - FAINT))
# Of each distance, from the farthest back on, its step; what lies beyond either end is as far as that end.
_STEPS = np.searchsorted(DISTANCES, np.arange(DISTANCES[0], DISTANCES[-1] + 2))


def find_links(
    model: ReaderModel,
    marks: Marks,
    spans: Sequence[MarkedSpan],
    edges: NDArray[np.int64],
) -> Iterator[Link]:
    """The links between the spans of a window; `edges` are each one's first and last word (spans, 2)."""
    fitting: dict[Side, list[int]] = {side: [] for side in _ALL_SIDES}
    for i, span in enumerate(spans):
        for side in _sides_of(span.layer, span.label):
            fitting[side].append(i)
    starts = edges[:, 0]
    placed = {side: np.array(found, dtype=np.int64) for side, found in fitting.items()}
    for relation, (one, other) in SIDES.items():
        rows, columns = placed[one], placed[other]
        if not len(rows) or not len(columns):
            continue
        index = RELATIONS.index(relation)
        left = span_vectors(marks.left[:, index], edges[rows])
        right = span_vectors(marks.right[:, index], edges[columns])
        odds = link_odds(model, relation, left, right, starts[rows], starts[columns])
        firsts, seconds = (odds > _FAINT_ODDS).nonzero()
        scores = rounded(_probabilities(odds[firsts, seconds]))
        for i, j, score in zip(
            rows[firsts].tolist(), columns[seconds].tolist(), scores.tolist(), strict=True
        ):
            if i != j:
                yield Link(relation=relation, left=i, right=j, score=score)


@cache
def _sides_of(layer: str, own: str) -> tuple[Side, ...]:
    """The sides that a span of a layer with a label may stand on."""
    return tuple(
        (layers, label) for layers, label in _ALL_SIDES if layer in layers and label in {None, own}
    )


def span_vectors(vectors: Floats, edges: NDArray[np.int64]) -> Floats:
    """What stands for spans in every relation (spans, relations, size): the mean of their first and last word."""
    return np.asarray((vectors[edges[:, 0]] + vectors[edges[:, 1]]) / 2, dtype=np.float32)


def link_odds(
    model: ReaderModel, relation: str, left: Floats, right: Floats, rows: object, columns: object
) -> Floats:
    """Log odds that spans belong together; `rows` and `columns` are the places of their first words."""
    index = RELATIONS.index(relation)
    apart = np.asarray(columns)[None, :] - np.asarray(rows)[:, None]
    near = model.near[index].take(_STEPS.take(apart - DISTANCES[0], mode="clip"))
    odds = left @ right.T / LINK_SIZE**0.5 + model.bias[index] + near
    return np.asarray(odds, dtype=np.float32)


def _probabilities(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float32)


def antecedent_vectors(
    marks: Marks, spans: Sequence[MarkedSpan], edges: NDArray[np.int64]
) -> bytes:
    """Both antecedent vectors of every mention, in order."""
    chosen = edges[[i for i, span in enumerate(spans) if span.layer in MENTIONS]]
    index = RELATIONS.index(ANTECEDENT)
    both = [span_vectors(side[:, index], chosen) for side in (marks.left, marks.right)]
    return np.stack(both, axis=1).astype("<f2").tobytes()
