"""Join the tellings that are likely of one event, the likeliest first, as long as their events are so on the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import at
from tidings.merging.happenings.taught.choosing import choose
from tidings.merging.happenings.taught.forbidding import may_be_joined
from tidings.merging.happenings.taught.likely import Likely, chance, taught
from tidings.merging.happenings.taught.seen import Node, see_tellings
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Reading

# Two events are joined where the log odds of their tellings are at least this in the mean. Pairs of nine piles: precision .907 and
# recall .514 with -.5, .902 and .533 with this, .877 and .555 with -1.3 (.918 and .485 by the rules alone); incidents of FA-KES
# B-cubed F1 .853, .854, .847 (.861); look-alikes of the piles that are joined: 6, 7, 10 (5).
LEAST = -0.9
# So many tellings of each side are asked.
MOST = 8
# Of the same words in many copies so many are compared for all.
COPIES = 2


def join_taught(
    clusters: Clusters[Node], told: Mapping[Node, Told], readings: Sequence[Reading],
    entities: EntityLinks, around: Surroundings, weights: Mapping[str, float] | None = None,
) -> Iterator[Decision]:  # fmt: skip
    """Join what the signs say is one; every judgement that joins is told."""
    seen = see_tellings(told, readings, entities)
    likely = Likely(seen, around, taught() if weights is None else weights)
    apart = (p for p in choose(seen) if clusters.find(p[0]) != clusters.find(p[1]))
    judged = [(likely.odds(*pair), pair) for pair in apart]
    for odds, pair in sorted((j for j in judged if j[0] >= LEAST), key=lambda j: (-j[0], j[1])):
        one, other = clusters.find(pair[0]), clusters.find(pair[1])
        if one == other:
            continue
        mine, theirs = clusters.some(one, MOST), clusters.some(other, MOST)
        if not all(may_be_joined(seen[a], seen[b], around) for a in mine for b in theirs):
            continue
        if _mean(likely, mine, theirs) >= LEAST:
            clusters.join(*pair)
            yield _decision(told[pair[0]], told[pair[1]], chance(odds), likely.says(*pair))


def _mean(likely: Likely, one: Sequence[Node], other: Sequence[Node]) -> float:
    odds = [likely.odds(a, b) for a in one for b in other]
    return sum(odds) / len(odds)


def _decision(one: Told, other: Told, sure: float, says: str) -> Decision:
    left, right = sorted(at(t.mention.trigger) for t in (one, other))
    return Decision(
        id=content_id("decision", "taught", left, right), left=left, right=right, verdict="same",
        score=round(sure, 2), reasons=(Reason(rule="event.taught", says=says),),
    )  # fmt: skip
