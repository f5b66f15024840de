"""Which pairs of documents are worth comparing: those that share several rare runs of words.

The cost grows with the shared runs, not with the pairs of documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from tidings.documents.copies.wording import Wording

# Every fourth run, chosen by its number, is enough to notice ten shared words in a row or more; texts of
# fewer than 200 words keep all theirs.
_SAMPLE = 4
_SHORT = 200
# A run that stands in more documents than this is compared with the first of them only, so that a text
# that a hundred papers carry gives a hundred pairs and not five thousand.
_COMMON = 12
# One shared run is a name with its office; three sampled ones are a sentence.
_FEWEST_SHARED = 3


def find_candidates(wordings: Sequence[Wording]) -> tuple[tuple[int, int], ...]:
    """Pairs of indexes, sorted, the smaller first."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, wording in enumerate(wordings):
        for run in sorted(set(_sampled(wording))):
            holders[run].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for held_by in holders.values():
        if len(held_by) > _COMMON:
            shared.update((held_by[0], other) for other in held_by[1:])
        else:
            shared.update(
                (first, second) for at, first in enumerate(held_by) for second in held_by[at + 1 :]
            )
    return tuple(sorted(pair for pair, times in shared.items() if times >= _FEWEST_SHARED))


def _sampled(wording: Wording) -> list[int]:
    if len(wording.words) < _SHORT:
        return list(wording.runs)
    return [run for run in wording.runs if run % _SAMPLE == 0]
