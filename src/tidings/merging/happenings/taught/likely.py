"""How likely two tellings are of one event, by the sum of their signs' weights, and which signs say so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp

from tidings.lexicons.tables import table
from tidings.merging.happenings.taught.seen import Node, Seen
from tidings.merging.happenings.taught.signs import signs
from tidings.merging.happenings.told_alike import Surroundings

# The row of what is there without any sign.
ALWAYS = "always"
# So many signs are told.
TOLD = 5


class Likely:
    """How likely pairs of tellings are of one event, each weighed once."""

    def __init__(
        self, seen: Mapping[Node, Seen], around: Surroundings, weights: Mapping[str, float]
    ) -> None:
        self._seen, self._around, self._weights = seen, around, weights
        self._known: dict[tuple[Node, Node], float] = {}

    def odds(self, one: Node, other: Node) -> float:
        """The log odds that two tellings are one event."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            self._known[pair] = add_up(self._signs(pair), self._weights)
        return self._known[pair]

    def says(self, one: Node, other: Node) -> str:
        """The heaviest signs, each with its weight."""
        found = self._signs((min(one, other), max(one, other)))
        parts = {name: self._weights.get(name, 0.0) * worth for name, worth in found.items()}
        heaviest = sorted(parts, key=lambda name: (-abs(parts[name]), name))[:TOLD]
        return "; ".join(f"{name} {parts[name]:+.1f}" for name in heaviest)

    def _signs(self, pair: tuple[Node, Node]) -> Mapping[str, float]:
        return signs(self._seen[pair[0]], self._seen[pair[1]], self._around)


def add_up(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The log odds that signs with such worths are of one event."""
    return weights[ALWAYS] + sum(weights.get(name, 0.0) * found[name] for name in sorted(found))


def chance(odds: float) -> float:
    """Log odds as a chance between 0 and 1."""
    return 1 / (1 + exp(-odds))


@cache
def taught() -> Mapping[str, float]:
    """The weights of the lexicon."""
    return {row["sign"]: float(row["weight"]) for row in table("en/event_signs.tsv")}
