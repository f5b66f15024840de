"""Groups mentions by how much speaks for each pair of them, by average linkage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush

from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings, tie

# Two groups are one as long as at least so much speaks for it on average; from 0 to .4 CoNLL F1 on ECB+ stays within .006.
LEAST = 0.2


def group_tellings(tellings: Sequence[Told], around: Surroundings) -> list[list[int]]:
    """Which tellings are one event: groups of places in the row."""
    ties = [
        [tie(one, other, around, []) for other in tellings[:place]]
        for place, one in enumerate(tellings)
    ]
    return join_nearest(len(tellings), lambda a, b: ties[max(a, b)][min(a, b)], LEAST)


def join_nearest(
    number: int, score: Callable[[int, int], float], least: float
) -> list[list[int]]:  # fmt: skip
    """Groups of 0 … number-1: the two with the best mean score first, as long as it is at least so much."""
    near = {a: {b: score(a, b) for b in range(number) if b != a} for a in range(number)}
    members = {a: [a] for a in range(number)}
    heap = [(-s, a, b) for a in near for b, s in near[a].items() if a < b and s >= least]
    heapify(heap)
    while heap:
        minus, a, b = heappop(heap)
        if a not in members or b not in members or near[a].get(b) != -minus:
            continue
        sizes = len(members[a]), len(members[b])
        members[a] += members.pop(b)
        lost = near.pop(b)
        near[a].pop(b)
        for key in near[a]:
            mean = (near[a][key] * sizes[0] + lost[key] * sizes[1]) / sum(sizes)
            near[a][key] = near[key][a] = mean
            near[key].pop(b)
            if mean >= least:
                heappush(heap, (-mean, min(a, key), max(a, key)))
    return [sorted(group) for _, group in sorted(members.items())]
