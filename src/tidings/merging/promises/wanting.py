"""By which words and deeds the later clauses are found that may speak to a proposition."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.passages import stems
from tidings.merging.promises.propositions import Proposition


def wanted(said: Proposition) -> frozenset[str]:
    """The stems by which passages about a proposition are found."""
    return stems((*said.clause.around, *said.clause.core, *said.clause.words, *said.actors))


def near(said: Proposition) -> frozenset[str]:
    """The stems of what its pronouns take up and of the names beside it."""
    return stems((*said.context, *said.beside))


def wanted_deeds(said: Proposition) -> frozenset[str]:
    """The deeds that it speaks of, or names where it has no verb."""
    told = frozenset(deed for deed, _ in said.clause.deeds)
    return told | said.clause.named


def deeds_in(clauses: Sequence[Clause]) -> frozenset[str]:
    """The deeds that some clauses tell or name."""
    return frozenset().union(*({d for d, _ in c.deeds} | c.named for c in clauses))
