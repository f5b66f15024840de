"""Joins what reports call by different full names of one entry: "Abu Omar" and "Ali Hassan" where the file says so.

Before the rules that compare names, which would hold them apart, and after a person, whose word stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.documents.clusters import Clusters
from tidings.merging.authorities.directory import Directory
from tidings.merging.authorities.judging import Judged, Party, judge
from tidings.merging.authorities.naming import key_of
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Chain, EntityMention

Node = tuple[str, int]  # document id, chain index
Mentions = Mapping[Node, list[EntityMention]]

# Governments are one by their country and places by their point, whatever they are called.
JOINED = frozenset({"person", "organization", "armed_group", "facility"})


def join_known(
    clusters: Clusters[Node], chains: Mapping[Node, Chain], mentions: Mentions, directory: Directory
) -> Iterator[Decision]:
    """Join the chains whose full names are names of one entry, and of no other that fits."""
    first: dict[tuple[str, bool], tuple[Node, Judged]] = {}
    told: set[str] = set()
    if not directory:
        return
    for node, chain in chains.items():
        known = _only_entry(chain, directory)
        if known is None or node not in mentions:
            continue
        key = (known.match.entry.id, chain.kind == "person")
        one, how = first.setdefault(key, (node, known))
        if key_of(how.match.mine) == key_of(known.match.mine) or not clusters.join(one, node):
            continue
        decision = _decision(one, how, node, known, mentions)
        if decision.id not in told:
            told.add(decision.id)
            yield decision


def _only_entry(chain: Chain, directory: Directory) -> Judged | None:
    """The one entry that bears a full name of a chain and does not contradict it."""
    if chain.kind not in JOINED or chain.described or chain.members:
        return None
    party = Party(kind=chain.kind, countries=frozenset(c for c in (chain.country,) if c))
    names = (chain.name, *chain.aliases)
    judged = (judge(match, party) for match in directory.matches(names, chain.kind))
    fits = [one for one in judged if one.fits and one.match.how == "name"]
    return fits[0] if len(fits) == 1 else None


def _decision(one: Node, how: Judged, other: Node, also: Judged, mentions: Mentions) -> Decision:
    left, right = (f"{n[0]}:{m.start}-{m.end}" for n in (one, other) for m in mentions[n][:1])
    entry = how.match.entry
    says = f"“{how.match.mine}” and “{also.match.mine}” are names of {entry.id} ({entry.names[0]})"
    return Decision(
        id=content_id("decision", "authority", entry.id, key_of(how.match.mine), key_of(also.match.mine)),
        left=left, right=right, verdict="same", score=min(how.score, also.score),
        reasons=(Reason(rule="authority.same-id", says=says),),
    )  # fmt: skip
