"""How well mentions are grouped: MUC, B-cubed and CEAF-e, and their mean (CoNLL F1).

A grouping gives each mention the name of its group. Mentions of one side that the other lacks count against recall or
precision, as the reference scorer has it: nothing is added or taken away.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

Groups = Mapping[Hashable, Hashable]
_Sets = dict[Hashable, frozenset[Hashable]]


class Share(NamedTuple):
    """A measure as the numbers behind recall and precision."""

    recalled: float
    gold: float
    right: float
    found: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        recall, precision = self.recalled / max(self.gold, 1), self.right / max(self.found, 1)
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def muc(gold: Groups, found: Groups) -> Share:
    """Links: of each group, how many of its joints the other side has too."""
    return Share(*_joints(_sets(gold), found), *_joints(_sets(found), gold))


def b_cubed(gold: Groups, found: Groups) -> Share:
    """Mentions: of each, how much of its group the other side has with it."""
    wanted, given = _sets(gold), _sets(found)
    return Share(*_kept(gold, found, wanted, given), *_kept(found, gold, given, wanted))


def ceaf_e(gold: Groups, found: Groups) -> Share:
    """Groups: the pairing of groups, each used once, that is most alike by Dice's measure."""
    wanted, given = _sets(gold), _sets(found)
    shared = Counter((gold[m], found[m]) for m in gold if m in found)
    alike = {
        (a, b): 2 * n / (len(wanted[a]) + len(given[b])) for (a, b), n in shared.items()
    }  # fmt: skip
    best = _best(alike)
    return Share(best, len(wanted), best, len(given))


MEASURES: tuple[tuple[str, Callable[[Groups, Groups], Share]], ...] = (
    ("MUC F1", muc), ("B-cubed F1", b_cubed), ("CEAF-e F1", ceaf_e),
)  # fmt: skip


def conll(gold: Groups, found: Groups) -> float:
    """The mean of the three."""
    return sum(count(gold, found).f1 for _, count in MEASURES) / len(MEASURES)


def _sets(groups: Groups) -> _Sets:
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, group in groups.items():
        found[group].add(mention)
    return {group: frozenset(members) for group, members in found.items()}


def _joints(sets: _Sets, other: Groups) -> tuple[float, float]:
    kept = total = 0
    for members in sets.values():
        pieces = {other.get(m, ("alone", m)) for m in members}
        kept += len(members) - len(pieces)
        total += len(members) - 1
    return kept, total


def _kept(one: Groups, other: Groups, mine: _Sets, theirs: _Sets) -> tuple[float, float]:
    shares = (
        len(mine[one[m]] & theirs[other[m]]) / len(mine[one[m]]) for m in one if m in other
    )  # fmt: skip
    return sum(shares), len(one)


def _best(alike: Mapping[tuple[Hashable, Hashable], float]) -> float:
    """The most that a pairing, each group used once, can hold."""
    rows, columns = (
        {g: i for i, g in enumerate(dict.fromkeys(p[side] for p in alike))} for side in (0, 1)
    )
    table = np.zeros((len(rows), len(columns)))
    for (a, b), value in alike.items():
        table[rows[a], columns[b]] = value
    return float(table[linear_sum_assignment(table, maximize=True)].sum())
