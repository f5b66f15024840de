"""What the network says of each mention and those before it, asked for many mentions at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log

import numpy as np

from tidings.encoder.chains.chain import LOOK_BACK
from tidings.encoder.weights import Floats

# What the network says of a pair is cut here, as log odds; a third of it is near the other signs' size.
_CUT, SIZE = log(1e-4 / (1 - 1e-4)), 3.0
NEVER = _CUT / SIZE
# So many mentions are asked for together: for one at a time the calls would cost more than the sums, and products of
# larger tables would be spread over threads, which costs more than they do.
BLOCK = 16

# Log odds that some mentions, given by two places, stand for the referents of others.
Pairs = Callable[[slice, slice], Floats]


class LookingBack:
    """Of a mention (by its place) what speaks for each of those before it, back to `LOOK_BACK`, as log odds; the last
    is the one just before."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        self._block = -1
        self._odds: list[list[float]] = []

    def __call__(self, at: int) -> Sequence[float]:
        block = at // BLOCK
        first = block * BLOCK
        low = max(0, first - LOOK_BACK)
        if block != self._block:
            self._block = block
            self._odds = cut(self._pairs(slice(first, first + BLOCK), slice(low, first + BLOCK)))
        return self._odds[at - first][max(0, at - LOOK_BACK) - low : at - low]


def cut(odds: Floats) -> list[list[float]]:
    """What the network says, row by row, as large as other signs are."""
    kept: list[list[float]] = (np.clip(odds.astype(np.float64), _CUT, -_CUT) / SIZE).tolist()
    return kept
