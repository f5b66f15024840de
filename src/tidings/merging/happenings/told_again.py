"""Whether reports that came out on other days tell one happening again, as background or in other words.

"Thursday's march on the Quay" is the march of which another paper wrote "thousands walked along the Quay today": word, day,
place, who took part, the rare words beside it, one number. No one of them is enough, and nothing may speak against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.merging.happenings.attacks import is_deed
from tidings.merging.happenings.between import Agreeing
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.weighing import Node, Pair, Weighed, is_word
from tidings.model.decisions import Decision

SAME = 0.6


class ToldAgain:
    """The pairs of tellings that agree in enough, and what joins of them."""

    def __init__(self, told: Mapping[Node, Told]) -> None:
        self._told = told
        self._judged: dict[Pair, Decision] = {}

    def look(self, pair: Pair, said: Weighed) -> None:
        """Keep the judgement on a pair if it is that they are one."""
        decision = judge(self._told[pair[0]], self._told[pair[1]], said)
        if decision is not None:
            self._judged[pair] = decision

    def join(self, clusters: Clusters[Node]) -> Iterator[Decision]:
        """Join what was judged to be one, the surest first; every judgement that joins is told."""
        judged, agreeing = self._judged, Agreeing(clusters, self._told)
        for pair in sorted(judged, key=lambda p: (-judged[p].score, p)):
            if clusters.find(pair[0]) != clusters.find(pair[1]) and agreeing.ask(*pair):
                clusters.join(*pair)
                yield judged[pair]


def judge(one: Told, other: Told, said: Weighed) -> Decision | None:
    """The judgement that two tellings are one; None where too little says so."""
    if not said.word.weight or is_word(one) or is_word(other):
        return None
    # the words of a deed of war come again every day: the day, and a spot, a name or a number must say that it is this one
    deeds = is_deed(one) and is_deed(other)
    if said.score < SAME or said.special < 1 or (deeds and said.special < 2 and not said.one_day):
        return None
    return said.decide(one, other, "event.told-again")
