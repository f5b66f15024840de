"""One name that reports were read to use of a person, a place and a body: it is what most of them use it of.

"Karm" may be read as a person where the words around it do not tell; the other reports of the case do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from tidings.documents.clusters import Clusters
from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Chain, Reading
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
# “Governor Awa Sy” and “the village of Karm” are sure; reports that took the bare name for a body guessed.
SURE = 3
# “The former municipality of the ” is the longest way of saying so.
REACH = 30


class Kinds:
    """What names stand for: each report that has one has a vote, and more where its words leave no doubt."""

    def __init__(self, readings: Iterable[Reading], chains: Mapping[Node, Chain]) -> None:
        self._chains = chains
        self._grounds = frozenset(_grounds(readings))

    def of(self, nodes: Iterable[Node]) -> EntityKind:
        """What most of some chains of one name stand for, those with a name of their own first."""
        counted: Counter[EntityKind] = Counter()
        told = list(nodes)
        for node in [n for n in told if not self._chains[n].described] or told:
            counted[self._chains[node].kind] += SURE if self._is_sure(node) else 1
        return min(counted, key=lambda k: (-counted[k], RANK.index(k)))

    def _is_sure(self, node: Node) -> bool:
        chain = self._chains[node]
        return node in self._grounds or (chain.kind == "person" and bool(chain.roles))


def _grounds(readings: Iterable[Reading]) -> Iterator[Node]:
    """The chains that a report calls a town or district outright: "the village of Karm"."""
    for reading in readings:
        text = reading.document.text
        for mention in reading.entities:
            if mention.as_ == "place" and _called_ground().search(
                text, max(0, mention.start - REACH), mention.start
            ):
                yield reading.document.id, mention.chain


@cache
def _called_ground() -> re.Pattern[str]:
    nouns = sorted(
        r["noun"] for r in table("en/place_nouns.tsv") if r["class"] in {"admin", "place"}
    )
    return re.compile(rf"\b(?:{'|'.join(nouns)}) of (?:the )?\Z", re.IGNORECASE)


def join_kinds(
    clusters: Clusters[Node], chains: Mapping[Node, Chain], known: Kinds
) -> Iterator[Decision]:
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
        most = known.of(n for nodes in kinds.values() for n in nodes)
        for kind in sorted(kinds):
            if kind == most or _stands_firm(kinds[kind], chains):
                continue
            for node in kinds[kind]:
                clusters.join(kinds[most][0], node)
            yield _decision(kinds[most][0], kinds[kind][0], chains, most, kind)


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
