"""Relations of a timeline, counted by hand."""

from __future__ import annotations

from evaluation.score_timelines import Placed, right

A, B, C = ("1", 1, "met"), ("1", 2, "left"), ("2", 1, "sued")
GOLD = [Placed(1, "2031-05-01", A), Placed(2, "2031-05-03", B), Placed(2, "2031-05-03", C)]


def test_a_timeline_holds_its_own_relations() -> None:
    # three days, one "before", one "together"
    assert right(GOLD, GOLD, days=True) == (5, 5)
    assert right(GOLD, GOLD, days=False) == (2, 2)


def test_the_closure_of_the_other_side_counts() -> None:
    assert right([GOLD[0], GOLD[2]], GOLD, days=False) == (1, 1)


def test_order_and_days_can_be_wrong() -> None:
    turned = [Placed(1, "2031-05-03", B), Placed(2, "2031-05-02", A)]
    assert right(turned, GOLD, days=True) == (1, 3)
    assert right(GOLD, turned, days=True) == (1, 5)


def test_a_gold_row_without_a_day_asks_for_none() -> None:
    undated = [Placed(1, "", A), Placed(2, "", B)]
    assert right(undated, GOLD, days=True) == (1, 1)
