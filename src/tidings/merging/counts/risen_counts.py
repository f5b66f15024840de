"""The count before and the count now of one breath: "raised the death toll from six to eight" tells one toll, eight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tidings.documents.clusters import Clusters
from tidings.merging.counts.compare_counts import same_count
from tidings.merging.ground import Ground
from tidings.model.decisions import Decision
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

_FROM = re.compile(
    r"\bfrom\s+(?:the\s+|an?\s+)?(?:(?:initial|original|earlier|previous)\s+)?\Z", re.I
)
_TO = re.compile(r"\s*(?:\w+\s+){0,2}to\s+(?:at\s+least\s+|more\s+than\s+|about\s+)?\Z", re.I)
# "from" stands right before the first number.
_REACH = 24
# Between the two stands what is counted at most: "from six people to eight".
_APART = 24


def join_risen(
    clusters: Clusters[Node], nodes: Mapping[Node, FigureMention], ground: Ground, moving: set[Node]
) -> Iterator[Decision]:
    """Two counts of one measure in one sentence, the first of them called where it rose from; both are added to `moving`."""
    for one, other in pairwise(sorted(nodes, key=lambda n: (n[0], nodes[n].start))):
        a, b = nodes[one], nodes[other]
        if one[0] != other[0] or a.sentence != b.sentence or a.measure != b.measure:
            continue
        text = ground.documents[one[0]].text
        between = text[a.end : b.start]
        if len(between) > _APART or not _FROM.search(text[max(0, a.start - _REACH) : a.start]):
            continue
        if not _TO.fullmatch(between):
            continue
        moving |= {one, other}
        if clusters.join(one, other):
            says = f"“{a.quote}” is what it was before, “{b.quote}” what it is now"
            yield same_count(one, other, nodes, rule="figure.risen", says=says, score=0.9)
