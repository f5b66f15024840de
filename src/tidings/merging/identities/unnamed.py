"""Bodies that a whole case has only one of and calls by their noun alone: "the coalition", "the Chadian opposition".

"A Chadian company" of one report is not that of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.known import known_names
from tidings.merging.identities.deciding import same_entity
from tidings.model.decisions import Decision
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index

SCORE = 0.7


def join_unnamed(clusters: Clusters[Node], chains: Mapping[Node, Chain]) -> Iterator[Decision]:
    """Join those of one country and noun, of which none is a part of what has a name."""
    named = {clusters.find(n) for n, chain in chains.items() if not chain.described}
    first: dict[tuple[str, str], Node] = {}
    for node, chain in chains.items():
        noun = _noun(chain) if chain.kind == "organization" and chain.described else None
        if noun is None or clusters.find(node) in named:
            continue
        other = first.setdefault((chain.country or "", noun), node)
        if clusters.find(other) != clusters.find(node) and clusters.join(other, node):
            yield _decision(other, node, chains)


def _noun(chain: Chain) -> str | None:
    """The noun that is the whole description, its country aside: "opposition" of "Chadian opposition"."""
    *before, noun = chain.name.split()
    own = all((known := known_names().get(w)) and known.country == chain.country for w in before)
    return noun.lower() if own and noun.lower() in word_class("one_in_a_case") else None


def _decision(one: Node, other: Node, chains: Mapping[Node, Chain]) -> Decision:
    says = f"the case speaks of one {chains[one].name} only"
    return same_entity(one, other, chains, rule="unnamed", says=says, score=SCORE)
