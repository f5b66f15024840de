"""Scores whole cases on the invented piles of reports (`gold/piles/`), against what an analyst finds in them.

Each pile is built as one case; words of the gold and of an item match when they share half of the shorter passage.
Reprints: derived from each other or from one agency. Updates: a value is read when an estimate has its number and words; the
best is right when the figure that holds most of the values is an `update` and has the last as best. Disagreements: a
disagreement, a figure in conflict or an answer has words of two sides. Events: one event has the words of both tellings.
Forecasts: a forecast, or a pledge with its outcome, is in the state of the gold. Entities: each mention and the next.
Kept apart counts what was never read as kept; "of those read" does not. Brief: the checks of `tidings verify`.

A pile whose name ends in "_blind" was written before the rules that it measures and is kept apart: its errors are never printed.

    python -m evaluation.score_piles [--pile NAME] [--errors]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable

from evaluation.pile_marks import Mark, marks
from evaluation.piles import piles
from evaluation.tables import OURS, Row, share

BLIND = "_blind"


def score(name: str, found: Iterable[Mark]) -> list[Row]:
    """The share of right marks of each measure."""
    answers: dict[str, list[bool]] = defaultdict(list)
    for mark in found:
        answers[mark.measure].append(mark.right)
    return [share(name, measure, OURS, right) for measure, right in answers.items()]


def rows(limit: int | None) -> list[Row]:
    """The measures of each pile; `limit` is the number of piles."""
    return [row for pile in piles(limit) for row in score(pile.name, marks(pile))]


def main() -> None:
    """Print the measures, and the errors of a pile that may be seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pile")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for pile in piles(only=options.pile):
        found = list(marks(pile))
        for row in score(pile.name, found):
            print(f"{row.set:12}{row.measure:50}{row.value:.3f} {row.n}")
        shown = options.errors and options.pile and not pile.name.endswith(BLIND)
        for mark in found:
            if shown and not mark.right:
                print(f"WRONG {mark.measure} | {mark.says}")


if __name__ == "__main__":
    main()
