"""Counts that reports carry on from day to day: “the toll has risen to 23”, “19 people are still missing”.

They are one count with the earlier and later ones of the same story, though no report names the happening twice alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table, words
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import FigureMention, Reading

Node = tuple[str, int]  # document id, figure index

# What is counted on while people are found: the dead become more, the missing fewer.
COUNTED = frozenset({"killed", "wounded", "missing"})
# From one report to the next a toll grows by no more than this factor, and a correction takes away no more than this share;
# a count outside that is one of a part, of another happening, or somebody's claim.
GROWS, CORRECTED = 2.5, 0.9
# A toll is told again within so many days.
DAYS = 10
SCORE = 0.7


@cache
def _moving() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in sorted(_listed("moves"), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.I)


@cache
def _listed(kind: str) -> frozenset[str]:
    rows = (row for row in table("en/carried_tolls.tsv") if row["kind"] == kind)
    return frozenset(word for row in rows for word in words(row["words"]))


def carried_on(readings: Mapping[str, Reading]) -> frozenset[Node]:
    """The whole counts of anybody whose sentence says that they carry on an earlier count."""
    return frozenset(
        (document, index)
        for document, reading in readings.items()
        for index, figure in enumerate(reading.figures)
        if _is_whole(figure) and _moving().search(_sentence(reading, figure))
    )


def _sentence(reading: Reading, figure: FigureMention) -> str:
    sentence = reading.sentences[figure.sentence]
    return " ".join(token.text for token in sentence.tokens)


def _is_whole(figure: FigureMention) -> bool:
    """Whether it counts all there are, of no special kind, by a number."""
    return (
        figure.measure in COUNTED
        and figure.value is not None
        and figure.part_of is None
        and not figure.additional
        and figure.scope in {"incident", "stock"}
        and figure.population.casefold() in _listed("anybody")
    )


def join_carried(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    moving: frozenset[Node], entities: EntityLinks, ground: Ground, stories: Mapping[str, str],
) -> Iterator[Decision]:  # fmt: skip
    """Join what carries a count on with the counts of its story before and after."""
    tolls: dict[tuple[str, str], list[Node]] = {}
    for node, figure in nodes.items():
        story = stories.get(ground.article(node[0]))
        if story is not None and ground.published(node[0]) and _is_whole(figure):
            tolls.setdefault((story, figure.measure), []).append(node)
    pairs = [
        pair for block in tolls.values() for pair in _pairs(block, nodes, moving, ground)
    ]  # fmt: skip
    for earlier, later in pairs:
        if clusters.find(earlier) == clusters.find(later):
            continue
        if not _apart(clusters, earlier, later, events, nodes, entities):
            clusters.join(earlier, later)
            yield _decision(earlier, later, nodes)


def _pairs(
    block: Sequence[Node], nodes: Mapping[Node, FigureMention], moving: frozenset[Node], ground: Ground
) -> Iterator[tuple[Node, Node]]:  # fmt: skip
    """The counts of two articles of which the later one can be the earlier carried on, nearest first."""
    ordered = sorted(block, key=lambda n: (ground.published(n[0]) or "", nodes[n].low, n))
    for place, later in enumerate(ordered):
        for earlier in reversed(ordered[:place]):
            if ground.article(earlier[0]) == ground.article(later[0]):
                continue
            if {earlier, later} & moving and _goes_on(
                earlier, later, nodes, ground, later in moving
            ):
                yield earlier, later


def _goes_on(
    earlier: Node, later: Node, nodes: Mapping[Node, FigureMention], ground: Ground, moved: bool
) -> bool:
    """Whether the later number can be what became of the earlier one."""
    days = [date.fromisoformat(ground.published(n[0]) or "") for n in (earlier, later)]
    before, now = nodes[earlier].low, nodes[later].low
    if (days[1] - days[0]).days > DAYS or not before or not now:
        return False
    if nodes[later].measure == "missing" and moved and now <= before:
        return True
    return before * CORRECTED <= now <= before * GROWS


def _apart(
    clusters: Clusters[Node], one: Node, other: Node, events: Mapping[Node, str],
    nodes: Mapping[Node, FigureMention], entities: EntityLinks,
) -> bool:  # fmt: skip
    """Whether an event claims one of them, whose toll it is then, or they are of other places."""
    sides: Sequence[Sequence[Node]] = [clusters.members(n) for n in (one, other)]
    if any(n in events for side in sides for n in side):
        return True
    left, right = (
        {p for n in side if (p := entities.get(n[0], nodes[n].place)) is not None} for side in sides
    )
    return bool(left and right and not left & right)


def _decision(one: Node, other: Node, nodes: Mapping[Node, FigureMention]) -> Decision:
    left, right = (f"{n[0]}:{nodes[n].start}-{nodes[n].end}" for n in sorted((one, other)))
    says = f"“{nodes[other].quote}” carries “{nodes[one].quote}” on"
    return Decision(
        id=content_id("decision", "figure", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="figure.carried-on", says=says),),
    )  # fmt: skip
