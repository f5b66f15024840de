"""What signs of answers are worth is taught by pairs that are answers and pairs that are none."""

from __future__ import annotations

import numpy as np
import pytest
from evaluation.said import rows_of
from training.answers import pairs
from training.answers.__main__ import Taught, measure, show, teach
from training.answers.__main__ import rows_of as pairs_of
from training.logistic import fit, shares

from tidings.merging.answers.weighing import ALWAYS, ANY, KINDS, USUAL


def test_a_sign_of_yes_weighs_for_yes() -> None:
    rows = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 0.0], [0.0, 1.0]])
    weights = fit(rows, np.array([[1.0], [1.0], [0.0], [0.0]]), 0.1)
    assert weights[0, 0] > 1
    assert abs(weights[1, 0]) < 0.1
    assert (shares(rows, weights)[:, 0] > 0.5).tolist() == [True, True, False, False]


def test_of_three_classes_each_has_its_sign() -> None:
    rows = np.repeat(np.eye(3), 2, axis=0)
    weights = fit(rows, rows, 0.1)
    assert shares(rows, weights).argmax(axis=1).tolist() == [0, 0, 1, 1, 2, 2]


def test_a_larger_penalty_makes_smaller_weights() -> None:
    rows, yes = np.array([[1.0], [0.0]]), np.array([[1.0], [0.0]])
    assert fit(rows, yes, 10)[0, 0] < fit(rows, yes, 0.1)[0, 0]


def test_a_fold_that_is_left_out_teaches_nothing() -> None:
    ways = np.zeros((4, len(KINDS)))
    ways[0, 0] = ways[2, 1] = 1.0
    rows = np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
    taught = Taught(("asked", "blamed"), rows, ways, ("a", "a", "b", "b"))
    assert teach(taught, without="b")[ANY]["blamed"] == 0
    assert teach(taught)[ANY]["blamed"] > 0


def test_seen_cases_teach_their_links(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {"bridge-at-kolvar", "orda-power-plant"}
    rows = [(file, row) for file, row in rows_of("seen") if row["name"] in names]
    monkeypatch.setattr(pairs, "rows_of", lambda _: rows)
    cases = list(pairs.seen_cases())
    assert [len(case.wanted) for case in cases] == [2, 4]
    taught = pairs_of(cases)
    assert taught.ways[:, KINDS.index("denial")].sum() >= 2
    lines = show(teach(taught)).splitlines()
    assert lines[3].split("\t") == ["sign", ANY, *KINDS, USUAL]
    assert any(line.startswith(ALWAYS + "\t") for line in lines)
    assert "of 6; real reports: 0 right" in measure(cases, taught)


def test_what_a_reader_said_of_real_reports_is_well_formed() -> None:
    lines = pairs.REAL.read_text(encoding="utf-8").splitlines()
    assert all(line.split("\t")[4] in {*KINDS, "unclear"} for line in lines[4:])
    assert len({line.rsplit("\t", 1)[0] for line in lines}) == len(lines)
