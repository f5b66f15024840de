"""Logistic regression with a penalty on large weights, by Newton's method: the same data give the same weights everywhere."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

# Steps at most, and what a step must still gain.
STEPS, GAIN = 60, 1e-7
# Of a step that makes it worse half is tried, at most so often.
HALVES = 20
# The row of what is there without any sign may be as large as it likes.
FREE = 1e-3


def fit(signs: Numbers, classes: Numbers, penalty: float, counts: Numbers | None = None) -> Numbers:
    """Weights, one column a class and the last row for what is there without any sign; `classes` says how much each row is of each
    class, and a first class of zeros that is not among them makes of one column yes or no; `counts` says how often a row counts.
    """
    rows = np.hstack([signs, np.ones((len(signs), 1))])
    counts = np.ones(len(rows)) if counts is None else counts
    penalties = np.full(rows.shape[1], penalty)
    penalties[-1] = FREE
    weights = np.zeros((rows.shape[1], classes.shape[1]))
    loss = _loss(rows, classes, counts, penalties, weights)
    for _ in range(STEPS):
        step = _step(rows, classes, counts, penalties, weights)
        weights, now = _shorter(rows, classes, counts, penalties, weights, step, loss)
        if loss - now < GAIN:
            break
        loss = now
    return weights


def shares(signs: Numbers, weights: Numbers) -> Numbers:
    """How sure each class is of each row."""
    return _shares(np.hstack([signs, np.ones((len(signs), 1))]) @ weights)


def _shares(sums: Numbers) -> Numbers:
    """Of one column the chance of yes, of several the chance of each."""
    if sums.shape[1] == 1:
        chances: Numbers = 1 / (1 + np.exp(-np.clip(sums, -30, 30)))
        return chances
    raised = np.exp(sums - sums.max(axis=1, keepdims=True))
    parts: Numbers = raised / raised.sum(axis=1, keepdims=True)
    return parts


def _loss(
    rows: Numbers, classes: Numbers, counts: Numbers, penalties: Numbers, weights: Numbers
) -> float:
    sums = rows @ weights
    if weights.shape[1] == 1:
        told = np.logaddexp(0, sums[:, 0]) - classes[:, 0] * sums[:, 0]
    else:
        top = sums.max(axis=1)
        whole = top + np.log(np.exp(sums - top[:, None]).sum(axis=1))
        told = whole - (classes * sums).sum(axis=1)
    return float((counts * told).sum() + 0.5 * (penalties[:, None] * weights**2).sum())


def _step(
    rows: Numbers, classes: Numbers, counts: Numbers, penalties: Numbers, weights: Numbers
) -> Numbers:
    """The step to where the loss would be least if it were a bowl."""
    wide, many = weights.shape
    chances = _shares(rows @ weights)
    slope = rows.T @ (counts[:, None] * (chances - classes)) + penalties[:, None] * weights
    bend = np.zeros((many, wide, many, wide))
    for a in range(many):
        for b in range(many):
            part = chances[:, a] * ((a == b) - chances[:, b])
            bend[a, :, b, :] = (rows * (counts * part)[:, None]).T @ rows
        bend[a, :, a, :] += np.diag(penalties)
    step: Numbers = np.linalg.solve(bend.reshape(many * wide, many * wide), slope.T.reshape(-1))
    return step.reshape(many, wide).T


def _shorter(
    rows: Numbers, classes: Numbers, counts: Numbers, penalties: Numbers, weights: Numbers,
    step: Numbers, loss: float,
) -> tuple[Numbers, float]:  # fmt: skip
    """The weights after a step, halved until it makes nothing worse."""
    for _ in range(HALVES):
        tried = weights - step
        now = _loss(rows, classes, counts, penalties, tried)
        if now <= loss:
            return tried, now
        step = step / 2
    return weights, loss
