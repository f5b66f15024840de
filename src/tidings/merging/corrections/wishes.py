"""What a person says of the mentions of one kind: which are the same and which are not, before any rule is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.model.ids import content_id

Node = tuple[str, int]  # document id, index of the mention or chain


class Wishes:
    """Joined and parted pairs of mentions, none of which contradicts another."""

    def __init__(
        self, joined: Iterable[tuple[Node, Node]] = (), parted: Iterable[tuple[Node, Node]] = (),
        leaving: Iterable[Node] = (),
    ) -> None:  # fmt: skip
        self._joined, self._parted = tuple(joined), tuple(parted)
        self._leaving = frozenset(leaving)
        self._nodes = frozenset(node for pair in (*self._joined, *self._parted) for node in pair)

    def __contains__(self, node: Node) -> bool:
        """Whether a mention is named; such a one is compared with others, whatever it was joined to."""
        return node in self._nodes

    def begin(self, clusters: Clusters[Node]) -> None:
        """Join and part before the rules do: what comes later honours it."""
        for one, other in self._joined:
            clusters.join(one, other)
        for one, other in self._parted:
            clusters.keep_apart(one, other)

    def distinct(
        self, kind: str, groups: Sequence[Sequence[Node]], ids: Mapping[Node, str],
        words: Callable[[Node], str],
    ) -> dict[Node, str]:  # fmt: skip
        """The ids of all mentions; where a person parted two groups whose words give one id, the one that left has its own."""
        found = dict(ids)
        if not self._nodes:
            return found
        touched = [g for g in groups if self._nodes.intersection(g)]
        taken = {ids[g[0]] for g in groups if not self._nodes.intersection(g) and g[0] in ids}
        for group in sorted(touched, key=lambda g: (bool(self._leaving.intersection(g)), g[0])):
            if (key := ids.get(group[0])) is None:
                continue
            while key in taken:
                key = content_id(kind, key, words(group[0]))
            taken.add(key)
            found.update(dict.fromkeys(group, key))
        return found


NONE = Wishes()
