"""Measures of grouping, and the linkage that groups."""

from __future__ import annotations

import pytest
from evaluation.coreference import b_cubed, ceaf_e, conll, muc
from evaluation.linkage import join_nearest

GOLD = {1: "a", 2: "a", 3: "a", 4: "b", 5: "b", 6: "b", 7: "b"}
FOUND = {1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 7: 3}


def test_a_perfect_grouping() -> None:
    assert muc(GOLD, GOLD).f1 == b_cubed(GOLD, GOLD).f1 == ceaf_e(GOLD, GOLD).f1 == 1


def test_a_grouping_counted_by_hand() -> None:
    # three joints of four are kept on either side; groups a-1 (4/5) and b-3 (6/7) pair best
    assert (muc(GOLD, FOUND).recalled, muc(GOLD, FOUND).gold) == (3, 5)
    assert b_cubed(GOLD, FOUND).recalled == pytest.approx(2 * 2 / 3 + 1 / 3 + 1 / 4 + 3 * 3 / 4)
    assert ceaf_e(GOLD, FOUND).recalled == pytest.approx(4 / 5 + 6 / 7)
    assert 0 < conll(GOLD, FOUND) < 1


def test_mentions_that_one_side_lacks_count() -> None:
    some = {key: FOUND[key] for key in (1, 2)}
    assert b_cubed(GOLD, some).gold == 7
    assert b_cubed(GOLD, some).found == 2


def test_the_nearest_are_joined_first_and_means_decide() -> None:
    near = {(0, 1): 0.9, (1, 2): 0.5, (0, 2): -0.3, (2, 3): 0.4}

    def score(a: int, b: int) -> float:
        return near.get((min(a, b), max(a, b)), -3.0)

    assert join_nearest(4, score, 0.2) == [[0, 1], [2, 3]]
    assert join_nearest(3, score, 0.0) == [[0, 1, 2]]
    assert join_nearest(0, score, 0.0) == []
