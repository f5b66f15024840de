"""Scores which tellings of different reports are joined into one event, on crises of the corpus whose events a reader tied
across their reports (`corpus/across.tsv`): those of the tune and the test part, which taught nothing.

Counted are the pairs of annotated tellings of two reports of one crisis that tidings reads as events at all; who is one and
whom nobody else tells is part of the annotation. Beside it: the rules alone, and joining what has one word on one day.

    python -m evaluation.score_across
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from evaluation.tables import OURS, Counts, Row, add, print_scored
from training.happenings.gold import Crisis, crises

from tidings.merging.happenings.taught.seen import Node

PARTS = ("test", "tune")
RULES, PLAIN = "rules alone", "one word, one day"
Judge = Callable[[Crisis, Node, Node], bool]
SYSTEMS: dict[str, Judge] = {
    OURS: lambda c, a, b: c.joined.get(a, a) == c.joined.get(b, b),
    RULES: lambda c, a, b: c.by_rules.get(a, a) == c.by_rules.get(b, b),
    PLAIN: lambda c, a, b: _plain(c, a, b),
}


def rows(limit: int | None = None) -> list[Row]:
    """Precision, recall and F1 of each part; `limit` is the number of crises of each."""
    return [row for part in PARTS for row in _rows(part, list(crises(part))[:limit])]


def _rows(part: str, found: Iterable[Crisis]) -> Iterator[Row]:
    read = list(found)
    for system, judge in SYSTEMS.items():
        total = add(_count(crisis, judge) for crisis in read)
        for measure, value in (("F1", total.f1), ("precision", total.precision), ("recall", total.recall)):  # fmt: skip
            yield Row(
                "across",
                f"{part}: pairs of tellings that are one: {measure}",
                system,
                value,
                total.gold,
            )


def _count(crisis: Crisis, judge: Judge) -> Counts:
    pairs = [(a, b) for a, b in combinations(sorted(crisis.events), 2) if a[0] != b[0]]
    gold = [crisis.events[a] == crisis.events[b] for a, b in pairs]
    told = [judge(crisis, a, b) for a, b in pairs]
    return Counts(sum(g and t for g, t in zip(gold, told, strict=True)), sum(told), sum(gold))


def _plain(crisis: Crisis, one: Node, other: Node) -> bool:
    a, b = crisis.seen[one], crisis.seen[other]
    days = a.told.days, b.told.days
    met = None in days or (days[0][0] <= days[1][1] and days[1][0] <= days[0][1])  # type: ignore[index]
    return a.lemma == b.lemma and met


def main() -> None:
    """Print the table."""
    print_scored(__doc__, rows)


if __name__ == "__main__":
    main()
