"""One way to print what a scorer measured: a row for each set, measure and system, and Markdown of them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

OURS = "tidings"


class Row(NamedTuple):
    """One number: what was measured on which set, for which system, over how many things."""

    set: str
    measure: str
    system: str
    value: float
    n: int


class Counts(NamedTuple):
    """Right answers, answers given, answers wanted."""

    right: int
    found: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.found + self.gold)

    @property
    def recall(self) -> float:
        """The share of what was wanted."""
        return self.right / max(1, self.gold)

    @property
    def precision(self) -> float:
        """The share of what was given."""
        return self.right / max(1, self.found)


def add(counts: Iterable[Counts]) -> Counts:
    """The sum of counts."""
    rows = list(counts)
    return Counts(*(sum(row[i] for row in rows) for i in range(3)))


def share(set_: str, measure: str, system: str, answers: Sequence[bool]) -> Row:
    """A row for the share of right answers."""
    return Row(set_, measure, system, sum(answers) / max(1, len(answers)), len(answers))


def print_scored(about: str | None, score: Callable[..., Sequence[Row]]) -> None:
    """The command of a scorer: prints its table, of so many texts as `--limit` says, with its errors where they are asked for."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    print(markdown(score(options.limit, errors=options.errors)))


def markdown(rows: Sequence[Row]) -> str:
    """A table of one set: a line for each measure, ours first and every other system beside it."""
    others = list(dict.fromkeys(r.system for r in rows if r.system != OURS))
    lines = [
        f"| measure | {' | '.join((OURS, *others))} | n |",
        f"|---|{'---:|' * (len(others) + 2)}",
    ]
    values = {(r.measure, r.system): r for r in rows}
    for measure in dict.fromkeys(r.measure for r in rows):
        cells = [_cell(values.get((measure, system))) for system in (OURS, *others)]
        number = next(r.n for r in rows if r.measure == measure)
        lines.append(f"| {measure} | {' | '.join(cells)} | {number} |")
    return "\n".join(lines)


def _cell(row: Row | None) -> str:
    if row is None:
        return "–"
    return f"{row.value:.3f}"
