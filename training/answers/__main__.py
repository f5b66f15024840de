"""Teaches the weights of the signs of answers, and measures them on what they were not taught with.

python -m training.answers > src/tidings/lexicons/en/answer_signs.tsv
python -m training.answers --measure
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from evaluation.said import Link
from evaluation.score_said import fits
from evaluation.tables import Counts, add

from tidings.merging.answers.fit import Fit
from tidings.merging.answers.signs import signs
from tidings.merging.answers.ways import Answer, best_answer, ruled_answer
from tidings.merging.answers.weighing import ALWAYS, ANY, KINDS, USUAL, Weights
from training.answers.pairs import Case, places, real_cases, seen_cases
from training.logistic import Numbers, fit

# How much large weights cost, for being an answer and for its way; signs of fewer pairs are left out. Of penalties of 2, 3, 5
# and 10, 3 was best for links left out, by less than .01.
PENALTY, WAY_PENALTY, LEAST = 3.0, 1.0, 5
# Files that only measure: taught with them the real news gained false denials (`merging/answers/weighing.py`).
UNTAUGHT = frozenset(f"cases_seen{number}" for number in range(12, 18))
HEAD = """# meaning: how much each sign says that one turn answers another (column answers) and in which way (the columns of ways), and how much of it pairs have on average (usual); the signs: merging/answers/signs.py
# source: taught by `python -m training.answers` on evaluation/gold/said/cases_seen1.toml to 11 and on FA-KES reports (training/answers/real.tsv)
# licence: Apache-2.0
"""


class Taught(NamedTuple):
    """The pairs of some cases as rows of signs: whether each is an answer and in which ways, and the fold it is left out with."""

    names: tuple[str, ...]
    signs: Numbers
    ways: Numbers
    folds: tuple[str, ...]


def rows_of(cases: Sequence[Case]) -> Taught:
    """All pairs of some cases of which a reader could say what they are."""
    pairs = [
        (case.fold, signs(fit), kinds)
        for case in cases
        for one in case.compared
        for fit, kinds in zip(one.fits, one.kinds, strict=True)
        if kinds is not None
    ]
    counted = Counter(name for _, found, _ in pairs for name in found)
    names = tuple(sorted(name for name, count in counted.items() if count >= LEAST))
    rows = np.array([[found.get(name, 0.0) for name in names] for _, found, _ in pairs])
    ways = np.array([[float(kind in kinds) for kind in KINDS] for _, _, kinds in pairs])
    return Taught(names, rows, ways, tuple(fold for fold, _, _ in pairs))


def teach(taught: Taught, without: str | None = None) -> Weights:
    """The weights that the pairs teach, one fold left out."""
    kept = np.array([fold != without for fold in taught.folds])
    rows, ways = taught.signs[kept], taught.ways[kept]
    answers = ways.max(axis=1)
    of_any = fit(rows, answers[:, None], PENALTY)
    right = answers > 0
    of_way = fit(rows[right], ways[right] / ways[right].sum(axis=1, keepdims=True), WAY_PENALTY)
    names = (*taught.names, ALWAYS)
    columns = {ANY: of_any[:, 0], **{k: of_way[:, n] for n, k in enumerate(KINDS)}}
    columns[USUAL] = np.append(rows.mean(axis=0), 1.0)
    return {
        column: {name: round(float(v), 3) for name, v in zip(names, values, strict=True)}
        for column, values in columns.items()
    }


def show(weights: Weights) -> str:
    """The weights as a lexicon."""
    columns = (ANY, *KINDS, USUAL)
    rows = ((name, *(f"{weights[c][name]:.3f}" for c in columns)) for name in sorted(weights[ANY]))
    lines = ["\t".join(row) for row in (("sign", *columns), *rows)]
    return HEAD + "\n".join(lines) + "\n"


def measure(cases: Sequence[Case], taught: Taught) -> str:
    """Links that hold by rules alone and by rules and signs taught without the file, and what is right of real reports."""
    by_fold = {fold: teach(taught, fold) for fold in sorted(set(taught.folds))}
    whole = teach(taught)
    lines = []
    for name in ("rules alone", "rules and signs"):
        seen: list[Counts] = []
        real: Counter[str] = Counter()
        for case in cases:
            weights = None if name == "rules alone" else by_fold.get(case.fold, whole)
            found = list(_found(case, weights))
            if case.fold.startswith("real"):
                real.update(right for _, right in found)
            else:
                seen.append(_counts(case, [link for link, _ in found]))
        total = add(seen)
        lines.append(
            f"{name}: F1 {total.f1:.3f}, precision {total.precision:.3f}, recall {total.recall:.3f} of {total.gold}; "
            f"real reports: {real['right']} right, {real['wrong']} wrong, {real['unclear']} unclear"
        )
    return "\n".join(lines) + "\n"


def _found(case: Case, weights: Weights | None) -> Iterator[tuple[Link, str]]:
    """What the turns of a case answer, by rules alone where no weights are given, and whether that is right."""
    for one in case.compared:
        answer = _by_rules(one.fits) if weights is None else best_answer(one.fits, weights).answer
        if answer is None:
            continue
        number = next(n for n, fit in enumerate(one.fits) if fit.other.id == answer.other)
        kinds = one.kinds[number]
        right = "unclear" if kinds is None else "right" if answer.kind in kinds else "wrong"
        left, behind = places(one.turn.passages), places(one.fits[number].other.passages)
        yield Link(answer.kind, left, behind), right


def _by_rules(fits: Sequence[Fit]) -> Answer | None:
    ruled = ruled_answer(fits)
    return None if ruled is None else ruled[0]


def _counts(case: Case, found: Sequence[Link]) -> Counts:
    hits = sum(any(fits(gold, one) for one in found) for gold in case.wanted)
    wrong = sum(not any(fits(gold, one) for gold in case.wanted) for one in found)
    return Counts(hits, hits + wrong, len(case.wanted))


def main() -> None:
    """Print the lexicon, or how well it does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    cases = [*seen_cases(), *real_cases()]
    taught = rows_of([case for case in cases if case.fold not in UNTAUGHT])
    print(measure(cases, taught) if options.measure else show(teach(taught)), end="")  # noqa: T201


if __name__ == "__main__":
    main()
