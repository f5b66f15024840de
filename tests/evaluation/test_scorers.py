"""Each scorer runs on a few rows of its set; passed over where the reference data are absent."""

from importlib import import_module

import pytest
from evaluation.all import SETS, Set, is_there
from evaluation.tables import OURS, Counts, Row, add, markdown

ROWS = 3


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.name)
def test_scorer_gives_rows(one: Set) -> None:
    if not is_there(one):
        pytest.skip("the reference data are not here")
    rows = import_module(f"evaluation.{one.scorer}").rows(ROWS)
    assert {OURS} <= {row.system for row in rows}
    assert all(row.n >= 0 and row.value >= 0 for row in rows)


def test_each_set_has_its_own_name() -> None:
    assert len({one.name for one in SETS}) == len(SETS)


def test_systems_stand_side_by_side() -> None:
    rows = [
        Row("s", "F1", "plain", 0.25, 8),
        Row("s", "F1", OURS, 0.5, 8),
        Row("s", "P", OURS, 1, 8),
    ]
    assert markdown(rows).splitlines() == [
        "| measure | tidings | plain | n |",
        "|---|---:|---:|---:|",
        "| F1 | 0.500 | 0.250 | 8 |",
        "| P | 1.000 | – | 8 |",
    ]


def test_counts_add_up() -> None:
    total = add([Counts(1, 2, 3), Counts(1, 2, 1)])
    assert total == Counts(2, 4, 4)
    assert (total.precision, total.recall, total.f1) == (0.5, 0.5, 0.5)
    assert Counts(0, 0, 0).f1 == 0
