"""Join the tellings that are likely of one event, the likeliest first, as long as their events are so on the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import at
from tidings.merging.happenings.taught.choosing import choose
from tidings.merging.happenings.taught.forbidding import is_plain, may_be_joined
from tidings.merging.happenings.taught.likely import Likely, chance, taught
from tidings.merging.happenings.taught.seen import Node, Seen, see_tellings
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Reading

# Two events are joined where the log odds of their tellings are at least this in the mean. Before all was forbidden that is now,
# pairs of nine piles had precision .907 and recall .514 with -.5, .902 and .533 with this, .877 and .555 with -1.3 (.918 and .485
# by the rules alone), incidents of FA-KES B-cubed F1 .853, .854, .847 (.861).
LEAST = -0.9
# So much more must speak for blows that have nothing of their own in common, as "soldiers clashed" and "two soldiers were killed":
# of the pairs of nine piles that are joined .908 are one with it as with half of it, found are .521 and .515.
PLAIN = 2.0
# So many tellings of each side are asked, and of so many of each event others are looked for.
MOST, FEW = 8, 4
# What is as likely as this but for so much is another that it may be.
MARGIN = 1.0


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
    rivals = _Rivals(judged, told)
    for odds, pair in likeliest:
        one, other = clusters.find(pair[0]), clusters.find(pair[1])
        if one == other or rivals.doubt(odds, pair, clusters):
            continue
        mine, theirs = clusters.some(one, MOST), clusters.some(other, MOST)
        if not all(may_be_joined(seen[a], seen[b], around) for a in mine for b in theirs):
            continue
        if _mean(likely, mine, theirs) >= LEAST:
            clusters.join(*pair)
            yield _decision(told[pair[0]], told[pair[1]], chance(odds), likely.says(*pair))


class _Rivals:
    """Of each telling what else it may be in a report: "the protest on Monday" where that tells of two."""

    def __init__(
        self, judged: Sequence[tuple[float, tuple[Node, Node]]], told: Mapping[Node, Told]
    ) -> None:
        self._told = told
        self._of: dict[tuple[Node, str], list[tuple[float, Node]]] = {}
        for odds, (one, other) in judged:
            self._of.setdefault((one, told[other].article), []).append((odds, other))
            self._of.setdefault((other, told[one].article), []).append((odds, one))

    def doubt(self, odds: float, pair: tuple[Node, Node], clusters: Clusters[Node]) -> bool:
        """Whether one of two may nearly as well be another of the other's report, that is not the same."""
        for one, other in (pair, pair[::-1]):
            known = {clusters.find(one), clusters.find(other)}
            for rival, third in self._of[one, self._told[other].article]:
                near = rival >= odds - MARGIN or self._fits(one, third)
                if near and clusters.find(third) not in known:
                    return True
        return False

    def _fits(self, one: Node, third: Node) -> bool:
        """Whether one that names nobody has sort and day of a third."""
        a, b = self._told[one], self._told[third]
        if a.actors or not (a.states_day() and b.states_day()):
            return False
        return a.mention.mode == b.mention.mode is not None and a.days == b.days


def _own_odds(likely: Likely, seen: Mapping[Node, Seen], pair: tuple[Node, Node]) -> float:
    """The log odds of a pair by which two events are to be joined."""
    return likely.odds(*pair) - (PLAIN if is_plain(seen[pair[0]], seen[pair[1]]) else 0.0)


def _mean(likely: Likely, one: Sequence[Node], other: Sequence[Node]) -> float:
    odds = [likely.odds(a, b) for a in one for b in other]
    return sum(odds) / len(odds)


def _decision(one: Told, other: Told, sure: float, says: str) -> Decision:
    left, right = sorted(at(t.mention.trigger) for t in (one, other))
    return Decision(
        id=content_id("decision", "taught", left, right), left=left, right=right, verdict="same",
        score=round(sure, 2), reasons=(Reason(rule="event.taught", says=says),),
    )  # fmt: skip
