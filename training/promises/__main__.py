"""Teaches the weights of the signs that a later report tells what became of a promise, and measures them on files left out.

python -m training.promises > src/tidings/lexicons/en/promise_signs.tsv
python -m training.promises --measure
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from evaluation.tables import Counts

from tidings.merging.promises.bearing import bearing_signs, turning_signs
from tidings.merging.promises.judging import ALWAYS, BEARS, CAME, Weights, best_judged
from tidings.merging.promises.verdicts import Verdict
from training.logistic import Numbers
from training.logistic import fit as fit_logistic
from training.promises.choosing import Choice, fit
from training.promises.pairs import Case, place, seen_cases

# How much large weights cost, for speaking to it and for telling that it came; signs of fewer pairs are left out.
PENALTY, CAME_PENALTY, LEAST = 1.0, 1.0, 5
HEAD = """# meaning: how much each sign says that a clause of a later report speaks to a promise, plan, demand or forecast (column bears) and that what it tells is that it came (came); the signs: merging/promises/bearing.py
# source: taught by `python -m training.promises` on evaluation/gold/said/cases_seen*.toml
# licence: Apache-2.0
"""


def teach(cases: Sequence[Case], without: str | None = None) -> Weights:
    """The weights that the propositions teach, one fold left out."""
    kept = [case for case in cases if case.fold != without]
    signs = [[bearing_signs(pair) for pair in case.pairs] for case in kept]
    names = _names(some for rows in signs for some in rows)
    choices = [
        Choice(_rows(rows, names), _chosen(case))
        for case, rows in zip(kept, signs, strict=True)
        if rows and (any(case.fates) or not case.settled)
    ]
    told = [
        (turning_signs(pair), float(fate == "came"))
        for case in kept
        for pair, fate in zip(case.pairs, case.fates, strict=True)
        if fate not in {None, "moved"}
    ]
    turning = _names(some for some, _ in told)
    came = fit_logistic(
        _rows([some for some, _ in told], turning), np.array([[came] for _, came in told]), CAME_PENALTY
    )  # fmt: skip
    return {
        BEARS: _column(names, fit(choices, PENALTY)),
        CAME: _column(turning, came[:, 0]),
    }


def _names(signs: object) -> tuple[str, ...]:
    counted = Counter(name for some in signs for name in some)  # type: ignore[attr-defined]
    return tuple(sorted(name for name, count in counted.items() if count >= LEAST))


def _rows(signs: Sequence[Mapping[str, float]], names: Sequence[str]) -> Numbers:
    return np.array([[some.get(name, 0.0) for name in names] for some in signs])


def _chosen(case: Case) -> Numbers:
    """How much of the choice falls to each clause: all to those that the gold names."""
    told = np.array([float(fate is not None) for fate in case.fates])
    chosen: Numbers = told / max(1.0, told.sum())
    return chosen


def _column(names: Sequence[str], weights: Numbers) -> Mapping[str, float]:
    return {
        name: round(float(worth), 3) for name, worth in zip((*names, ALWAYS), weights, strict=True)
    }


def show(weights: Weights) -> str:
    """The weights as a lexicon."""
    columns = (BEARS, CAME)
    names = sorted({name for column in columns for name in weights[column]})
    lines = [
        "\t".join((name, *(f"{weights[c][name]:.3f}" if name in weights[c] else "" for c in columns)))
        for name in names
    ]  # fmt: skip
    return HEAD + "\n".join(("\t".join(("sign", *columns)), *lines)) + "\n"


def measure(cases: Sequence[Case]) -> str:
    """What is right of what becomes of propositions by rules alone and with signs taught without their file."""
    by_fold = {fold: teach(cases, fold) for fold in sorted({case.fold for case in cases})}
    lines = []
    for name in ("rules alone", "rules and signs"):
        right = found = wanted = 0
        for case in cases:
            verdict: Verdict | None = case.ruled
            if verdict is None and name != "rules alone":
                verdict = best_judged(case.pairs, by_fold[case.fold])
            if verdict is not None and case.said.asked and verdict.fate != "came":
                verdict = None  # that a demand was not met nobody asks
            if verdict is not None and case.said.forsworn and verdict.fate == "came":
                verdict = None  # nor that somebody did not do what he would not
            right += verdict is not None and _is_right(case, verdict)
            found += verdict is not None
            wanted += case.settled
        total = Counts(right, found, wanted)
        lines.append(
            f"{name}: F1 {total.f1:.3f}, precision {total.precision:.3f}, recall {total.recall:.3f} of {wanted}; "
            f"{right} right, {found - right} wrong or not in the gold"
        )
    return "\n".join(lines) + "\n"


def _is_right(case: Case, verdict: Verdict) -> bool:
    told = place(verdict.clause.evidence)
    alike = {"failed": "off"}.get(verdict.fate, verdict.fate)
    return any(
        fate is not None and {"failed": "off"}.get(fate, fate) == alike
        and place(pair.told.evidence).touches(told)
        for pair, fate in zip(case.pairs, case.fates, strict=True)
    )  # fmt: skip


def main() -> None:
    """Print the lexicon, or how well it does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    cases = list(seen_cases())
    print(measure(cases) if options.measure else show(teach(cases)), end="")  # noqa: T201


if __name__ == "__main__":
    main()
