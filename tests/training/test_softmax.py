"""The fit of signs to classes: right on what can be told apart, the same every time, and few weights where they cost."""

from __future__ import annotations

import numpy as np
from training.softmax import Table, fit, shares

ROWS = [[0], [0, 2], [1], [1, 2], [0, 3], [1, 3], [2], []]
CLASSES = [0, 0, 1, 1, 0, 1, 2, 2]


def dense() -> np.ndarray:
    table = np.zeros((len(ROWS), 5))
    table[:, 4] = 1
    for n, row in enumerate(ROWS):
        table[n, row] = 1
    return table


def test_sums_are_those_of_the_whole_table() -> None:
    table, weights = Table(ROWS, 4), np.arange(15.0).reshape(5, 3)
    assert np.allclose(table.sums(weights), dense() @ weights)
    values = np.arange(24.0).reshape(8, 3)
    assert np.allclose(table.back(values), dense().T @ values)


def test_classes_that_signs_tell_apart_are_told_apart() -> None:
    table = Table(ROWS, 4)
    weights = fit(table, CLASSES, 3, bare=0.0001, large=0.0001)
    assert shares(table.sums(weights)).argmax(axis=1).tolist() == CLASSES
    assert np.array_equal(weights, fit(table, CLASSES, 3, bare=0.0001, large=0.0001))


def test_a_cost_leaves_few_weights() -> None:
    table = Table(ROWS, 4)
    cheap = fit(table, CLASSES, 3, bare=0.0, large=0.001)
    dear = fit(table, CLASSES, 3, bare=0.05, large=0.001)
    assert np.count_nonzero(dear) < np.count_nonzero(cheap)
