"""A blow of another year that reports look back to by its toll: "the 2016 siege, in which 47 died" is where 47 were killed in 2016.

Of so long ago a report gives the year and the number, and seldom the day; a large number of killed seldom comes twice in a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.merging.ground import at
from tidings.merging.happenings.attacks import TAKING, TYPES
from tidings.merging.happenings.fitting import LARGE, modes_fit, other_target
from tidings.merging.happenings.near import nearness
from tidings.merging.happenings.told import Told
from tidings.merging.intervals import is_number, known, overlap
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.vocabulary import FACTUAL, HAZARD

Node = tuple[str, int]  # document id, event index

SCORE = 0.7
# A works or a school is a building or a body, as its name is read.
HOUSES = frozenset({"facility", "organization"})
# Round numbers are said of many things: 50 and 100 of one blow, and of the dead of a year.
ROUND = 10


def join_long_ago(clusters: Clusters[Node], told: Mapping[Node, Told]) -> Iterator[Decision]:
    """Join the tellings of different articles that give one earlier year and one toll; every judgement is told."""
    by_toll: dict[tuple[str, float], list[Told]] = {}
    for one in told.values():
        for key in _keys(one):
            by_toll.setdefault(key, []).append(one)
    for (year, number), tellings in sorted(by_toll.items()):
        ordered = sorted(tellings, key=lambda t: (t.day(), t.node))
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 :]:
                if clusters.find(one.node) != clusters.find(other.node) and _fit(one, other):
                    clusters.join(one.node, other.node)
                    where = year if year.isdecimal() else "one spot"
                    yield _decision(one, other, f"{number:g} killed in {where}")
                    break


def _keys(told: Told) -> set[tuple[str, float]]:
    """The earlier year of which a blow is told, or its named spot, with each large number of killed that its report gives for it."""
    mention, when = told.mention, told.mention.date
    if (
        mention.type not in TYPES | {HAZARD}
        or mention.mode == TAKING
        or mention.status not in FACTUAL
    ):
        return set()
    killed = {f.value for f in told.figures if f.measure == "killed" and is_number(f)}
    large = {value for value in killed if value and value > LARGE and value % ROUND}
    spots = {told.place.id} if told.place is not None and told.place.kind in HOUSES else set()
    keys = {(spot, value) for spot in spots if mention.type == HAZARD for value in large}
    if when is None or not known(when) or when.inferred is not None or told.published is None:
        return keys
    first, last = (when.earliest or "")[:4], (when.latest or "")[:4]
    if not first or first != last or first >= told.published[:4]:
        return keys
    return keys | {(first, value) for value in large}


def _fit(one: Told, other: Told) -> bool:
    """Whether nothing that two articles tell of place, means, victims or day says that they look back to two blows."""
    if one.article == other.article or other_target(one, other):
        return False
    a, b = one.mention, other.mention
    days = a.date is None or b.date is None or overlap(a.date, b.date)
    return (
        days and modes_fit(one.means, other.means) and nearness(one.place, other.place) != "apart"
    )


def _decision(one: Told, other: Told, what: str) -> Decision:
    left, right = sorted(at(t.mention.trigger) for t in (one, other))
    return Decision(
        id=content_id("decision", "long-ago", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="event.long-ago", says=f"both tell of {what}"),),
    )  # fmt: skip
