"""Join what somebody is said in passing to have suffered to the one event that tells of it: "the arrested engineer Bo Lund".

Where the case tells of two arrests of one person nobody says which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from tidings.documents.clusters import Clusters
from tidings.merging.happenings.once import Node, fates_of, is_near, once_decision, sorts_of
from tidings.merging.happenings.told import Told
from tidings.model.decisions import Decision
from tidings.model.vocabulary import BORNE


def is_borne(told: Told) -> bool:
    """Whether a telling only says in passing what had befallen somebody."""
    return told.mention.status_rule == BORNE


def join_borne(
    clusters: Clusters[Node], every: Mapping[Node, Told], faint: Set[Node]
) -> Iterator[Decision]:
    """Join each such telling to the only event of its person and sort; every judgement is told."""
    full = fates_of(one for node, one in every.items() if node not in faint)
    passing = fates_of(every[node] for node in sorted(faint) if is_borne(every[node]))
    for (sort, person), tellings in sorted(passing.items()):
        once = sorts_of()[sort]
        for one in tellings:
            fits = [t for t in full.get((sort, person), ()) if is_near(one, t, once)]
            groups = {clusters.find(t.node) for t in fits}
            if len(groups) == 1 and clusters.find(one.node) not in groups:
                clusters.join(fits[0].node, one.node)
                yield once_decision(fits[0], one, once)
