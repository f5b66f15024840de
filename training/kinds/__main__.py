"""Teaches the weights of the signs of kinds, and measures them on sentences that they were not taught with.

python -m training.kinds > src/tidings/lexicons/en/kind_signs.tsv
python -m training.kinds --measure
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np

from tidings.mentions.statements.kinds.taught.weighing import (
    ALWAYS,
    KINDS,
    Weights,
    chosen,
    written,
)
from training.kinds.told import Told, told
from training.softmax import Numbers, Table, fit

# What a weight and its square cost, and of how many statements a sign must be. Without the first the table is six times as long, and
# of sentences left out as many are right (.775 and .774 of three files).
BARE, LARGE, LEAST = 0.00003, 0.0003, 3
HEAD = """# meaning: how much each sign says for or against each kind of statement, in hundredths of log odds, nothing where it says nothing; the signs: mentions/statements/kinds/taught/signs.py
# source: taught by `python -m training.kinds` on the seen invented sentences (evaluation/gold/said/sentences_seen*.toml)
# licence: Apache-2.0
"""


def teach(rows: Sequence[Told]) -> Weights:
    """The weights that statements teach, rounded to hundredths."""
    counted = Counter(sign for row in rows for sign in row.signs)
    names = sorted(sign for sign, count in counted.items() if count >= LEAST)
    column = {name: n for n, name in enumerate(names)}
    table = Table([sorted(column[s] for s in row.signs if s in column) for row in rows], len(names))
    kinds = [KINDS.index(row.kind) for row in rows]  # type: ignore[arg-type]
    weights = fit(table, kinds, len(KINDS), bare=BARE, large=LARGE)
    return {
        name: _row(values)
        for name, values in zip((*names, ALWAYS), weights, strict=True)
        if np.abs(values).max() >= 0.005
    }


def _row(values: Numbers) -> dict[str, float]:  # type: ignore[type-arg]
    rounded = {kind: round(float(v), 2) for kind, v in zip(KINDS, values, strict=True)}
    return {kind: v for kind, v in rounded.items() if v}


def right(rows: Sequence[Told], by: Weights | None) -> float:
    """Which part of the statements has its kind, by rules alone where no weights are given."""
    hits = sum(
        row.kind == (row.ruled if by is None else chosen(row.ruled, row.cue, row.signs, by).kind)
        for row in rows
    )
    return hits / len(rows)


def main() -> None:
    """Print the weights, or what they give on what is kept apart."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    by = teach(list(told("seen")))
    if not options.measure:
        sys.stdout.write(HEAD + written(by))
        return
    apart = list(told("apart"))
    for fold in sorted({row.fold for row in apart}):
        rows = [row for row in apart if row.fold == fold]
        told_by_rules, told_by_all = right(rows, None), right(rows, by)
        sys.stdout.write(
            f"{fold}: rules {told_by_rules:.3f}, taught {told_by_all:.3f}, n {len(rows)}\n"
        )


if __name__ == "__main__":
    main()
