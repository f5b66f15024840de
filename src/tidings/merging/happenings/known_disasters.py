"""Join what a report tells as known to the one disaster of its sort: "anger over the collapse of a mine" after "a mine caved in on Friday".

A noun without a day tells no disaster of its own. Where the days before saw one ship lost, or one building fall, it means that
one; where they saw two, nobody knows which.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.ground import at
from tidings.merging.happenings.fitting import WRECKING, other_target, wreck_sorts
from tidings.merging.happenings.near import nearness
from tidings.merging.happenings.told import Told
from tidings.merging.intervals import days_apart, known
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.vocabulary import FACTUAL, HAZARD

Node = tuple[str, int]  # document id, event index

SCORE = 0.7
# So many days after a disaster reports still tell it as the one that everybody knows.
FRESH = 14


def join_known_disasters(clusters: Clusters[Node], told: Mapping[Node, Told]) -> Iterator[Decision]:
    """Join each such telling to the one disaster that it can mean; every judgement is told."""
    lost = [t for t in told.values() if _is_loss(t)]
    dated = [t for t in lost if t.mention.date is not None and known(t.mention.date) and t.days]
    for one in sorted(lost, key=lambda t: t.node):
        if one.is_known and one.points_back() and one.mention.date is None:
            meant = _meant(one, dated, clusters)
            if meant is not None and clusters.find(one.node) != clusters.find(meant.node):
                clusters.join(one.node, meant.node)
                yield _decision(one, meant)


def _is_loss(told: Told) -> bool:
    mention = told.mention
    happened = mention.status in FACTUAL and mention.type == HAZARD
    return happened and mention.mode in WRECKING and not told.is_aggregate


def _meant(one: Told, dated: Sequence[Told], clusters: Clusters[Node]) -> Told | None:
    """The first telling of the only disaster that came shortly before a report."""
    mine = [t for t in dated if t.mention.mode == one.mention.mode and _is_fresh(one, t)]
    fits = [
        t for t in mine
        if not other_target(one, t) and nearness(one.place, t.place) != "apart"
        and wreck_sorts(one) & wreck_sorts(t)
    ]  # fmt: skip
    if not fits or len({clusters.find(t.node) for t in mine}) > 1:
        return None
    return min(fits, key=lambda t: (t.day(), t.node))


def _is_fresh(one: Told, other: Told) -> bool:
    apart = days_apart(other.day(), one.published)
    return apart is not None and 0 <= apart <= FRESH and one.article != other.article


def _decision(one: Told, meant: Told) -> Decision:
    left, right = sorted(at(t.mention.trigger) for t in (one, meant))
    says = (
        f"“{one.mention.trigger.quote}” is told as known, and one such disaster came shortly before"
    )
    return Decision(
        id=content_id("decision", "known-disaster", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="event.known-disaster", says=says),),
    )  # fmt: skip
