"""Teaches what a document without any act between actors looks like: `python -m training.scene WEIGHTS_FOLDER`.

A logistic regression over the mean scores of all heads: reports of the corpus without an event against all others.
It is fitted on train and tune, its weights are written into reader.json; printed are the shares of both kinds in the
test part that it takes for peaceful. Needs no torch.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from tidings.encoder.decoding import read_window
from tidings.encoder.scenes import mean_scores
from tidings.encoder.weights import ReaderModel
from tidings.encoder.windows import cut_windows
from tidings.teaching.records import Report
from training.labelling import sentences_of
from training.prepare import CORPUS, parts, read_corpus

PENALTY = 0.01  # .1 lost more reports with events at the same share of peaceful ones found.
Floats = NDArray[np.float64]


def features(model: ReaderModel, report: Report) -> Floats:
    """The mean scores of a report."""
    placed = cut_windows(report.text, sentences_of(report.text), model.tokenizer)
    return np.asarray(mean_scores([read_window(model, one.window) for one in placed]), dtype=float)


def fit(rows: Floats, peaceful: Floats) -> Floats:
    """Weights and constant; both kinds count as much as each other."""
    center, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    scaled = (rows - center) / spread
    loud = np.where(peaceful > 0, (1 - peaceful).sum() / peaceful.sum(), 1.0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        chance = 1 / (1 + np.exp(-(scaled @ weights[:-1] + weights[-1])))
        cost = -(loud * np.log(np.where(peaceful > 0, chance, 1 - chance) + 1e-9)).mean()
        slope = loud * (chance - peaceful) / len(peaceful)
        inner = scaled.T @ slope + 2 * PENALTY * weights[:-1]
        return cost + PENALTY * float(weights[:-1] @ weights[:-1]), np.append(inner, slope.sum())

    found = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B").x
    weights = found[:-1] / spread
    return np.append(weights, found[-1] - weights @ center)


def judge(weights: Floats, rows: Sequence[Floats]) -> Floats:
    """The log odds of some reports."""
    return np.array([row @ weights[:-1] + weights[-1] for row in rows])


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    model = ReaderModel(folder)
    reports = read_corpus([CORPUS / "reports"])
    chosen = parts()
    rows = {r.id: features(model, r) for r in reports}
    taught = [r for r in reports if chosen.get(r.crisis, "train") != "test"]
    weights = fit(
        np.stack([rows[r.id] for r in taught]),
        np.array([not r.events for r in taught], dtype=float),
    )
    for quiet in (True, False):
        held = [rows[r.id] for r in reports if r not in taught and bool(r.events) != quiet]
        odds = judge(weights, held)
        shares = [f"{(odds > limit).mean():.3f} above {limit}" for limit in (0, 1, 2)]
        print("without events" if quiet else "with events", len(held), *shares)  # noqa: T201
    settings = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    settings["scene"] = [round(x, 5) for x in weights.tolist()]
    (folder / "reader.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
