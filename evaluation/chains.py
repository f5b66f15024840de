"""Measures of coreference: MUC, B-cubed, CEAF-e, and their mean, as CoNLL 2012 reports it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

Chains = Sequence[Sequence[Hashable]]
Sets = list[frozenset[Hashable]]


def conll(texts: Sequence[tuple[Chains, Chains]]) -> float:
    """The mean F1 of the three measures over some texts, given as (gold, found); chains of one are left out."""
    kept = [(_sets(gold), _sets(found)) for gold, found in texts]
    return sum(_f1(kept, measure) for measure in (_muc, _b_cubed, _ceaf)) / 3


def _sets(chains: Chains) -> Sets:
    return [s for chain in chains if len(s := frozenset(chain)) > 1]


def _f1(
    texts: list[tuple[Sets, Sets]], measure: Callable[[Sets, Sets], tuple[float, float]]
) -> float:
    """Recall and precision are sums over all texts: `measure` gives right and all of the first side."""
    sides = []
    for turn in (0, 1):
        counts = [measure(pair[turn], pair[1 - turn]) for pair in texts]
        sides.append(sum(c[0] for c in counts) / max(1e-9, sum(c[1] for c in counts)))
    recall, precision = sides
    return 2 * recall * precision / max(1e-9, recall + precision)


def _muc(of: Sets, against: Sets) -> tuple[float, float]:
    right = 0
    for chain in of:
        parts = sum(bool(chain & other) for other in against)
        alone = len(chain - frozenset().union(*against)) if against else len(chain)
        right += len(chain) - parts - alone
    return right, sum(len(chain) - 1 for chain in of)


def _b_cubed(of: Sets, against: Sets) -> tuple[float, float]:
    place = {m: other for other in against for m in other}
    right = sum(
        len(chain & place[m]) / len(chain) if m in place else 0.0 for chain in of for m in chain
    )
    return right, sum(len(chain) for chain in of)


def _ceaf(of: Sets, against: Sets) -> tuple[float, float]:
    if not of or not against:
        return 0.0, len(of)
    like = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in against] for a in of])
    rows, columns = linear_sum_assignment(-like)
    return float(like[rows, columns].sum()), len(of)
