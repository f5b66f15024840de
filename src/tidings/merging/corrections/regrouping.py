"""A person's same, not the same, split and move: what they mean for the mentions of one kind, the last word first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.corrections.wishes import Node, Wishes
from tidings.model.corrections import Kept
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.vocabulary import Verdict
from tidings.review.finding import Finder

GROUPING = frozenset({"same", "not-same", "split", "move"})
Pair = tuple[Node, Node]


class Regrouping:
    """What the grouping corrections of one kind come to. `lost` are those whose words are gone; `superseded` names for each that
    contradicts a later one that later one, or 0 where it no longer fits."""

    def __init__(
        self, kept: Sequence[Kept], finder: Finder[Node], places: Mapping[Node, str]
    ) -> None:
        self.lost: list[int] = []
        self.superseded: dict[int, int] = {}
        self.decisions: list[Decision] = []
        self._finder, self._places = finder, places
        self._trial: Clusters[Node] = Clusters(places)
        self._joined: list[Pair] = []
        self._parted: list[Pair] = []
        self._leaving: set[Node] = set()
        self._by: dict[Node, int] = {}
        for one in sorted(kept, key=lambda k: -k.number):
            self._heed(one)

    def wishes(self) -> Wishes:
        """The pairs to join and to part."""
        return Wishes(self._joined, self._parted, self._leaving)

    def _heed(self, one: Kept) -> None:
        verdict, anchors = one.said.verdict, one.anchors
        own = self._finder.find_all(anchors.item)
        other = self._finder.find_all(anchors.other) if anchors.other else ()
        away = tuple(
            dict.fromkeys(n for w in anchors.words for n in self._finder.covering(w, anchors.item))
        )
        rest = tuple(n for n in own if n not in away)
        if verdict == "not-same":
            rest, away = tuple(n for n in own if n not in other), other
        if not own or (anchors.other and not other) or (verdict != "same" and not away):
            self.lost.append(one.number)
        elif verdict != "same" and not rest:
            self.superseded[one.number] = 0  # nothing would be left of the item
        elif verdict == "same":
            self._same(one, own[0], other[0])
        else:
            self._apart(one, rest, away, other[:1] if verdict == "move" else ())

    def _same(self, one: Kept, left: Node, right: Node) -> None:
        if not self._join((left, right)):
            self._contradicted(one, (left, right))
            return
        self._note(one, (left, right))
        self._decide(one, left, right, "same")

    def _apart(
        self, one: Kept, rest: Sequence[Node], away: Sequence[Node], into: Sequence[Node]
    ) -> None:
        """Part two sides; what leaves in a split or move stays together, and a move joins it with where it goes."""
        trial = self._trial
        if trial.find(rest[0]) == trial.find(away[0]) or (into and not self._join((away[0], into[0]))):  # fmt: skip
            self._contradicted(one, (*rest, *away, *into))
            return
        if one.said.verdict != "not-same":
            for node in away[1:]:
                self._join((away[0], node))
        for left in rest:
            for right in away:
                if trial.find(left) != trial.find(right):
                    trial.keep_apart(left, right)
                    self._parted.append((left, right))
        self._leaving.update(away)
        self._note(one, (*rest, *away, *into))
        self._decide(one, rest[0], away[0], "different")
        if into:
            self._decide(one, away[0], into[0], "same")

    def _join(self, pair: Pair) -> bool:
        """Whether two mentions can be one, and are from now on."""
        joins = self._trial.join(*pair)
        if joins:
            self._joined.append(pair)
        return joins

    def _note(self, one: Kept, nodes: Iterable[Node]) -> None:
        for node in nodes:
            self._by.setdefault(node, one.number)

    def _contradicted(self, one: Kept, nodes: Iterable[Node]) -> None:
        """By the last correction of these mentions, or of those that are one with them."""
        members = (m for node in nodes for m in self._trial.members(node))
        self.superseded[one.number] = max(self._by.get(m, 0) for m in members)

    def _decide(self, one: Kept, left: Node, right: Node, verdict: Verdict) -> None:
        says = one.said.note or "a person says so"
        who = f" ({one.said.who})" if one.said.who else ""
        places = (self._places[left], self._places[right])
        self.decisions.append(
            Decision(
                id=content_id("decision", "person", str(one.number), verdict), left=places[0],
                right=places[1], verdict=verdict, score=1.0, by="person",
                reasons=(Reason(rule=f"review.{one.said.verdict}", says=says + who),),
            )
        )  # fmt: skip
