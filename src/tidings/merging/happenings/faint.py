"""Join what a report only half tells to the event that others tell: "the revolt", "the storming", "killings at the bridge".

"The revolt broke out at seven" behind "prisoners rose in Altona on Tuesday" tells of that rising; where nothing tells of a rising,
nobody knows of what it tells, and it is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from tidings.documents.clusters import Clusters
from tidings.lexicons.word_classes import word_class
from tidings.merging.ground import at
from tidings.merging.happenings.attacks import TAKING
from tidings.merging.happenings.compare_events import contradict
from tidings.merging.happenings.event_words import kin, made_alike
from tidings.merging.happenings.lone import Lone
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.merging.happenings.weighing import Node, weigh_all
from tidings.merging.intervals import count_bounds, counts_meet
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import EventMention, Reading
from tidings.model.vocabulary import FACTUAL, HAZARD

# So many sentences back a word for all sorts of deeds points ("the operation"), and one of the deed's own sort where the report
# tells of two such.
NEAR = 3
# What is half told must agree in more than what is told in full (`lone.LEAST`).
LEAST = 0.5
SCORE = 0.7
# The fire that nobody lays in one report is laid in another.
BURNING = frozenset({"fire", "destroy", "riot"})


def with_faint(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], frozenset[Node]]:
    """The readings with what is half told behind their events, and which those are."""
    nodes = frozenset(
        (r.document.id, len(r.events) + place) for r in readings for place in range(len(r.faint))
    )
    return tuple(
        replace(r, events=(*r.events, *r.faint)) if r.faint else r for r in readings
    ), nodes


def join_faint(
    clusters: Clusters[Node], told: Mapping[Node, Told], faint: Set[Node], around: Surroundings
) -> Iterator[Decision]:
    """Join each half telling to the event that it can be of: that of its own report first. Every judgement is told."""
    here: dict[str, list[Told]] = {}
    # a plan has not come about, and a running total is of many deeds
    happened = {
        n: t for n, t in told.items() if t.mention.status in FACTUAL and not t.is_aggregate
    }  # fmt: skip
    for node, one in happened.items():
        if node not in faint:
            here.setdefault(node[0], []).append(one)
    for node in sorted(faint & happened.keys()):
        meant = _meant(told[node], here.get(node[0], ()), clusters)
        if meant is not None:
            clusters.join(node, meant.node)
            yield pointing_back(told[node], meant)
    lone = Lone(told, around, least=LEAST, faint=faint)
    for pair, said in weigh_all(happened, faint):
        if not _other_toll(told[pair[0]], told[pair[1]]):
            lone.look(pair, said)
    yield from lone.join(clusters)


def _meant(faint: Told, here: Sequence[Told], clusters: Clusters[Node]) -> Told | None:
    """What a word that points back means in its own report: the one event of its word, else of its sort, or the nearest
    before it. A count of its own is news and points to nothing."""
    if not faint.points_back() or faint.figures or is_plural(faint):
        return None
    place = faint.mention.sentence
    open_ = [t for t in here if not contradict(faint, t) and not _is_elsewhere(faint, t)]
    near = [t for t in open_ if 0 <= place - t.mention.sentence <= NEAR]
    for fits in (_is_word, _is_sort):
        found = [t for t in open_ if fits(faint, t)]
        if len({clusters.find(t.node) for t in found}) > 1:
            found = [t for t in found if t in near]
        if found:
            return min(found, key=lambda t: (abs(place - t.mention.sentence), t.node))
    general = [t for t in near if _is_general(faint, t)]
    return max(general, key=lambda t: (t.mention.sentence, t.node), default=None)


def _is_elsewhere(faint: Told, one: Told) -> bool:
    """Whether a word names a spot of its own, and what stands before was done at another, or far back at none that is told:
    "the shooting on the bridge" is not "men shot into a crowd in Karm"."""
    mine, theirs = ({e.id for e in t.spots} for t in (faint, one))
    far = abs(faint.mention.sentence - one.mention.sentence) > NEAR
    return bool(mine) and not mine & theirs and (bool(theirs) or far)


def is_plural(told: Told) -> bool:
    """Whether a word tells of several deeds: "the attacks" of weeks are not the one that killed 34."""
    quote = told.mention.trigger.quote.lower()
    return quote.endswith("s") and quote != told.mention.lemma


def _is_word(faint: Told, one: Told) -> bool:
    """Whether both are one word, or one is made of the other: "the storming" of "stormed"."""
    return faint.mention.type == one.mention.type and made_alike(
        faint.mention.lemma, one.mention.lemma
    )


def _is_sort(faint: Told, one: Told) -> bool:
    a, b = faint.mention, one.mention
    taking = TAKING in {a.mode, b.mode} and a.mode != b.mode
    if HAZARD in {a.type, b.type} and a.type != b.type and b.mode not in BURNING:
        return False
    return (kin(a.lemma, b.lemma) and not taking) or (a.mode is not None and a.mode == b.mode)


def _other_toll(one: Told, other: Told) -> bool:
    """Whether both count the same harm, and no two of the counts can both be true."""
    pairs = [(a, b) for a in one.figures for b in other.figures if a.measure == b.measure]
    return bool(pairs) and not any(
        counts_meet(count_bounds(a.low, a.high), count_bounds(b.low, b.high)) for a, b in pairs
    )


def _is_general(faint: Told, one: Told) -> bool:
    general = word_class("pointing_deeds")
    return faint.mention.lemma in general and faint.mention.type == one.mention.type


def pointing_back(faint: Told, meant: Told) -> Decision:
    """The decision that a word means what its report tells elsewhere."""
    left, right = sorted(at(t.mention.trigger) for t in (faint, meant))
    says = f"“{faint.mention.trigger.quote}” points back to “{meant.mention.trigger.quote}” in the same report"
    return Decision(
        id=content_id("decision", "faint", left, right), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="event.points-back", says=says),),
    )  # fmt: skip


def believe(
    readings: Mapping[str, Reading], groups: Sequence[Sequence[Node]], faint: Set[Node]
) -> tuple[dict[str, Reading], tuple[tuple[Node, ...], ...]]:
    """The readings with what was joined to an event among their events, coded as that, and the groups of these."""
    held = [group for group in groups if any(n not in faint for n in group)]
    joined = sorted(n for group in held for n in group if n in faint)
    coded = {n: _first(group, readings, faint) for group in held for n in group if n in faint}
    known = dict(readings)
    moved: dict[Node, Node] = {}
    for document, index in joined:
        reading, place = known[document], index - len(readings[document].events)
        mention = readings[document].faint[place]
        model = coded[document, index]
        mention = replace(mention, type=model.type, mode=model.mode, cameo_root=model.cameo_root)
        moved[document, index] = document, len(reading.events)
        known[document] = replace(reading, events=(*reading.events, mention))
    return known, tuple(
        tuple(moved.get(n, n) for n in group if n in moved or n not in faint) for group in held
    )


def _first(
    group: Sequence[Node], readings: Mapping[str, Reading], faint: Set[Node]
) -> EventMention:
    """The first telling of a group that is told in full."""
    document, index = min(n for n in group if n not in faint)
    return readings[document].events[index]
