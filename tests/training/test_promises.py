"""What signs of promises are worth is taught by clauses that speak to them and clauses that do not."""

from __future__ import annotations

import numpy as np
import pytest
from evaluation.said import rows_of
from training.promises import pairs
from training.promises.__main__ import measure, show, teach
from training.promises.choosing import Choice, fit

from tidings.merging.promises.judging import ALWAYS, BEARS, CAME


def _choice(signs: list[list[float]], chosen: list[float]) -> Choice:
    return Choice(np.array(signs), np.array(chosen))


def test_a_sign_of_the_chosen_weighs_for_it() -> None:
    choices = [_choice([[1.0, 0.0], [0.0, 1.0]], [1.0, 0.0])] * 3 + [_choice([[0.0, 1.0]], [0.0])]
    weights = fit(choices, 0.1)
    assert weights[0] > 1 > 0 > weights[1]


def test_where_nothing_is_chosen_none_is_likely() -> None:
    weights = fit([_choice([[1.0], [0.0]], [0.0, 0.0])] * 4, 0.1)
    assert weights[-1] < -1


def test_a_larger_penalty_makes_smaller_weights() -> None:
    choices = [_choice([[1.0], [0.0]], [1.0, 0.0])] * 3
    assert fit(choices, 10)[0] < fit(choices, 0.1)[0]


def test_seen_cases_teach_what_became_of_promises(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {"peru-doctors", "bassari-coup", "kasai-teachers"}
    rows = [(f"{n}", row) for n, (_, row) in enumerate(rows_of("seen")) if row["name"] in names]
    monkeypatch.setattr(pairs, "rows_of", lambda _: rows)
    cases = list(pairs.seen_cases())
    assert {fate for case in cases for fate in case.fates} >= {"came", "failed", None}
    weights = teach(cases)
    lines = show(weights).splitlines()
    assert lines[3].split("\t") == ["sign", BEARS, CAME]
    assert any(line.startswith(ALWAYS + "\t") for line in lines)
    assert "rules and signs: F1" in measure(cases)
