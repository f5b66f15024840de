"""Clusters of things judged the same, honouring what was judged different."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from tidings.model.ids import content_id

Thing = TypeVar("Thing", bound=Hashable)
Made = TypeVar("Made")


def by_member(
    groups: Iterable[Sequence[Thing]], make: Callable[[Sequence[Thing]], Made]
) -> dict[Thing, Made]:
    """What is made of a group, once for each, by every member of it."""
    return {thing: made for group in groups for made in (make(group),) for thing in group}


def distinct_ids(
    groups: Iterable[Sequence[Thing]], make: Callable[[Sequence[Thing]], str],
    first: Callable[[Sequence[Thing]], tuple[str, ...]],
) -> dict[Thing, str]:  # fmt: skip
    """The id of each group by every member of it. Where the same words give two groups one id, all but the earliest
    get an id of their own: `first` says when and where a group was first told."""
    same: dict[str, list[Sequence[Thing]]] = {}
    for group in groups:
        same.setdefault(make(group), []).append(group)
    found: dict[Thing, str] = {}
    for key, alike in same.items():
        for place, group in enumerate(sorted(alike, key=first)):
            own = content_id(key.partition("-")[0], key, *first(group)[1:]) if place else key
            found.update(dict.fromkeys(group, own))
    return found


class Clusters(Generic[Thing]):
    """Disjoint sets of things; two sets that hold a pair judged different are never joined."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._order = {thing: place for place, thing in enumerate(things)}
        self._parent = {thing: thing for thing in self._order}
        self._members: dict[Thing, list[Thing]] = {thing: [thing] for thing in self._order}
        # Of each cluster, by the member that stands for it, what its members were judged different from.
        self._foes: dict[Thing, set[Thing]] = {}

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

    def some(self, thing: Thing, most: int) -> tuple[Thing, ...]:
        """The first so many in the cluster of a thing."""
        return tuple(self._members[self.find(thing)][:most])

    def size(self, thing: Thing) -> int:
        """How many are in the cluster of a thing."""
        return len(self._members[self.find(thing)])

    def keep_apart(self, one: Thing, other: Thing) -> None:
        """Record that two things are not the same."""
        self._foes.setdefault(self.find(one), set()).add(other)
        self._foes.setdefault(self.find(other), set()).add(one)

    def join(self, one: Thing, other: Thing) -> bool:
        """Unite two clusters; False when members of them were judged different."""
        left, right = sorted((self.find(one), self.find(other)), key=self._order.__getitem__)
        if left == right:
            return True
        if self._foes and self._is_apart(left, right):
            return False
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        if foes := self._foes.pop(right, None):
            self._foes.setdefault(left, set()).update(foes)
        return True

    def _is_apart(self, left: Thing, right: Thing) -> bool:
        """Whether a member of one cluster was judged different from one of another; the one with fewer such asks."""
        one, other = sorted((left, right), key=lambda root: len(self._foes.get(root, ())))
        return any(self.find(foe) == other for foe in self._foes.get(one, ()))

    def groups(self) -> tuple[tuple[Thing, ...], ...]:
        """All clusters, members and clusters in the given order."""
        return tuple(
            tuple(sorted(self._members[root], key=self._order.__getitem__))
            for root in self._order
            if self._parent[root] == root
        )
