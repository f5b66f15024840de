"""Choosing one of several or none: each has a sum of weighted signs, none has nought, and the chances share one.

By Newton's method with a penalty on large weights: the same data give the same weights everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from training.logistic import FREE, GAIN, HALVES, STEPS, Numbers


class Choice(NamedTuple):
    """What can be chosen, a row each, and how much of the choice falls to each; what falls to none is left over."""

    signs: Numbers
    chosen: Numbers


def fit(choices: Sequence[Choice], penalty: float) -> Numbers:
    """The weights of the signs, the last for what is there without any."""
    found = [_with_always(c) for c in choices if len(c.signs)]
    wide = found[0].signs.shape[1]
    penalties = np.full(wide, penalty)
    penalties[-1] = FREE
    weights = np.zeros(wide)
    loss = _loss(found, penalties, weights)
    for _ in range(STEPS):
        slope, bend = penalties * weights, np.diag(penalties)
        for one in found:
            chances = _chances(one.signs @ weights)
            slope = slope + one.signs.T @ (chances - one.chosen)
            mean = one.signs.T @ chances
            bend = bend + (one.signs * chances[:, None]).T @ one.signs - np.outer(mean, mean)
        step = np.linalg.solve(bend, slope)
        now = loss
        for _ in range(HALVES):
            now = _loss(found, penalties, weights - step)
            if now <= loss:
                break
            step = step / 2
        if now > loss:
            break
        weights, gained, loss = weights - step, loss - now, now
        if gained < GAIN:
            break
    return weights


def _with_always(choice: Choice) -> Choice:
    return Choice(np.hstack([choice.signs, np.ones((len(choice.signs), 1))]), choice.chosen)


def _chances(sums: Numbers) -> Numbers:
    """The chance of each; what is left is that of none."""
    top = max(0.0, float(sums.max()))
    raised = np.exp(sums - top)
    chances: Numbers = raised / (np.exp(-top) + raised.sum())
    return chances


def _loss(choices: Sequence[Choice], penalties: Numbers, weights: Numbers) -> float:
    told = 0.5 * float((penalties * weights**2).sum())
    for one in choices:
        sums = one.signs @ weights
        top = max(0.0, float(sums.max()))
        told += top + float(np.log(np.exp(-top) + np.exp(sums - top).sum()))
        told -= float((one.chosen * sums).sum())
    return told
