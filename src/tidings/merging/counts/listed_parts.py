"""Parts of one whole that reports list by what befell them: "15 have died: five on the first day and ten in the fire", days later
"35: five were killed on the first day, eleven in the fire of 10 May and 19 in the storming".

A part of such a whole with the same number as that of another report is the same part, and so is the only one of the same day,
though it has grown. Of a part that is called something else, "19 dead, five of them women", nothing is said here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tidings.documents.clusters import Clusters
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.counts.count_spots import HARM
from tidings.merging.counts.kept_counts import calling
from tidings.merging.counts.town_parts import goes_on
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground
from tidings.merging.intervals import known, length, overlap
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

SCORE = 0.6
# Fewer are a part of any whole by chance.
LEAST = 4


def join_listed(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], parts: Mapping[Node, Node],
    entities: EntityLinks, ground: Ground,
) -> Iterator[Decision]:  # fmt: skip
    """Join the parts of one whole that each report has but one of, by number first, then by day."""
    by_number: dict[tuple[Node, str, str], list[Node]] = defaultdict(list)
    by_day: dict[tuple[Node, str, str], list[Node]] = defaultdict(list)
    for part, whole in sorted(parts.items()):
        figure = nodes[part]
        if figure.measure not in HARM or not _called_alike(figure, nodes[whole]):
            continue
        key = (clusters.find(whole), figure.measure)
        if figure.value is not None and figure.low == figure.high and figure.value >= LEAST:
            by_number[*key, f"{figure.value:g}"].append(part)
        if (day := _day(figure)) is not None:
            by_day[*key, day].append(part)
    for block in (*by_number.values(), *by_day.values()):
        told = Counter(ground.article(node[0]) for node in block)
        alone = [node for node in block if told[ground.article(node[0])] == 1]
        alone.sort(key=lambda n: (ground.published(n[0]) or "", n))
        for one, other in pairwise(alone):
            apart = clusters.find(one) != clusters.find(other)
            if (
                apart
                and _may_be_one(one, other, nodes, entities, ground)
                and clusters.join(one, other)
            ):
                says = f"“{nodes[one].quote}” and “{nodes[other].quote}” are the same part of one whole"
                yield same_count(one, other, nodes, rule="figure.part", says=says, score=SCORE)  # fmt: skip


def _called_alike(part: FigureMention, whole: FigureMention) -> bool:
    """Whether a part is of the people of its whole, told by what befell them: no women, guards or children among them."""
    noun, other = (f.population.casefold().split()[-1:] for f in (part, whole))
    return noun == other or (calling(part.population) == calling(whole.population) is not None)


def _day(figure: FigureMention) -> str | None:
    when = figure.window
    one = when is not None and known(when) and length(when) == 0
    return when.earliest if when is not None and one else None


def _may_be_one(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], entities: EntityLinks, ground: Ground
) -> bool:  # fmt: skip
    """Whether two reports can mean one part: no two places, no two days, and a number that has not grown beyond belief."""
    a, b = nodes[one], nodes[other]
    places = {entities.get(n[0], nodes[n].place) for n in (one, other)} - {None}
    if len(places) > 1 or ground.article(one[0]) == ground.article(other[0]):
        return False
    windows = [w for w in (a.window, b.window) if w is not None and known(w)]
    if len(windows) > 1 and not overlap(*windows):
        return False
    return a.value == b.value or goes_on(one, other, nodes, ground)
