"""Counts that reports carry on from day to day: “the toll has risen to 23”, “19 people are still missing”.

They are one count with the earlier and later ones of the same story, though no report names the happening twice alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cache

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table, words
from tidings.mentions.figures.populations import classes
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.intervals import known, overlap
from tidings.model.dates import Date
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import EventMention, FigureMention, Reading
from tidings.model.vocabulary import HAZARD

Node = tuple[str, int]  # document id, figure index

# What is counted on while people are found, held, brought away: the dead become more, the missing fewer.
COUNTED = frozenset(
    {
        "killed",
        "wounded",
        "missing",
        "captured",
        "evacuated",
        "displaced",
        "refugees_hosted",
        "in_need",
    }
)
# Whoever tells these in the perfect tense tells how many it has been up to now; the dead of one blow are told so, too.
BROUGHT = frozenset({"captured", "evacuated", "displaced", "refugees_hosted"})
# From one report to the next a toll grows by no more than this factor, and a correction takes away no more than this share;
# a count outside that is one of a part, of another happening, or somebody's claim. In the first days of a flood and a coup
# of the invented piles tolls grew by 2.9 at most from one day to the next.
GROWS, CORRECTED = 3.0, 0.9
# A toll is told again within so many days: of some happenings only each week.
DAYS = 14
# What happens to people at one building they suffer in one happening, unless two days are stated.
HARM = frozenset({"killed", "wounded", "missing"})
# Things that one outlet counts again under one name ("houses", "cases") are the same sort of thing.
THINGS = frozenset({"other", "destroyed"})
# An "another" within so many sentences behind a count of the same adds to that; elsewhere it only tells the wounded from the dead.
BEFORE = 2
SCORE = 0.7


@cache
def _said(kind: str) -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in sorted(_listed(kind), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.I)


@cache
def _listed(kind: str) -> frozenset[str]:
    rows = (row for row in table("en/carried_tolls.tsv") if row["kind"] == kind)
    return frozenset(word for row in rows for word in words(row["words"]))


@cache
def _states() -> tuple[re.Pattern[str], ...]:
    """A pattern for each state that lasts."""
    rows = (row for row in table("en/carried_tolls.tsv") if row["kind"] == "lasting")
    said = ("|".join(re.escape(w) for w in words(row["words"])) for row in rows)
    return tuple(re.compile(rf"(?<!\w)(?:{s})(?!\w)", re.I) for s in said)


class Carried:
    """Which counts of the documents can be one that is carried on, and which say so."""

    def __init__(
        self, readings: Mapping[str, Reading], entities: EntityLinks, ground: Ground
    ) -> None:
        self.kept: dict[Node, str] = {}
        moving = set()
        self.claimed: set[Node] = set()
        for document, reading in readings.items():
            for index, figure in enumerate(reading.figures):
                node = document, index
                spot = _spot(document, figure, entities)
                kept = (
                    f"{figure.measure} at {spot}" if spot
                    else _kept(reading, figure) or _kept_by(reading, figure, ground)
                )  # fmt: skip
                if kept is None:
                    continue
                self.kept[node] = kept
                if spot or kept.startswith("things") or _moves(reading, figure):
                    moving.add(node)
                if any(_claims(reading, e, figure) for e in reading.events if index in e.figures):
                    self.claimed.add(node)
        self.moving = frozenset(moving)


def _sentence(reading: Reading, figure: FigureMention) -> str:
    sentence = reading.sentences[figure.sentence]
    return reading.document.text[sentence.start : sentence.end]


def _moves(reading: Reading, figure: FigureMention) -> bool:
    """Whether the sentence says that the count is one that goes on."""
    said = _sentence(reading, figure)
    if _said("moves").search(said) or figure.scope == "cumulative":
        return True
    return (figure.measure in BROUGHT or figure.scope == "stock") and bool(
        _said("sofar").search(said)
    )


def _kept(reading: Reading, figure: FigureMention) -> str | None:
    """What a count counts, where it counts all there are, of no special kind, by a number: the measure, or the state."""
    if figure.value is None or figure.part_of is not None or _adds(reading, figure):
        return None
    # the counted themselves tell the state before their sentence does: "nine cases were registered" counts no refugees
    said = figure.population, _sentence(reading, figure)
    state = next((str(n) for s in said for n, p in enumerate(_states()) if p.search(s)), None)
    anybody = figure.population.casefold() in _listed("anybody")
    if state is not None and figure.measure in {"participants", "other", "refugees_hosted"}:
        crowd = anybody or _states()[int(state)].search(figure.population)
        return f"state {state}" if crowd else None
    return figure.measure if figure.measure in COUNTED and anybody else None


def _spot(document: str, figure: FigureMention, entities: EntityLinks) -> str | None:
    """The building at which people came to harm."""
    place = entities.get(document, figure.place)
    if figure.measure not in HARM or place is None or figure.value is None:
        return None
    return place if entities.by_id()[place].kind == "facility" else None


def _kept_by(reading: Reading, figure: FigureMention, ground: Ground) -> str | None:
    """A count of things that an outlet keeps: "1,150 houses flooded" in one of its reports, "1,310 houses" in the next."""
    if figure.measure not in THINGS or figure.part_of is not None or figure.value is None:
        return None
    noun = figure.population.casefold().split()[-1:]
    if not noun or "things" not in classes(noun[0].removesuffix("s")) or _adds(reading, figure):
        return None
    return f"things {noun[0]} {ground.main_origin(reading.document.id)}"


def _adds(reading: Reading, figure: FigureMention) -> bool:
    """Whether a count adds to one of the same told just before: "nine died … another two died"."""
    return figure.additional and any(
        f.measure == figure.measure and f.start < figure.start
        and figure.sentence - f.sentence <= BEFORE
        for f in reading.figures
    )  # fmt: skip


def _claims(reading: Reading, event: EventMention, figure: FigureMention) -> bool:
    """Whether an event has a count for its own toll: a blow, or a deed at a spot. "People were killed" is no event beside its count."""
    bare = figure.trigger == event.head and figure.sentence == event.sentence
    bare = bare or event.lemma in _listed("bare")
    # the dead of a hazard are found for days
    own = event.mode is not None and event.type != HAZARD and figure.measure not in BROUGHT
    where, sentence = event.place_evidence, reading.sentences[event.sentence]
    at_spot = where is not None and sentence.start <= where.start < sentence.end
    return not bare or own or at_spot


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
        pairs = [p for block in tolls.values() for p in _pairs(block, nodes, moving, ground)]
        for earlier, later in pairs:
            if clusters.find(earlier) == clusters.find(later):
                joined |= {earlier, later}
            elif not _apart(
                clusters, earlier, later, events, carried, nodes, entities
            ) and clusters.join(earlier, later):
                joined |= {earlier, later}
                yield _decision(earlier, later, nodes)
        moving |= joined


def _pairs(
    block: Sequence[Node], nodes: Mapping[Node, FigureMention], moving: Set[Node], ground: Ground
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
    windows = nodes[earlier].window, nodes[later].window
    if nodes[earlier].place is not None and _two_days(*windows):
        return False
    days = [date.fromisoformat(ground.published(n[0]) or "") for n in (earlier, later)]
    before, now = nodes[earlier].low, nodes[later].low
    if (days[1] - days[0]).days > DAYS or not before or not now:
        return False
    if nodes[later].measure == "missing" and moved and now <= before:
        return True
    return before * CORRECTED <= now <= before * GROWS


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
    nodes: Mapping[Node, FigureMention], entities: EntityLinks,
) -> bool:  # fmt: skip
    """Whether an event claims one of them, whose toll it is then, or they are of other places."""
    sides: Sequence[Sequence[Node]] = [clusters.members(n) for n in (one, other)]
    if any(2 * sum(n in carried.claimed for n in side) > len(side) for side in sides):
        own = [{events[n] for n in side if n in events} for side in sides]
        if not own[0] & own[1]:
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
