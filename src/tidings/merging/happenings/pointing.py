"""Join a noun that tells a happening as known to what its own report told of it before: "the revolt" behind "the uprising".

Blows are left to `retold.py`, which asks for more: of these a report has many, of marches, fires and curfews mostly one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.merging.happenings.attacks import TYPES
from tidings.merging.happenings.compare_events import contradict
from tidings.merging.happenings.event_words import kin
from tidings.merging.happenings.faint import is_plural, pointing_back
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import SPOKEN
from tidings.model.decisions import Decision
from tidings.model.vocabulary import FACTUAL

Node = tuple[str, int]  # document id, event index


def join_pointing(clusters: Clusters[Node], told: Mapping[Node, Told]) -> Iterator[Decision]:
    """Join each such noun to the one happening of its sort that its report told before; every judgement is told."""
    here: dict[str, list[Told]] = {}
    for one in told.values():
        if one.mention.type not in TYPES | SPOKEN and one.mention.status in FACTUAL:
            here.setdefault(one.node[0], []).append(one)
    for document in sorted(here):
        ordered = sorted(here[document], key=lambda t: (t.mention.trigger.start, t.node))
        for place, one in enumerate(ordered):
            if _is_bare(one) and (meant := _meant(one, ordered[:place], clusters)) is not None:
                clusters.join(one.node, meant.node)
                yield pointing_back(one, meant)


def _is_bare(told: Told) -> bool:
    """Whether a noun adds nothing of its own: no day, no count, no "second"."""
    when = told.mention.date
    dated = when is not None and when.inferred is None
    own = dated or bool(told.figures) or told.is_another or told.mention.background
    return told.is_known and told.points_back() and not own and not is_plural(told)


def _meant(told: Told, before: Sequence[Told], clusters: Clusters[Node]) -> Told | None:
    """The last telling before of the one happening of its sort; None where there are two, or it names what that does not."""
    alike = [t for t in before if _is_of_sort(told, t)]
    if len({clusters.find(t.node) for t in alike}) != 1:
        return None
    meant = alike[-1]
    spots = {e.id for t in alike for e in t.spots}
    people = {e for t in alike for e in t.named}
    adds = not {e.id for e in told.spots} <= spots or not told.named <= people
    return None if adds or any(contradict(told, t) for t in alike) else meant


def _is_of_sort(one: Told, other: Told) -> bool:
    a, b = one.mention, other.mention
    return a.type == b.type and kin(a.lemma, b.lemma) and not other.is_aggregate
