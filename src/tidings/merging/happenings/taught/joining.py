"""Join the tellings that are likely of one event, the likeliest first, as long as their events are so on the whole and no other is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import at
from tidings.merging.happenings.taught.choosing import choose
from tidings.merging.happenings.taught.forbidding import may_be_joined
from tidings.merging.happenings.taught.likely import Likely, chance, taught
from tidings.merging.happenings.taught.seen import Node, Seen, see_tellings
from tidings.merging.happenings.taught.signs_against import is_plain
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Reading

# Two events are joined where their tellings are in the mean more likely one than two, and no third event is as likely but for so
# much. Pairs of nine piles, each by what the others and the corpus taught, precision and recall: .954 and .562 with this, .940 and
# .573 with -.5, .958 and .527 by the rules alone (`python -m training.happenings --measure`); in the five reports, whose news is
# not one crisis told twenty times, what is less likely was wrong.
LEAST, MARGIN = 0.0, 0.3
# So much more must speak for blows that have nothing of their own in common, as "soldiers clashed" and "two soldiers were killed",
# which a war of years has every day: incidents of FA-KES have B-cubed F1 .853 without it, .859 with it.
PLAIN = 1.0
# So many tellings of each side are asked, and of so many of each event others are looked for.
MOST, FEW = 8, 4


def join_taught(
    clusters: Clusters[Node], told: Mapping[Node, Told], readings: Sequence[Reading],
    entities: EntityLinks, around: Surroundings, weights: Mapping[str, float] | None = None,
) -> Iterator[Decision]:  # fmt: skip
    """Join what the signs say is one; every judgement that joins is told."""
    seen = see_tellings(told, readings, entities)
    roots = dict.fromkeys(clusters.find(node) for node in told)
    few = {node: seen[node] for root in roots for node in clusters.some(root, FEW) if node in seen}
    likely = Likely(seen, around, taught() if weights is None else weights)
    # the cheap question first: most pairs are forbidden to be one
    apart = (
        (a, b) for a, b in choose(few)
        if clusters.find(a) != clusters.find(b) and may_be_joined(seen[a], seen[b], around)
    )  # fmt: skip
    judged = [(_own_odds(likely, seen, pair), pair) for pair in apart]
    likeliest = sorted((j for j in judged if j[0] >= LEAST), key=lambda j: (-j[0], j[1]))
    events = _Events(clusters, seen, around, likely, likeliest)
    for odds, pair in likeliest:
        if events.may_join(*pair):
            clusters.join(*pair)
            yield _decision(told[pair[0]], told[pair[1]], chance(odds), likely.says(*pair))


class _Events:
    """Events while they grow: how likely two are one, and what else each may be."""

    def __init__(
        self, clusters: Clusters[Node], seen: Mapping[Node, Seen], around: Surroundings, likely: Likely,
        judged: Sequence[tuple[float, tuple[Node, Node]]],
    ) -> None:  # fmt: skip
        self._clusters, self._seen, self._around, self._likely = clusters, seen, around, likely
        self._near: dict[Node, list[Node]] = {}
        for _, (one, other) in judged:
            self._near.setdefault(one, []).append(other)
            self._near.setdefault(other, []).append(one)

    def may_join(self, one: Node, other: Node) -> bool:
        """Whether the events of two tellings are likely one and no third event is nearly as likely."""
        left, right = self._clusters.find(one), self._clusters.find(other)
        if left == right:
            return False
        mine, theirs = self._some(left), self._some(right)
        if not all(
            may_be_joined(self._seen[a], self._seen[b], self._around) for a in mine for b in theirs
        ):
            return False
        mean = self._mean(mine, theirs)
        return mean is not None and mean >= LEAST and not self._is_rivalled(left, right, mean)

    def _is_rivalled(self, left: Node, right: Node, mean: float) -> bool:
        """Whether the smaller of two events is nearly as likely a third: "the protest on Monday" where two are told of."""
        small = min((left, right), key=lambda root: (self._clusters.size(root), root))
        mine = self._some(small)
        others = {self._clusters.find(n) for one in mine for n in self._near.get(one, ())}
        means = (self._mean(mine, self._some(o)) for o in sorted(others - {left, right}))
        return any(m is not None and m > mean - MARGIN for m in means)

    def _some(self, root: Node) -> Sequence[Node]:
        return [n for n in self._clusters.some(root, MOST) if n in self._seen]

    def _mean(self, one: Sequence[Node], other: Sequence[Node]) -> float | None:
        """The mean log odds of the tellings of two events in different articles."""
        article = {n: self._seen[n].told.article for n in (*one, *other)}
        odds = [
            _own_odds(self._likely, self._seen, (a, b))
            for a in one for b in other if article[a] != article[b]
        ]  # fmt: skip
        return sum(odds) / len(odds) if odds else None


def _own_odds(likely: Likely, seen: Mapping[Node, Seen], pair: tuple[Node, Node]) -> float:
    """The log odds of a pair by which two events are to be joined."""
    return likely.odds(*pair) - (PLAIN if is_plain(seen[pair[0]], seen[pair[1]]) else 0.0)


def _decision(one: Told, other: Told, sure: float, says: str) -> Decision:
    left, right = sorted(at(t.mention.trigger) for t in (one, other))
    return Decision(
        id=content_id("decision", "taught", left, right), left=left, right=right, verdict="same",
        score=round(sure, 2), reasons=(Reason(rule="event.taught", says=says),),
    )  # fmt: skip
