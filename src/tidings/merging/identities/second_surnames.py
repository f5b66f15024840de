"""One holder of an office with and without a last surname: "Minister José Cordal" is "Minister José A. Cordal Vera".

Leaves two namesakes apart of whom nothing says that they hold one office of one country or body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table
from tidings.merging.identities.deciding import same_entity
from tidings.merging.names import latin_name, normal
from tidings.model.decisions import Decision
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index

SCORE = 0.8
# A first name and a surname; the other has one more surname.
_FULL = 2
# What a degree or a calling tells many have.
_OFFICES = frozenset({"leads", "works_for", "speaks_for"})


def join_second_surnames(
    clusters: Clusters[Node], chains: Mapping[Node, Chain]
) -> Iterator[Decision]:
    """Join people of one first name and first surname who hold one office of one country or body."""
    # Of one name one chain will do: all who bear it in full are one already.
    holders: dict[tuple[str, str, str], dict[str, Node]] = {}
    for node, chain in chains.items():
        if chain.kind == "person" and not chain.described and len(latin_name(chain).split()) > 1:
            name = normal(latin_name(chain))
            for title, whose in _offices(node, chain, chains):
                holders.setdefault((name.split()[0], title, whose), {}).setdefault(name, node)
    for named in holders.values():
        for one, other in combinations(named.values(), 2):
            longer, shorter = sorted((one, other), key=lambda n: (-_length(chains[n]), n))
            if not _goes_on(latin_name(chains[longer]), latin_name(chains[shorter])):
                continue
            if clusters.find(longer) != clusters.find(shorter) and clusters.join(longer, shorter):
                yield _decision(longer, shorter, chains)


def _length(chain: Chain) -> int:
    return len(latin_name(chain).split())


def _offices(node: Node, chain: Chain, chains: Mapping[Node, Chain]) -> Iterator[tuple[str, str]]:
    """The offices that somebody holds of a named country or body."""
    for role in chain.roles:
        if role.of is not None and role.title in _titles():
            body = chains[node[0], role.of]
            yield role.title, body.country or normal(body.name)


@cache
def _titles() -> frozenset[str]:
    rows = table("en/roles.tsv")
    return frozenset(r["title"] for r in rows if r["sector"] == "GOV" and r["relation"] in _OFFICES)


def _goes_on(longer: str, shorter: str) -> bool:
    """Whether one name has the other's first name and surname and one surname more; names between are said or shortened."""
    long, short = normal(longer).split(), normal(shorter).split()
    surname = short[-1]
    if len(short) < _FULL or surname not in long[1:-1] or long.index(surname) != len(long) - 2:
        return False
    between, others = long[1 : long.index(surname)], short[1:-1]
    pairs = zip(between, others, strict=False)
    return all(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _decision(longer: Node, shorter: Node, chains: Mapping[Node, Chain]) -> Decision:
    says = f"“{chains[longer].name}” is “{chains[shorter].name}” with a last surname, and both hold one office"
    return same_entity(longer, shorter, chains, rule="second-surname", says=says, score=SCORE)
