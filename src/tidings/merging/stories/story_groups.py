"""Groups articles into stories: those whose words are most alike first, as long as groups are alike on average.

Average linkage on cosines: the mean cosine of two groups' members is the product of their mean vectors, so a group is
kept as one vector. The articles of one day are grouped first, then the groups of all days, and of many groups only those are
compared that share a heavy word: the cost grows with the number of articles, not with its square.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations

from tidings.merging.stories.story_words import Vector, likeness
from tidings.model.record import Record

# On 129 articles of 22 stories (`evaluation.score_stories`) B-cubed F1 is .97 or more from .08 to .14, and .993 here.
ALIKE = 0.11
# Up to so many groups all are compared with all.
FEW = 400
# Of more, those that share one of their heaviest words; of a word that many share, each with its next ones in order of time.
HEAVY, SHARERS, NEXT = 12, 100, 20
# A mean of many articles keeps so many words.
KEPT = 300


class Group(Record, frozen=True, kw_only=True):
    """Articles by id with the mean of their vectors."""

    members: tuple[str, ...]
    mean: dict[str, float]


def group_articles(days: Mapping[str, Sequence[tuple[str, Vector]]]) -> tuple[Group, ...]:
    """The stories of articles, which are given by day ("" for the undated) with their vectors; order does not matter."""
    daily = [
        group
        for day in sorted(days)
        for part in _chunks(sorted(days[day], key=lambda pair: pair[0]))
        for group in join_alike([Group(members=(key,), mean=dict(v)) for key, v in part])
    ]
    return join_alike(daily)


def _chunks(pairs: Sequence[tuple[str, Vector]]) -> Iterator[Sequence[tuple[str, Vector]]]:
    for start in range(0, len(pairs), FEW):
        yield pairs[start : start + FEW]


def join_alike(groups: Sequence[Group], *, least: float = ALIKE) -> tuple[Group, ...]:
    """The groups with all joined that are at least so much alike on average, in the order of their first members."""
    alive = dict(enumerate(groups))
    near: dict[int, dict[int, float]] = {key: {} for key in alive}
    for one, other in _pairs(groups):
        alike = likeness(groups[one].mean, groups[other].mean)
        near[one][other] = near[other][one] = alike
    heap = [
        (-alike, a, b) for a in near for b, alike in near[a].items() if a < b and alike >= least
    ]
    heapify(heap)
    while heap:
        minus, a, b = heappop(heap)
        if a not in alive or b not in alive or near[a].get(b) != -minus:
            continue
        _join(a, b, alive, near)
        for other, alike in near[a].items():
            if alike >= least:
                heappush(heap, (-alike, min(a, other), max(a, other)))
    return tuple(alive[key] for key in sorted(alive))


def _join(a: int, b: int, alive: dict[int, Group], near: dict[int, dict[int, float]]) -> None:
    """Put the second group into the first; its likeness to every other is the mean of both."""
    one, other = alive[a], alive.pop(b)
    sizes = len(one.members), len(other.members)
    total = sum(sizes)
    lost = near.pop(b)
    for key in {*near[a], *lost} - {a, b}:
        alike = (near[a].get(key, 0.0) * sizes[0] + lost.get(key, 0.0) * sizes[1]) / total
        near[a][key] = near[key][a] = alike
        near[key].pop(b, None)
    near[a].pop(b, None)
    alive[a] = Group(members=(*one.members, *other.members), mean=_mean(one, other, total))


def _mean(one: Group, other: Group, total: int) -> dict[str, float]:
    summed = {key: weight * len(one.members) for key, weight in one.mean.items()}
    for key, weight in other.mean.items():
        summed[key] = summed.get(key, 0.0) + weight * len(other.members)
    heaviest = sorted(summed.items(), key=lambda pair: (-pair[1], pair[0]))[:KEPT]
    return {key: weight / total for key, weight in heaviest}


def heaviest_of(words: Vector) -> list[str]:
    """The words that weigh most."""
    return sorted(words, key=lambda key: (-words[key], key))[:HEAVY]


def _pairs(groups: Sequence[Group]) -> Iterable[tuple[int, int]]:
    """Which groups are compared."""
    if len(groups) <= FEW:
        return combinations(range(len(groups)), 2)
    heaviest = [heaviest_of(group.mean) for group in groups]
    sharing: dict[str, list[int]] = {}
    for place, heavy in enumerate(heaviest):
        for key in heavy:
            sharing.setdefault(key, []).append(place)
    return (
        (one, other)
        for one in range(len(groups))
        for other in sorted(_after(one, heaviest[one], sharing))
    )


def _after(one: int, heavy: Iterable[str], sharing: Mapping[str, Sequence[int]]) -> set[int]:
    """The groups behind one that share a heavy word with it."""
    found: set[int] = set()
    for key in heavy:
        places = sharing[key]
        reach = len(places) if len(places) <= SHARERS else NEXT
        at = bisect_right(places, one)
        found.update(places[at : at + reach])
    return found
