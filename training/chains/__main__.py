"""Teaches the weights of the signs by which a mention joins a chain, and measures them on crises left out.

python -m training.chains > src/tidings/lexicons/en/chain_signs.tsv
python -m training.chains --measure

Taught by the tune part of the corpus: on the train part the network knows every answer, and would be trusted too much.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from evaluation.chains import conll
from evaluation.score_corpus import reports
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tidings.encoder.weights import GRAPH, ROOM, ReaderModel
from training.chains.choices import Choice, Told, chained, choices, tell

# How much large weights cost (.5, 2 and 5 gave CoNLL .648, .650 and .648 on crises left out); signs of fewer candidates are left out.
PENALTY, LEAST = 2.0, 4
# Parts of the crises that are left out in turn to measure.
FOLDS = 5
HEAD = """# meaning: how much each sign says that a mention joins a chain of earlier ones, or (new: …) begins its own; the signs: encoder/chains/signs.py
# source: taught by `python -m training.chains` on the tune part of the corpus, with the weights whose reader.onnx has the SHA-256 {sha256}
# licence: Apache-2.0
"""
Numbers = NDArray[np.float64]


def teach(told: Sequence[Told]) -> dict[str, float]:
    """The weights that reports teach: first along true chains, then along those that the first weights make, too."""
    true = list(choices(told, None))
    return fit([*true, *choices(told, fit(true))])


def fit(taught: Sequence[Choice]) -> dict[str, float]:
    """The weights that make the right candidates likeliest."""
    counted = Counter(name for choice in taught for signs in choice.signs for name in signs)
    names = sorted(name for name, count in counted.items() if count >= LEAST)
    column = {name: n for n, name in enumerate(names)}
    cells = [
        (row, column[name], much)
        for row, signs in enumerate(signs for choice in taught for signs in choice.signs)
        for name, much in signs.items()
        if name in column
    ]
    rows, columns, values = zip(*cells, strict=True)
    sizes = [len(choice.signs) for choice in taught]
    table = csr_matrix((values, (rows, columns)), shape=(sum(sizes), len(names)))
    right = np.array([float(n in c.right) for c in taught for n in range(len(c.signs))])
    of = np.repeat(np.arange(len(taught)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    counts = np.array([choice.counts for choice in taught])

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        sums = table @ weights
        raised = np.exp(sums - np.maximum.reduceat(sums, starts)[of])
        chance = raised / np.add.reduceat(raised, starts)[of]
        hit = np.maximum(np.add.reduceat(chance * right, starts), 1e-12)
        cost = -(counts * np.log(hit)).sum() + PENALTY / 2 * (weights @ weights)
        slope = table.T @ (counts[of] * (chance - chance * right / hit[of])) + PENALTY * weights
        return float(cost), slope

    best = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500}
    )
    return {
        name: round(float(w), 3)
        for name, w in zip(names, best.x, strict=True)
        if round(float(w), 3)
    }


def show(weights: Mapping[str, float], sha256: str) -> str:
    """The weights as a lexicon."""
    lines = [f"{name}\t{weights[name]:.3f}" for name in sorted(weights)]
    return HEAD.format(sha256=sha256) + "\n".join(("sign\tworth", *lines)) + "\n"


def measure(told: Sequence[Told]) -> str:
    """CoNLL of crises that were left out."""
    crises = sorted({one.crisis for one in told})
    fold = {crisis: n % FOLDS for n, crisis in enumerate(crises)}
    found = []
    for n in range(FOLDS):
        weights = teach([one for one in told if fold[one.crisis] != n])
        found += [(one.gold, chained(one, weights)) for one in told if fold[one.crisis] == n]
    return f"CoNLL of {len(told)} reports, crises left out: {conll(found):.3f}\n"


def main() -> None:
    """Print the lexicon, or how well it does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--weights", type=Path, default=ROOM)
    options = parser.parse_args()
    model = ReaderModel(options.weights, check=False)
    told = [tell(report, model) for report in reports("tune")]
    if options.measure:
        print(measure(told), end="")  # noqa: T201
    else:
        print(show(teach(told), model.settings.sha256[GRAPH][:16]), end="")  # noqa: T201


if __name__ == "__main__":
    main()
