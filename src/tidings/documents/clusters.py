"""Clusters of things judged the same, honouring what was judged different."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)
Made = TypeVar("Made")


def by_member(
    groups: Iterable[Sequence[Thing]], make: Callable[[Sequence[Thing]], Made]
) -> dict[Thing, Made]:
    """What is made of a group, once for each, by every member of it."""
    return {thing: made for group in groups for made in (make(group),) for thing in group}


class Clusters(Generic[Thing]):
    """Disjoint sets of things; two sets that hold a pair judged different are never joined."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._order = {thing: place for place, thing in enumerate(things)}
        self._parent = {thing: thing for thing in self._order}
        self._members: dict[Thing, list[Thing]] = {thing: [thing] for thing in self._order}
        self._apart: set[frozenset[Thing]] = set()

    def find(self, thing: Thing) -> Thing:
        """The member that stands for a thing's cluster: the first of it in the given order."""
        root = thing
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[thing] != root:
            self._parent[thing], thing = root, self._parent[thing]
        return root

    def members(self, thing: Thing) -> tuple[Thing, ...]:
        """Everything in the cluster of a thing."""
        return tuple(self._members[self.find(thing)])

    def keep_apart(self, one: Thing, other: Thing) -> None:
        """Record that two things are not the same."""
        self._apart.add(frozenset((one, other)))

    def join(self, one: Thing, other: Thing) -> bool:
        """Unite two clusters; False when members of them were judged different."""
        left, right = sorted((self.find(one), self.find(other)), key=self._order.__getitem__)
        if left == right:
            return True
        if self._apart and any(
            frozenset((a, b)) in self._apart
            for a in self._members[left]
            for b in self._members[right]
        ):
            return False
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        return True

    def groups(self) -> tuple[tuple[Thing, ...], ...]:
        """All clusters, members and clusters in the given order."""
        return tuple(
            tuple(sorted(self._members[root], key=self._order.__getitem__))
            for root in self._order
            if self._parent[root] == root
        )
