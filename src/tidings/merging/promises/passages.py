"""Sentences of later reports with what ties them to a matter told in other words: rare stems, numbers, days, kinds of things."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from tidings.lexicons.tables import column, table, words
from tidings.merging.promises.clauses import Clause
from tidings.merging.roots import root
from tidings.model.record import Record

# Word for word what makes one thing of another: "shipment" and "shipped", "intern" and "interns".
_DERIVED = ("ment", "ation", "tion", "sion", "ance", "ence", "ness", "ity", "al", "ing", "er", "or")
_ROOT = 4
# In a case of fewer sentences than this every stem would seem common.
FEW = 50
# Stems in more than so many sentences find nothing, and of those found so many are looked at.
COMMON, LOOKED_AT = 150, 40
# What one deed is worth beside a stem that no other sentence of the case has.
TOLD_DEED = 0.5


class Passage(Record, frozen=True, kw_only=True):
    """One sentence of a report, `clauses` being those told as having happened or made known; `then` those of the next in its
    paragraph, `beside` the stems of all around it there.
    """

    document: str
    published: str
    clauses: tuple[Clause, ...]
    then: tuple[Clause, ...]
    stems: frozenset[str]
    beside: frozenset[str]
    deeds: frozenset[str] = frozenset()


@cache
def stem(word: str) -> str:
    """What words of one family have in common, roughly."""
    found = root(word)
    for ending in _DERIVED:
        if found.endswith(ending) and len(found) - len(ending) >= _ROOT:
            return root(found.removesuffix(ending))
    return found


def stems(some: Iterable[str]) -> frozenset[str]:
    """The stems of some words."""
    return frozenset(stem(w) for w in some if len(w) > 1)


def told_stems(clause: Clause) -> frozenset[str]:
    """The stems of what a clause says in its own words and of its verb, which may be a noun elsewhere: "marchers", "marched"."""
    verb = () if clause.verb in column("en/light_verbs.tsv") else (clause.verb,)
    said = (clause.words | clause.core.keys()) - clause.meant
    return stems((*said, *verb))


@cache
def sorts() -> Mapping[str, frozenset[str]]:
    """The kinds of things a noun's stem may mean: a corvette is a vessel, a bullet is something shot."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("en/kinds_of_things.tsv"):
        for word in words(row["words"]):
            found[stem(word)].add(row["kind"])
    return {word: frozenset(kinds) for word, kinds in found.items()}


def kinds_of(some: Iterable[str]) -> frozenset[str]:
    """The kinds of things some stems may mean."""
    return frozenset(kind for s in some for kind in sorts().get(s, ()))


@cache
def undone() -> frozenset[str]:
    """Words that tell that something awaited has not come."""
    return column("en/undone.tsv") | column("en/negations.tsv")


class Passages:
    """The sentences of a case, found by the rare stems that they share with a matter."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._having: dict[str, list[int]] = defaultdict(list)
        self._telling: dict[str, list[int]] = defaultdict(list)
        counted: Counter[str] = Counter()
        for number, passage in enumerate(passages):
            counted.update(passage.stems)
            for one in sorted(passage.stems):
                self._having[one].append(number)
            for deed in sorted(passage.deeds):
                self._telling[deed].append(number)
        self._counted, self._whole = counted, math.log(max(len(passages), FEW))

    def weight(self, some: Iterable[str]) -> float:
        """How much some stems tell together: each 1 where it stands once in the case."""
        return sum(1 - math.log(max(self._counted[s], 1)) / self._whole for s in sorted(some))

    def about(
        self, wanted: frozenset[str], after: str, deeds: frozenset[str] = frozenset()
    ) -> list[Passage]:
        """The passages published after a day that share most with some stems, or tell of some deeds."""
        found: dict[int, float] = defaultdict(float)
        for one in sorted(wanted):
            numbers = self._having.get(one, ())
            if len(numbers) <= COMMON:
                for number in numbers:
                    found[number] += self.weight((one,))
        for deed in sorted(deeds):
            numbers = self._telling.get(deed, ())
            if len(numbers) <= COMMON:
                for number in numbers:
                    found[number] += TOLD_DEED
        later = [n for n in found if self._passages[n].published > after]
        ranked = sorted(later, key=lambda n: (-round(found[n], 6), n))[:LOOKED_AT]
        return [self._passages[n] for n in ranked]
