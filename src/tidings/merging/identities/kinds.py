"""One name that reports were read to use of a person, a place and a body: it is what most of them use it of.

"Karm" may be read as a person where the words around it do not tell; the other reports of the case do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters
from tidings.lexicons.place_names import plain
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Chain
from tidings.model.vocabulary import EntityKind

Node = tuple[str, int]  # document id, chain index

# What a name is where no more reports have it one way than the other: people are known by first name, title or pronoun,
# a place only by its name.
RANK: Sequence[EntityKind] = (
    "state",
    "place",
    "armed_group",
    "organization",
    "facility",
    "person",
    "collective",
)
SCORE = 0.8


def join_kinds(clusters: Clusters[Node], chains: Mapping[Node, Chain]) -> Iterator[Decision]:
    """Join the chains of one name whatever they were read as; a name of many words in some reports stays apart."""
    named: dict[str, dict[EntityKind, list[Node]]] = {}
    surnames = {
        plain(c.name.split()[-1]) for c in chains.values() if c.kind == "person" and " " in c.name
    }
    for node, chain in chains.items():
        if not chain.described and chain.kind not in {"state", "collective"}:
            named.setdefault(plain(chain.name), {}).setdefault(chain.kind, []).append(node)
    for name in sorted(named):
        kinds = named[name]
        if len(kinds) < 2 or name in surnames:
            continue
        most = kind_of(chains[n] for nodes in kinds.values() for n in nodes)
        for kind in sorted(kinds):
            if kind == most or _stands_firm(kinds[kind], chains):
                continue
            for node in kinds[kind]:
                clusters.join(kinds[most][0], node)
            yield _decision(kinds[most][0], kinds[kind][0], chains, most, kind)


def kind_of(chains: Iterable[Chain]) -> EntityKind:
    """What most of some chains of one name stand for, those with a name of their own first."""
    counted: dict[EntityKind, int] = {}
    told = list(chains)
    for chain in [c for c in told if not c.described] or told:
        counted[chain.kind] = counted.get(chain.kind, 0) + 1
    return min(counted, key=lambda k: (-counted[k], RANK.index(k)))


def _stands_firm(nodes: Sequence[Node], chains: Mapping[Node, Chain]) -> bool:
    """Whether words beside the name say what it is: an office, or a place on the map that a namesake body has not."""
    return any(chains[n].roles or chains[n].country for n in nodes)


def _decision(
    one: Node, other: Node, chains: Mapping[Node, Chain], most: str, kind: str
) -> Decision:
    left, right = (f"{n[0]}:{chains[n].name}" for n in (one, other))
    says = f"“{chains[other].name}” is {most} in most reports, {kind} in some"
    return Decision(
        id=content_id("decision", "kind", left, right, kind), left=left, right=right, verdict="same",
        score=SCORE, reasons=(Reason(rule="entity.kind", says=says),),
    )  # fmt: skip
