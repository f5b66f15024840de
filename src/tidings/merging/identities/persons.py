"""Which names of people are one person's: full names compared by twos, a surname given to the one person that it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.documents.clusters import Clusters
from tidings.lexicons.place_names import plain
from tidings.merging.names import block_keys, compare_persons, latin_name
from tidings.model.decisions import Decision, Reason
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index
Names = Mapping[str, Sequence[Node]]


def join_persons(clusters: Clusters[Node], chains: Mapping[Node, Chain]) -> Iterator[Decision]:
    """Join the chains of people by their names; every comparison is told."""
    named: dict[str, list[Node]] = {}
    blocks: dict[str, set[str]] = {}
    for node, chain in chains.items():
        if chain.kind == "person" and not chain.described:
            named.setdefault(latin_name(chain), []).append(node)
    for name in named:
        for key in block_keys(name):
            blocks.setdefault(key, set()).add(name)
    told: set[str] = set()
    for names in blocks.values():
        for decision in _join_block(clusters, {n: named[n] for n in sorted(names)}, chains):
            if decision.id not in told:
                told.add(decision.id)
                yield decision


def _join_block(
    clusters: Clusters[Node], names: Names, chains: Mapping[Node, Chain]
) -> Iterator[Decision]:
    for name, nodes in names.items():
        if " " in name:
            for node in nodes[1:]:
                clusters.join(nodes[0], node)
    full = sorted((n for n in names if " " in n), key=lambda n: (-len(n.split()), n))
    for place, longer in enumerate(full):
        for shorter in full[place + 1 :]:
            yield _judged(clusters, longer, shorter, names, chains)
    single = sorted(n for n in names if " " not in n)
    for place, name in enumerate(single):
        yield from _join_surname(clusters, name, full, names, chains)
        for other in single[place + 1 :]:
            yield _judged(clusters, name, other, names, chains)


def _judged(
    clusters: Clusters[Node], longer: str, shorter: str, names: Names, chains: Mapping[Node, Chain]
) -> Decision:
    decision = _compared(longer, shorter, names, chains)
    if decision.verdict == "same":
        clusters.join(names[longer][0], names[shorter][0])
    elif decision.verdict == "different":
        clusters.keep_apart(names[longer][0], names[shorter][0])
    return decision


def _compared(longer: str, shorter: str, names: Names, chains: Mapping[Node, Chain]) -> Decision:
    countries = (
        frozenset(c for n in names[x] if (c := chains[n].country) is not None)
        for x in (longer, shorter)
    )
    return compare_persons(longer, shorter, *countries)


def _join_surname(
    clusters: Clusters[Node], name: str, full: Sequence[str], names: Names,
    chains: Mapping[Node, Chain],
) -> Iterator[Decision]:  # fmt: skip
    """Give a surname that stands alone to its bearer; where several bear it, to the one with its title, or spelt so."""
    judged = {other: _compared(other, name, names, chains) for other in full}
    bearers = [other for other in full if judged[other].verdict == "same"]
    for node in names[name]:
        fits = _narrowed(bearers, name, chains[node], names, chains)
        if len({clusters.find(names[other][0]) for other in fits}) == 1:
            clusters.join(names[fits[0]][0], node)
            for other in bearers:
                if other not in fits:
                    clusters.keep_apart(names[other][0], node)
        elif not bearers:
            clusters.join(names[name][0], node)
    several = len({clusters.find(names[other][0]) for other in bearers}) > 1
    for other in full:
        yield _open(judged[other]) if several and other in bearers else judged[other]


def _narrowed(
    bearers: Sequence[str], name: str, chain: Chain, names: Names, chains: Mapping[Node, Chain]
) -> Sequence[str]:
    """Of those who bear a surname, the ones who also bear the title that stands with it, else those spelt as it is."""
    titles = {r.title for r in chain.roles}
    with_title = [
        b for b in bearers
        if titles & {r.title for n in names[b] for r in chains[n].roles}
    ]  # fmt: skip
    spelt = [b for b in with_title or bearers if plain(b.split()[-1]) == plain(name)]
    return spelt or with_title or bearers


def _open(decision: Decision) -> Decision:
    """Several people bear the surname: the words around it say whose it is, not the name."""
    why = Reason(rule="person.bearers", says="several people bear the surname")
    return replace(decision, verdict="unsure", reasons=(*decision.reasons, why))
