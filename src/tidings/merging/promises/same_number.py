"""So many people as were spoken of, to whom the same is done: "the five prisoners are to be handed over", "five soldiers walked free".

Two reports call the same people prisoners, soldiers, our men; that just as many are freed in the time named for it tells who they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.merging.promises.clause_counts import Count
from tidings.merging.promises.clause_words import people
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.stand_ins import STAND_INS

# One or two may be anybody; a round hundred is a guess.
FEWEST, MOST = 3, 99
# Whoever is held or led away may be called so, whatever he is: the prisoners are soldiers.
_ANYBODY = STAND_INS | {"prisoner", "captive", "hostage", "detainee"}


def numbered(clause: Clause) -> Iterator[tuple[str, float]]:
    """The deeds of a clause with each exact number of people that it tells."""
    for count in clause.counts:
        if _is_exact(count):
            for deed, _ in sorted(clause.deeds):
                yield deed, count.low


def same_number(said: Clause, told: Clause) -> frozenset[str]:
    """The number of people that both tell, as a word; nothing where names before them differ."""
    for count in filter(_is_exact, said.counts):
        for later in filter(_is_exact, told.counts):
            mine, theirs = _named(said, count), _named(told, later)
            apart = mine and theirs and not mine & theirs
            alike = count.of == later.of or not _ANYBODY.isdisjoint({count.of, later.of})
            if count.low == later.low and alike and not apart:
                return frozenset({f"the number {later.low:g}"})
    return frozenset()


def _is_exact(count: Count) -> bool:
    return (
        count.low == count.high and FEWEST <= count.low <= MOST and count.of in people() | STAND_INS
    )


def _named(clause: Clause, count: Count) -> frozenset[str]:
    return clause.core.get(count.of, frozenset())
