"""Teaches the weights of the signs that two tellings are one event, and measures them on crises left out.

python -m training.happenings            writes lexicons/en/event_word_pairs.tsv and event_signs.tsv
python -m training.happenings --measure  joins of the test and tune part of the corpus beside those of the rules alone
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from evaluation.score_across import rows as scored
from evaluation.tables import markdown

import tidings.lexicons
from tidings.merging.happenings.taught.likely import ALWAYS
from tidings.merging.happenings.taught.signs import signs
from tidings.merging.happenings.taught.word_pairs import Counts, odds
from training.happenings.gold import Crisis, across, crises
from training.happenings.words import OfCrisis, Pair, count, left, often, show, sum_up
from training.logistic import fit

# How much large weights cost (1, 3 and 10 gave the same within .004 on crises left out); signs of fewer pairs are left out.
PENALTY, LEAST = 3.0, 20
# Of the pairs that are two events one in so many is taught, and counts for them all.
SHARE = 6
LEXICONS = Path(tidings.lexicons.__file__).parent / "en"
HEAD = """# meaning: how much each sign says that two tellings are of one event (log odds); the signs: merging/happenings/taught/signs.py
# source: taught by `python -m training.happenings` on the train part of the corpus (corpus/reports, corpus/across.tsv)
# licence: Apache-2.0
"""


class Taught(NamedTuple):
    """Two tellings: their signs, whether they are one event, for how many such pairs they stand."""

    signs: Mapping[str, float]
    one: bool
    counts: int


def pairs_of(crisis: Crisis, tied: Callable[[str, str], float | None]) -> Iterator[Taught]:
    """Each two annotated tellings of a crisis, of those that are two events a part."""
    chosen = random.Random(crisis.name)  # noqa: S311 - a sample, the same in every run
    for one, other in combinations(sorted(crisis.events), 2):
        same = crisis.events[one] == crisis.events[other]
        if same or chosen.randrange(SHARE) == 0:
            found = signs(crisis.seen[one], crisis.seen[other], crisis.around, tied)
            yield Taught(found, same, 1 if same else SHARE)


def teach(rows: Sequence[Taught]) -> dict[str, float]:
    """The weights that pairs teach."""
    counted = Counter(name for row in rows for name in row.signs)
    names = sorted(name for name, many in counted.items() if many >= LEAST)
    column = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)))
    for n, row in enumerate(rows):
        for name in row.signs.keys() & column.keys():
            table[n, column[name]] = row.signs[name]
    same = np.array([[float(row.one)] for row in rows])
    weights = fit(table, same, PENALTY, np.array([float(row.counts) for row in rows]))
    return {
        name: round(float(w), 3) for name, w in zip((*names, ALWAYS), weights[:, 0], strict=True)
    }


def lexicons(found: Iterable[Crisis]) -> tuple[dict[Pair, Counts], dict[str, float]]:
    """The pairs of words and the weights of the signs; each crisis is taught without its own pairs of words."""
    read, told = list(found), across()
    lemmas = _lemmas(read)
    counted = {c.name: count(c.name, told[c.name], lemmas) for c in read}
    every = sum_up(counted.values())
    rows = [row for c in read for row in pairs_of(c, _without(every, counted[c.name]))]
    return often(every), teach(rows)


def _without(every: OfCrisis, own: OfCrisis) -> Callable[[str, str], float | None]:
    """How two words go together in all crises but one."""

    def tied(one: str, other: str) -> float | None:
        counts = left(every, own, (min(one, other), max(one, other)))
        return None if counts is None else odds(counts)

    return tied


def _lemmas(found: Iterable[Crisis]) -> dict[str, str]:
    """Each word as it is mostly told."""
    counted: dict[str, Counter[str]] = {}
    for crisis in found:
        for word, lemma in crisis.lemmas.items():
            counted.setdefault(word, Counter())[lemma] += 1
    return {word: max(sorted(c), key=c.__getitem__) for word, c in counted.items()}


def main() -> None:
    """Write the lexicons, or print how well they do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    if parser.parse_args().measure:
        print(markdown(scored()))  # noqa: T201
        return
    pairs, weights = lexicons(crises("train"))
    (LEXICONS / "event_word_pairs.tsv").write_text(show(pairs), encoding="utf-8")
    lines = (f"{name}\t{weights[name]:.3f}" for name in sorted(weights))
    told = HEAD + "\n".join(("sign\tweight", *lines)) + "\n"
    (LEXICONS / "event_signs.tsv").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
