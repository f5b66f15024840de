"""How often two words tell one event of a report or of several, and how often two events of a report, in annotated crises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from tidings.lexicons.tables import column
from tidings.merging.happenings.taught.word_pairs import Counts
from tidings.merging.stories.story_words import stem
from training.happenings.gold import reports_of

Pair = tuple[str, str]
# Of each crisis in how many reports (or between two of them) a pair of words told one event, and two.
OfCrisis = tuple[Counter[Pair], Counter[Pair]]
# Pairs are listed that told one event so often, or two.
ONE, TWO = 2, 10
HEAD = """# meaning: in how many annotated reports (or crises, between reports) two stems told one event, and in how many reports two events
# source: taught by `python -m training.happenings` on the train part of the corpus (corpus/reports, corpus/across.tsv)
# licence: Apache-2.0
"""


def count(crisis: str, told_of: Mapping[str, str], lemmas: Mapping[str, str]) -> OfCrisis:
    """The pairs of words of one crisis."""
    one: Counter[Pair] = Counter()
    two: Counter[Pair] = Counter()
    across: dict[str, list[frozenset[str]]] = {}
    for name, report in reports_of(crisis).items():
        events = {}
        for event in report.events:
            said = (report.text[t.start : t.end] for t in event.triggers)
            events[event.id] = frozenset(w for words in said for w in _stems(words, lemmas))
            if f"{name}:{event.id}" in told_of:
                across.setdefault(told_of[f"{name}:{event.id}"], []).append(events[event.id])
        one.update(set(_pairs(events.values())))
        rows = combinations(events.values(), 2)
        two.update({_pair(a, b) for x, y in rows for a in x for b in y if a != b})
    told = (_pair(a, b) for sets in across.values() for x, y in combinations(sets, 2) for a in x for b in y if a != b)  # fmt: skip
    one.update(set(told))
    return one, two


def sum_up(counted: Iterable[OfCrisis]) -> OfCrisis:
    """The pairs of all crises."""
    one: Counter[Pair] = Counter()
    two: Counter[Pair] = Counter()
    for mine, apart in counted:
        one.update(mine)
        two.update(apart)
    return one, two


def often(counted: OfCrisis) -> dict[Pair, Counts]:
    """The pairs that were counted often enough."""
    one, two = counted
    many = {p for p, n in one.items() if n >= ONE} | {p for p, n in two.items() if n >= TWO}
    return {pair: Counts(one[pair], two[pair]) for pair in sorted(many)}


def left(counted: OfCrisis, without: OfCrisis, pair: Pair) -> Counts | None:
    """How often a pair was counted without one crisis; None where that is not often enough."""
    one, two = (every[pair] - own[pair] for every, own in zip(counted, without, strict=True))
    return Counts(one, two) if one >= ONE or two >= TWO else None


def show(pairs: Mapping[Pair, Counts]) -> str:
    """The pairs as a lexicon."""
    rows = (f"{a}\t{b}\t{c.one}\t{c.two}" for (a, b), c in pairs.items())
    return HEAD + "\n".join(("one\tother\ttold_one\ttold_two", *rows)) + "\n"


def _stems(words: str, lemmas: Mapping[str, str]) -> Iterator[str]:
    """The stem of the first word that carries something."""
    said = [w for w in words.lower().split() if w.isalpha()]
    full = [w for w in said if w not in column("en/function_words.tsv")] or said
    yield from (stem(lemmas.get(w, w)) for w in full[:1])


def _pairs(sets: Iterable[frozenset[str]]) -> Iterator[Pair]:
    for words in sets:
        yield from combinations(sorted(words), 2)


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)
