"""What befalls a person once: two reports that somebody was killed, or arrested within days, tell of one happening.

"General Orlan was seized on Friday" and "Orlan was taken on Saturday, his lawyer says" are one arrest about which the two do
not agree; the arrests of two people are two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table, words
from tidings.merging.ground import at
from tidings.merging.happenings.near import is_spot
from tidings.merging.happenings.told import Told
from tidings.merging.intervals import days_apart
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.vocabulary import FACTUAL

Node = tuple[str, int]  # document id, event index

SCORE = 0.85


class Once(NamedTuple):
    """A sort of happening, and how many days two reports of one may differ by."""

    sort: str
    types: frozenset[str]
    modes: frozenset[str]
    words: frozenset[str]
    part: str
    days: int


@cache
def sorts_of() -> Mapping[str, Once]:
    """What befalls a person or a place once, by its name."""
    listed = tuple(
        Once(
            row["sort"], frozenset(words(row["types"])), frozenset(words(row["modes"])),
            frozenset(words(row["words"])), row["part"], int(row["days"]),
        )
        for row in table("en/once_happenings.tsv")
    )  # fmt: skip
    return {once.sort: once for once in listed}


def join_once(clusters: Clusters[Node], told: Mapping[Node, Told]) -> Iterator[Decision]:
    """Join the tellings of different articles that tell of one person's one fate; every judgement is told."""
    for (sort, _), tellings in sorted(fates_of(told.values()).items()):
        once = sorts_of()[sort]
        ordered = sorted(tellings, key=lambda t: (t.day(), t.node))
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 :]:
                if is_near(one, other, once) and clusters.find(one.node) != clusters.find(
                    other.node
                ):
                    clusters.join(one.node, other.node)
                    yield once_decision(one, other, once)
                    break


def fates_of(tellings: Iterable[Told]) -> dict[tuple[str, str], list[Told]]:
    """The tellings of what befalls somebody once, by the sort and the person, or spot, that it befalls."""
    fates: dict[tuple[str, str], list[Told]] = {}
    for one in tellings:
        for once in sorts_of().values():
            person = _whom(one, once)
            if person is not None:
                fates.setdefault((once.sort, person), []).append(one)
    return fates


def _whom(told: Told, once: Once) -> str | None:
    """The one named person, ship or building, or the spot, whose fate a telling tells."""
    mention = told.mention
    # what is told as planned, feared or denied did not befall anybody
    if mention.status not in FACTUAL or mention.type not in once.types:
        return None
    # "the Karm sank in 2011": of a ship a whole year tells no more than one loss
    if told.is_aggregate and once.part != "thing":
        return None
    if mention.mode not in once.modes and mention.mode is not None:
        return None
    if mention.lemma not in once.words:
        return None
    if once.part == "place":
        return told.place.id if told.place is not None and is_spot(told.place) else None
    if once.part == "thing":
        things = {e.id for role, e in told.actors if e.kind == "facility" and role == "target"}
        return next(iter(things)) if len(things) == 1 else None
    people = {e.id for role, e in told.actors if e.kind == "person" and role == once.part}
    other = [role for role, _ in told.actors if role == once.part]
    # a person who alone is named in "shot on his doorstep" suffers it, whatever part the words seem to give him
    if not other and len(told.actors) == 1:
        people = {e.id for _, e in told.actors if e.kind == "person"}
    return next(iter(people)) if len(people) == 1 and len(other) <= 1 else None


def is_near(one: Told, other: Told, once: Once) -> bool:
    """Whether the days of two tellings allow that they are one."""
    a, b = one.days, other.days
    if a is not None and b is not None:
        return max(a[0] - b[1], b[0] - a[1]) <= once.days
    apart = days_apart(one.published, other.published)
    return apart is not None and (once.sort == "death" or abs(apart) <= NEAR)


# Without a day of its own a telling is of the same days as one that came out so near: later it may be the next arrest.
NEAR = 14


def once_decision(one: Told, other: Told, once: Once) -> Decision:
    """Why two tellings are one: both tell what befalls somebody once."""
    left, right = sorted(at(t.mention.trigger) for t in (one, other))
    says = f"both tell of one {once.sort}"
    return Decision(
        id=content_id("decision", "once", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="event.once", says=says),),
    )  # fmt: skip
