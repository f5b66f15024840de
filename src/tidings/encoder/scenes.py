"""Whether a document is one of sport, business, film or weather, in which words of violence mean none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tidings.encoder.weights import Floats
from tidings.model.encoded import WindowReading


def mean_scores(readings: Sequence[WindowReading]) -> Floats:
    """The mean scores of all heads over the words of a document."""
    means = np.stack([np.frombuffer(r.means, dtype="<f2").astype(np.float32) for r in readings])
    words = np.array([r.fresh for r in readings], dtype=np.float32)
    return np.asarray((means * words[:, None]).sum(axis=0) / words.sum(), dtype=np.float32)


def peaceful(readings: Sequence[WindowReading], scene: Sequence[float]) -> float | None:
    """The log odds that a document tells no act of one actor against or for another; None where nothing judges."""
    if not scene or not readings:
        return None
    weights = np.array(scene, dtype=np.float32)
    return round(float(mean_scores(readings) @ weights[:-1] + weights[-1]), 3)
