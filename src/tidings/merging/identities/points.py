"""At which point of the map a name of a place is, where the reports of a case differ.

One report alone cannot always tell the Karm of one country from that of another; the others of the case name it beside
its neighbours. A report that itself tells of the other country keeps its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tidings.lexicons.place_names import plain
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index

# So many reports must have a name at one point, and so many times more than at the other, to be believed against one.
REPORTS, TIMES = 3, 2
SCORE = 0.8


class Points:
    """The point of each place chain: its own, or that of the other reports of the case."""

    def __init__(
        self, chains: Mapping[Node, Chain], copied: Iterable[tuple[Node, Node, Decision]]
    ) -> None:
        self._chains = chains
        self._of = {n: c.place.geonames for n, c in chains.items() if c.kind == "place" and c.place}
        self._named: dict[str, list[Node]] = defaultdict(list)
        for node, chain in chains.items():
            if chain.kind == "place" and not chain.described:
                self._named[plain(chain.name)].append(node)
        self._places: dict[str, list[Chain]] = defaultdict(list)
        for (document, _), chain in chains.items():
            if chain.kind == "place":
                self._places[document].append(chain)
        self._told: dict[int | None, set[str]] = defaultdict(set)
        for node, point in self._of.items():
            self._told[point].add(node[0])
        self.decisions = (*self._copied(copied), *self._by_most())

    def of(self, node: Node) -> int | None:
        """The point of a place, by its number in the gazetteer."""
        return self._of.get(node)

    def _reports(self, point: int | None) -> int:
        return len(self._told[point])

    def _copied(self, pairs: Iterable[tuple[Node, Node, Decision]]) -> Iterator[Decision]:
        """A name in a copied sentence is where the report that it was copied from has it, or the other way round."""
        for one, other, _ in pairs:
            points = self._of.get(one), self._of.get(other)
            names = {plain(self._chains[node].name) for node in (one, other)}
            if None in points or points[0] == points[1] or len(names) > 1:
                continue
            best = max(points, key=lambda p: (self._reports(p), p or 0))
            for node in (one, other):
                if self._of[node] != best:
                    yield self._move(node, best, "a copied sentence has it elsewhere")

    def _by_most(self) -> Iterator[Decision]:
        for name in sorted(self._named):
            nodes = self._named[name]
            counted = {p: self._reports(p) for n in nodes if (p := self._of.get(n)) is not None}
            if not counted:
                continue
            most = max(counted, key=lambda p: (counted[p], p))
            for node in nodes:
                point = self._of.get(node)
                if point is None and len(counted) == 1:
                    yield self._move(node, most, "the other reports have it on the map")
                elif point is not None and point != most and self._is_alone(node, most, counted):
                    yield self._move(node, most, f"{counted[most]} reports have it there")

    def _is_alone(self, node: Node, most: int, counted: Mapping[int, int]) -> bool:
        """Whether nothing lies in the country where it alone has a name but what those tell, too, that have it elsewhere."""
        here = self._chains[node].country
        there = next(self._chains[n].country for n, p in self._of.items() if p == most)
        if here == there:
            return self._is_namesake(node, most)
        if counted[most] < max(REPORTS, TIMES * counted[self._of[node] or 0]):
            return False
        there_too = self._told[most]
        known = {plain(c.name) for (d, _), c in self._chains.items() if d in there_too}
        return not any(
            c.country == here and plain(c.name) not in known for c in self._places[node[0]]
        )

    def _is_namesake(self, node: Node, most: int) -> bool:
        """Whether a report has a name in another part of the country than the others, with nothing beside it there."""
        place = self._chains[node].place
        if place is None or node[0] in self._told[most]:
            return False
        return not any(
            plain(c.name) != plain(self._chains[node].name)
            and c.place is not None and (c.place.country, c.place.admin1) == (place.country, place.admin1)
            for c in self._places[node[0]]
        )  # fmt: skip

    def _move(self, node: Node, point: int | None, why: str) -> Decision:
        self._of[node] = point
        self._told[point].add(node[0])
        chain = self._chains[node]
        left, right = f"{node[0]}:{chain.name}", f"geonames:{point}"
        return Decision(
            id=content_id("decision", "point", left, right), left=left, right=right, verdict="same",
            score=SCORE, reasons=(Reason(rule="entity.point", says=f"{chain.name}: {why}"),),
        )  # fmt: skip
