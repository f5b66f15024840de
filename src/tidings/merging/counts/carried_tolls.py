"""Counts that reports carry on from day to day: “the toll has risen to 23”, “19 people are still missing”.

They are one count with the earlier and later ones of the same story, though no report names the happening twice alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import product

from tidings.documents.clusters import Clusters
from tidings.merging.counts.compare_counts import begin_together, same_count
from tidings.merging.counts.kept_counts import EBBING, Carried, calling
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.intervals import known, overlap
from tidings.model.dates import Date
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

# From one report to the next a toll grows by no more than this factor, and a correction takes away no more than this share;
# a count outside that is one of a part, of another happening, or somebody's claim. In the first days of a flood and a coup
# of the invented piles tolls grew by 2.9 at most from one day to the next.
GROWS, CORRECTED = 3.0, 0.9
# A toll is told again within so many days: of some happenings only each week; who is away from home is counted each month.
DAYS, AWAY_DAYS = 14, 45
AWAY = frozenset({"displaced", "refugees_hosted", "in_need"})
# Numbers from this size on that differ by no more than this factor are one count, whatever streets are told beside them.
LARGE, NEAR = 100, 1.1
SCORE = 0.7


def join_carried(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    carried: Carried, entities: EntityLinks, ground: Ground, stories: Mapping[str, str],
    joined: set[Node],
) -> Iterator[Decision]:  # fmt: skip
    """Join what carries a count on with the counts of its story before and after; `joined` takes what was.

    First the counts that say that they go on, then those beside a count that turned out to be such a one.
    """
    tolls: dict[tuple[str, str], list[Node]] = {}
    for node, kept in carried.kept.items():
        story = stories.get(ground.article(node[0]))
        if story is not None and ground.published(node[0]):
            tolls.setdefault((story, kept), []).append(node)
    moving = set(carried.moving)
    for _ in range(2):
        pairs = [
            pair for (_, kept), block in tolls.items()
            for pair in _pairs(block, nodes, moving, ground, carried, ebbs=kept.startswith((EBBING, "missing")))
        ]  # fmt: skip
        # what another report gives by the same number, or of the same spot, is nearer than what may have grown into it
        pairs.sort(key=lambda p: (nodes[p[0]].low != nodes[p[1]].low, not carried.share_spot(*p)))
        for earlier, later in pairs:
            if clusters.find(earlier) == clusters.find(later):
                joined |= {earlier, later}
            elif not _apart(
                clusters, earlier, later, events, carried, nodes, entities, ground
            ) and clusters.join(earlier, later):
                joined |= {earlier, later}
                yield _decision(earlier, later, nodes)
        moving |= joined


def _pairs(
    block: Sequence[Node], nodes: Mapping[Node, FigureMention], moving: Set[Node], ground: Ground,
    carried: Carried, *, ebbs: bool,
) -> Iterator[tuple[Node, Node]]:  # fmt: skip
    """The counts of two articles of which the later one can be the earlier carried on, nearest first."""
    ordered = sorted(block, key=lambda n: (ground.published(n[0]) or "", nodes[n].low, n))
    days = [_told_on(node, ground).toordinal() for node in ordered]
    for place, later in enumerate(ordered):
        longest = _longest(nodes[later])
        for before in range(place - 1, -1, -1):
            if days[place] - days[before] > longest:
                break  # those before it were told longer ago still
            earlier = ordered[before]
            if ground.article(earlier[0]) == ground.article(later[0]):
                continue
            falls = later in moving and ebbs
            begins = nodes[earlier].value == 0 and carried.begins(earlier, later)
            if {earlier, later} & moving and _goes_on(
                earlier, later, nodes, ground, falls=falls, begins=begins
            ):
                yield earlier, later


def _goes_on(
    earlier: Node, later: Node, nodes: Mapping[Node, FigureMention], ground: Ground, *, falls: bool, begins: bool
) -> bool:  # fmt: skip
    """Whether the later number can be what became of the earlier one."""
    windows = nodes[earlier].window, nodes[later].window
    days = [_told_on(n, ground) for n in (earlier, later)]
    old = any(_is_old(w, day) for w, day in zip(windows, days, strict=True))
    if (nodes[earlier].place is not None or old) and _two_days(*windows):
        return False
    # what was counted "as of 13 March" does not reach back to what was over years before
    if old and not all(known(w) and w is not None and w.earliest for w in windows):
        return False
    before, now = nodes[earlier].low, nodes[later].low
    if (days[1] - days[0]).days > _longest(nodes[later]) or not now:
        return False
    if not before:
        return begins
    if falls and now <= before:
        return True
    return before * CORRECTED <= now <= before * GROWS


def _longest(later: FigureMention) -> int:
    """Within how many days a count is carried on."""
    return AWAY_DAYS if later.measure in AWAY else DAYS


def _told_on(node: Node, ground: Ground) -> date:
    return date.fromisoformat(ground.published(node[0]) or "")


def _is_old(window: Date | None, told: date) -> bool:
    """Whether what is counted was over long before the report: "31 died in the same prison in 2019"."""
    if window is None or not window.latest:
        return False
    return (told - date.fromisoformat(window.latest)).days > DAYS


def _two_days(one: Date | None, other: Date | None) -> bool:
    """Whether two days are stated of which neither can be the other."""
    return (
        known(one)
        and known(other)
        and one is not None
        and other is not None
        and not overlap(one, other)
    )


def _apart(
    clusters: Clusters[Node], one: Node, other: Node, events: Mapping[Node, str], carried: Carried,
    nodes: Mapping[Node, FigureMention], entities: EntityLinks, ground: Ground,
) -> bool:  # fmt: skip
    """Whether an event claims one of them, whose toll it is then, or they are of other places."""
    sides: Sequence[Sequence[Node]] = [clusters.members(n) for n in (one, other)]
    if nodes[one].measure not in AWAY and carried.apart.elsewhere(*sides):
        return True
    if any(2 * sum(n in carried.claimed for n in side) > len(side) for side in sides):
        own = [{events[n] for n in side if n in events} for side in sides]
        # "rose to 18" is the toll of its event, and carries on what was counted before without one
        claimed = [any(n in carried.claimed for n in side) for side in sides]
        goes_on = other in carried.risen and (
            not all(claimed) or _is_new(sides, carried, nodes, ground)
        )
        # of one building each report may tell the dead without the blow, of one town the same number of them
        alike = _one_number(nodes[one], nodes[other]) or bool({one, other} & carried.rolls)
        again = alike and carried.share_spot(one, other)
        at_spot = (carried.at_spot(one, other) or again) and not all(own)
        if not own[0] & own[1] and not goes_on and not at_spot:
            return True
    left, right = (
        {
            p
            for n in side
            if n not in carried.come_from and (p := entities.get(n[0], nodes[n].place)) is not None
        }
        for side in sides
    )
    if left and right and _told_elsewhere(left, right, entities, carried):
        return True
    if _begin_apart(*([nodes[n] for n in side] for side in sides)):
        return True
    told = [_spots(side, carried) for side in sides]
    running = {one, other} <= carried.moving or _nearly_one(nodes[one], nodes[other])
    if running:
        told = [_mapped(side, carried, nodes, entities) for side in sides]
    return _told_elsewhere(told[0], told[1], entities, carried, streets=running)


def _told_elsewhere(
    one: Set[str], other: Set[str], entities: EntityLinks, carried: Carried, *, streets: bool = True
) -> bool:  # fmt: skip
    """Whether two counts are told of two towns, or of two buildings: a hospital, or a square, may lie in any town."""
    known = entities.by_id()
    sorts = [{known[spot].kind for spot in side if spot in known} for side in (one, other)]
    return bool(sorts[0] & sorts[1]) and not carried.parts.may_be_one(one, other, streets=streets)


def _nearly_one(one: FigureMention, other: FigureMention) -> bool:
    """Whether two large numbers lie so near that no two happenings of one story have them: 520 and 548 wounded."""
    low, high = sorted((one.low, other.low))
    return low >= LARGE and high <= NEAR * low


def _one_number(one: FigureMention, other: FigureMention) -> bool:
    """Whether both give one exact number above one: "dozens" fits any toll."""
    return one.low == one.high == other.low == other.high and one.low > 1


def _begin_apart(left: Sequence[FigureMention], right: Sequence[FigureMention]) -> bool:
    """Whether all running totals of two sides begin on other days: "60 since March" does not grow into "83 since 3 May"."""
    totals = [
        [f for f in side if (w := f.window) is not None and w.earliest and w.latest is None]
        for side in (left, right)
    ]
    return all(totals) and not any(begin_together(a, b) for a, b in product(*totals))


def _is_new(
    sides: Sequence[Sequence[Node]], carried: Carried, nodes: Mapping[Node, FigureMention], ground: Ground
) -> bool:  # fmt: skip
    """Whether a count that is told only as grown has grown out of an earlier one of that spot: "a fifth person has died
    after the attack on the mill" though the attack, told again in passing, is no event with a count of its own."""
    earlier, later = sides
    now, day = min(nodes[n].low for n in later), max(ground.published(n[0]) or "" for n in later)
    before = [nodes[n].low for n in earlier if (ground.published(n[0]) or "") <= day]
    # what other reports told after that may have grown as far
    grown = bool(before) and now > max(before)
    callings = {calling(nodes[n].population) for n in (*earlier, *later)}
    alike = len(callings) == 1 and None not in callings
    there = bool(_spots(earlier, carried) & _spots(later, carried))
    return grown and all(n in carried.risen for n in later) and (there or alike)


def _spots(side: Sequence[Node], carried: Carried) -> frozenset[str]:
    """The towns and buildings of which the paragraphs of some counts tell."""
    return frozenset[str]().union(*(carried.spots.get(n, ()) for n in side))


def _mapped(
    side: Sequence[Node], carried: Carried, nodes: Mapping[Node, FigureMention], entities: EntityLinks
) -> frozenset[str]:  # fmt: skip
    """The towns and buildings of some counts; a name in the paragraph that no map has may be a street of that town."""
    known = entities.by_id()
    return frozenset(
        spot for n in side for spot in carried.spots.get(n, ())
        if nodes[n].place is not None or (spot in known and known[spot].place is not None)
    )  # fmt: skip


def _decision(one: Node, other: Node, nodes: Mapping[Node, FigureMention]) -> Decision:
    says = f"“{nodes[other].quote}” carries “{nodes[one].quote}” on"
    return same_count(one, other, nodes, rule="figure.carried-on", says=says, score=SCORE)
