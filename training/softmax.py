"""Multinomial logistic regression over signs that are there or not, with penalties on weights: the same data give the same weights.

Accelerated proximal gradient (FISTA, Beck and Teboulle 2009) on the mean loss of the rows.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Indices = NDArray[np.int64]

STEPS, STILL = 400, 1e-4
# The power method finds the steepest direction well enough in so many rounds.
ROUNDS = 30


class Table:
    """Which signs each row has; a last sign is there in all."""

    def __init__(self, rows: Sequence[Sequence[int]], many: int) -> None:
        self.many, self.shape = many, (len(rows), many + 1)
        full = [[*row, many] for row in rows]
        lengths = np.array([len(row) for row in full])
        self._signs = np.concatenate([np.array(row, dtype=np.int64) for row in full])
        self._starts = np.concatenate([[0], lengths.cumsum()[:-1]])
        of_row = np.repeat(np.arange(len(rows)), lengths)
        order = np.argsort(self._signs, kind="stable")
        self._rows = of_row[order]
        counts = np.bincount(self._signs, minlength=many + 1)
        self._there = counts > 0
        self._begins = np.concatenate([[0], counts.cumsum()[:-1]])[self._there]

    def sums(self, weights: Numbers) -> Numbers:
        """What the signs of each row add up to: (rows, classes)."""
        added: Numbers = np.add.reduceat(weights[self._signs], self._starts, axis=0)
        return added

    def back(self, values: Numbers) -> Numbers:
        """What the rows of each sign add up to: (signs, classes)."""
        found = np.zeros((self.many + 1, values.shape[1]))
        found[self._there] = np.add.reduceat(values[self._rows], self._begins, axis=0)
        return found


def fit(table: Table, classes: Sequence[int], kinds: int, *, bare: float, large: float) -> Numbers:
    """Weights, (signs + 1, classes); `bare` is what any weight costs, `large` what its square does; what is always there is free."""
    rows = table.shape[0]
    wanted = np.eye(kinds)[np.asarray(classes)]
    step = 1.0 / (0.5 * _steepest(table) + large)
    weights = ahead = np.zeros((table.shape[1], kinds))
    costs = np.ones((table.shape[1], 1))
    costs[-1] = 0.0
    pace = 1.0
    for _ in range(STEPS):
        slope = table.back(shares(table.sums(ahead)) - wanted) / rows + large * costs * ahead
        moved = ahead - step * slope
        new = np.sign(moved) * np.maximum(np.abs(moved) - bare * step * costs, 0.0)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = new + (pace - 1) / faster * (new - weights)
        still = float(np.abs(new - weights).max()) < STILL
        weights, pace = new, faster
        if still:
            break
    return weights


def shares(sums: Numbers) -> Numbers:
    """How likely each class is for each row."""
    raised = np.exp(sums - sums.max(axis=1, keepdims=True))
    parts: Numbers = raised / raised.sum(axis=1, keepdims=True)
    return parts


def _steepest(table: Table) -> float:
    """The largest eigenvalue of the mean of the rows' outer products."""
    direction = np.ones((table.shape[1], 1))
    size = 1.0
    for _ in range(ROUNDS):
        direction = table.back(table.sums(direction)) / table.shape[0]
        size = float(np.linalg.norm(direction))
        direction = direction / size
    return size
