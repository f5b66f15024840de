"""Counts that two sides give of the same people, though no report sets them side by side.

"17 were civilians", says the ministry of its 53 dead; "26 civilians", a monitor counts over the same days. And "more than 100,000
marched" in one paper is the crowd of which another counts "no more than 15,000 at Thursday's march".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table
from tidings.mentions.figures.lists.rivals import conceded_of, held_of, is_rival, rival_of
from tidings.merging.counts.compare_counts import begin_together, same_count
from tidings.merging.counts.count_spots import spots_of
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.happenings.fitting import modes_fit
from tidings.merging.intervals import days_apart, known, length, overlap
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention, Reading
from tidings.model.vocabulary import FACTUAL

Node = tuple[str, int]  # document id, index of the figure or event

HARM = frozenset({"killed", "wounded", "missing"})
# Two counts of one group over the same days differ by no more than this factor, unless they are of other days.
FACTOR = 2.5
DAYS = 14
# On the first evening one side counts three, the other ten.
RIVALS = 4.0
FALLING = frozenset({"heavy-weapons", "aerial", "drone"})
ANYBODY = frozenset(
    {"people", "persons", "civilians", "residents", "villagers", "inhabitants", "bodies", "victims"}
)
SCORE = 0.6


def crowds(readings: Mapping[str, Reading], events: Mapping[Node, str]) -> dict[Node, str]:
    """The protest that each crowd marched in whose sentence tells of one protest only, by the count."""
    found: dict[Node, str] = {}
    for document, reading in readings.items():
        protests: dict[int, set[str]] = {}
        for index, event in enumerate(reading.events):
            if event.type == "PROTEST" and event.status in FACTUAL:
                protests.setdefault(event.sentence, set()).add(events[document, index])
        for index, figure in enumerate(reading.figures):
            here = protests.get(figure.sentence, set())
            if figure.measure == "participants" and len(here) == 1 and figure.part_of is None:
                found[document, index] = next(iter(here))
    return found


@cache
def _groups() -> frozenset[str]:
    """Nouns of people who are counted by themselves beside all the others."""
    return frozenset(row["noun"] for row in table("en/counted_groups.tsv"))


def join_groups(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], claims: Mapping[Node, str], entities: EntityLinks,
    ground: Ground, stories: Mapping[str, str],
) -> Iterator[Decision]:  # fmt: skip
    """Join the counts of one group among all that came to harm over days, of one story; numbers that differ make a conflict.

    `claims` are the happenings that count them or their wholes: those of two happenings are two.
    """
    blocks: dict[tuple[str, ...], list[Node]] = {}
    for node, figure in nodes.items():
        noun = figure.population.casefold().split()[-1:]
        story = stories.get(ground.article(node[0]))
        if figure.measure in HARM and noun and noun[0] in _groups() and story and figure.value:
            spot = entities.get(node[0], figure.place) or ""
            blocks.setdefault((story, figure.measure, noun[0], spot), []).append(node)
    for block in blocks.values():
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                if (
                    clusters.find(one) != clusters.find(other)
                    and _may_be_one(one, other, nodes, ground)
                    and (
                        _of_same_days(nodes[one], nodes[other])
                        or not _of_two_deeds(clusters, one, other, nodes, claims)
                    )
                    and clusters.join(one, other)
                ):
                    yield _decision(one, other, nodes)


def join_spots(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], events: Mapping[Node, str],
    readings: Mapping[str, Reading], entities: EntityLinks, ground: Ground,
) -> Iterator[Decision]:  # fmt: skip
    """Join the counts of those who came to harm in one town, told within a day by reports that each give one number for it."""
    blocks: dict[tuple[str, str], list[Node]] = {}
    for node, figure in nodes.items():
        if figure.measure in HARM and _stands_alone(figure):
            spots = spots_of(readings[node[0]], figure, entities)
            if len(spots) == 1:
                blocks.setdefault((figure.measure, min(spots)), []).append(node)
    for block in blocks.values():
        given = Counter(ground.article(n[0]) for n in block)
        alone = [n for n in block if given[ground.article(n[0])] == 1]
        for one, other in pairwise(sorted(alone, key=lambda n: (ground.published(n[0]) or "", n))):
            apart = clusters.find(one) != clusters.find(other)
            if (
                apart
                and _of_one_day(one, other, nodes, ground)
                and _of_one_deed(one, other, events, readings)
                and clusters.join(one, other)
            ):
                yield _decision(one, other, nodes, "those of one town on one day")


def _stands_alone(figure: FigureMention) -> bool:
    """Whether it counts anybody in one happening, and no part of another count."""
    one_of_many = figure.part_of is not None or figure.additional or figure.scope != "incident"
    return not one_of_many and bool(figure.value) and figure.population.casefold() in ANYBODY


def _of_one_day(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], ground: Ground
) -> bool:
    """Whether two reports of a day or the next give them, and they do not lie too far apart."""
    apart = days_apart(ground.published(one[0]), ground.published(other[0]))
    low, high = sorted(nodes[n].value or 1.0 for n in (one, other))
    windows = [w for n in (one, other) if known(w := nodes[n].window) and w is not None]
    days = len(windows) < 2 or overlap(windows[0], windows[1])
    return apart is not None and abs(apart) <= 1 and days and high <= RIVALS * low


def _of_one_deed(
    one: Node, other: Node, events: Mapping[Node, str], readings: Mapping[str, Reading]
) -> bool:
    """Whether no two happenings claim them, or two of which one tells of fire that falls on a town and the other of no
    other means: of a town that was shelled each report tells once how many died."""
    own = {events[n] for n in (one, other) if n in events}
    if len(own) < 2:
        return True
    tellings = [
        [e for e in readings[document].events if index in e.figures]
        for document, index in (one, other)
    ]
    modes = [{e.mode for e in told} for told in tellings]
    falls = bool((modes[0] | modes[1]) & FALLING)
    of_one_sort = falls and all(modes_fit(a, b) for a in modes[0] for b in modes[1])
    # "Shells killed eight on Tuesday" and "air raids killed four on Thursday" are two blows at the town
    days = [[e.date for e in told if e.date is not None and known(e.date)] for told in tellings]
    return of_one_sort and all(overlap(a, b) for a in days[0] for b in days[1])


def join_rivals(
    clusters: Clusters[Node],
    nodes: Mapping[Node, FigureMention],
    rivals: Sequence[tuple[Node, Node]],
) -> Iterator[Decision]:
    """Join "the management put the number at 1,100", "the army admits to 29", with the count before, which is another's."""
    for base, rival in rivals:
        if clusters.find(base) != clusters.find(rival):
            clusters.join(base, rival)
            yield _decision(base, rival, nodes, "one gives another number for it")


def with_rivals(events: Mapping[Node, str], rivals: Sequence[tuple[Node, Node]]) -> dict[Node, str]:
    """The event of each count; another's number for a count is of the event that this is of: "claims to have killed 63 soldiers.
    The army admits to eight" says nothing of the eight soldiers whom another blow killed."""
    found = dict(events)
    for base, rival in rivals:
        if rival not in found and base in found:
            found[rival] = found[base]
    return found


def rival_pairs(nodes: Mapping[Node, FigureMention], ground: Ground) -> Iterator[tuple[Node, Node]]:
    """A count, and another's number for it told behind it."""
    documents: dict[str, list[Node]] = {}
    for node in nodes:
        documents.setdefault(node[0], []).append(node)
    for document, here in documents.items():
        text = ground.documents[document].text
        figures = [nodes[n] for n in here]
        for index, figure in enumerate(figures):
            if is_rival(text, figure):
                base = rival_of(figures, index, text)
            else:
                base = held_of(figures, index, text)
                base = conceded_of(figures, index, text) if base is None else base
            if base is not None and _may_be_of_one_time(figures[base], figure):
                yield here[base], here[index]


def _may_be_of_one_time(one: FigureMention, other: FigureMention) -> bool:
    """Whether no words put the two in other years or days: "killed 2,200 in 2018; an outbreak in 2014 claimed 11,300"."""
    windows = one.window, other.window
    if windows[0] is None or windows[1] is None or not (known(windows[0]) and known(windows[1])):
        return True
    return overlap(windows[0], windows[1])


def _may_be_one(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], ground: Ground
) -> bool:
    a, b = nodes[one], nodes[other]
    if ground.article(one[0]) == ground.article(other[0]) or a.additional or b.additional:
        return False
    if not (_sums_up(a) and _sums_up(b)) or max(a.low, b.low) > FACTOR * min(a.low, b.low):
        return False
    apart = days_apart(ground.published(one[0]), ground.published(other[0]))
    if apart is None or abs(apart) > DAYS:
        return False
    windows = a.window, b.window
    if known(windows[0]) and known(windows[1]) and windows[0] and windows[1]:
        # a running total of months is not what was counted on a day of them
        running = [w.latest is None for w in windows if w is not None]
        together = running[0] == running[1] or begin_together(a, b)
        return together and overlap(windows[0], windows[1])
    return True


def _of_same_days(one: FigureMention, other: FigureMention) -> bool:
    """Whether both count what was from one day to another: "civilians killed from 6 to 8 May" are those of no single blow."""
    windows = [w for w in (one.window, other.window) if w is not None and w.latest is not None]
    days = {(w.earliest, w.latest) for w in windows if w.earliest != w.latest}
    return len(windows) == 2 and len(days) == 1


def _of_two_deeds(
    clusters: Clusters[Node], one: Node, other: Node, nodes: Mapping[Node, FigureMention], claims: Mapping[Node, str]
) -> bool:  # fmt: skip
    """Whether happenings claim the counts of either side, and no one of them those of both."""
    own = [{claims[m] for m in clusters.members(n) if m in claims} for n in (one, other)]
    if all(own):
        return not own[0] & own[1]
    # "41 since the offensive began" counts the dead of no one blow
    summed = [nodes[n].scope == "cumulative" for n in (one, other)]
    return any(own[at] and not summed[at] and summed[1 - at] for at in (0, 1))


def _sums_up(figure: FigureMention) -> bool:
    """Whether a count is of more than one blow: part of a whole, a running total, of some days."""
    window = figure.window
    days = window is not None and known(window) and length(window) > 0
    return figure.part_of is not None or figure.scope == "cumulative" or days


def _decision(
    one: Node,
    other: Node,
    nodes: Mapping[Node, FigureMention],
    why: str = "one group over the same days",
) -> Decision:
    says = f"“{nodes[one].quote}” and “{nodes[other].quote}” count the same: {why}"
    return same_count(one, other, nodes, rule="figure.group", says=says, score=SCORE)
