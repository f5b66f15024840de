"""The signed network of actors as GraphML: who is for and against whom, by relations and by what they did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lxml import etree

from tidings.exports.cited import Citing, readable
from tidings.exports.parts import unreal
from tidings.exports.tables.table import columns_of
from tidings.exports.written import Choice, Exported, joined
from tidings.lexicons.tables import table
from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.model.items import Codes, Corroboration, Entity, Event

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
# PLOVER's quad classes: 1 and 2 are cooperation, 3 and 4 conflict.
_COOPERATION = 2
_TYPES = {str: "string", int: "int", float: "double"}


class Node(NamedTuple):
    """What is said of an actor."""

    label: str
    kind: str
    aliases: str
    country: str | None
    sector: str | None
    authority: str | None
    lat: float | None
    lon: float | None
    mentions: int
    quote: str
    documents: int
    articles: int
    independent_sources: int


class Edge(NamedTuple):
    """What is said of two actors; `basis` is relation or event, `item` its id."""

    basis: str
    item: str
    kind: str
    sign: int
    status: str
    date: str | None
    headline: str
    quotes: str
    documents: int
    articles: int
    independent_sources: int
    sources: str


class _Tie(NamedTuple):
    """Two actors, in direction, with the edge between them."""

    source: str
    target: str
    edge: Edge


def export_graphml(account: Account) -> Exported:
    """A directed graph in which two actors may have several edges."""
    citing, choice = Citing(account), Choice(len(account.events))
    ties = [*_relations(account, citing), *_events(account, citing, choice)]
    tied = {key for tie in ties for key in (tie.source, tie.target)}
    actors = [one for one in account.entities if one.id in tied]
    return Exported(_written(actors, ties, citing), choice.told())


def _relations(account: Account, citing: Citing) -> Iterator[_Tie]:
    for one in account.relations:
        sign = _signs()[one.kind] if one.status != "denied" else 0
        edge = Edge(
            "relation", one.id, one.kind, sign, one.status, one.when.edtf if one.when else None,
            citing.names.label(one.id), citing.prose(one.evidence),
            *_stands(one.corroboration, citing),
        )  # fmt: skip
        yield _Tie(one.subject, one.object, edge)


def _events(account: Account, citing: Citing, choice: Choice) -> Iterator[_Tie]:
    """From each who acts to each on whom; those who take part together are tied in the order they are told."""
    for event in account.events:
        pairs = _pairs(event)
        if not choice.takes(unreal(event) or (None if pairs else "without two known actors")):
            continue
        # What a hazard ties is neither for nor against each other.
        sign = 0 if event.quad_class is None else 1 if event.quad_class <= _COOPERATION else -1
        edge = Edge(
            "event", event.id, joined(event.sort, " "), sign, event.status,
            event.date.edtf if event.date else None, event.headline,
            citing.prose(event.evidence), *_stands(event.corroboration, citing),
        )  # fmt: skip
        yield from (_Tie(one, other, edge) for one, other in pairs)


def _pairs(event: Event) -> tuple[tuple[str, str], ...]:
    acting = _in_role(event, "source")
    suffering = _in_role(event, "target")
    together = _in_role(event, "participant")
    pairs = [(one, other) for one in acting for other in suffering]
    pairs += [(one, other) for at, one in enumerate(together) for other in together[at + 1 :]]
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))


def _in_role(event: Event, role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.entity for a in event.actors if a.role == role and a.entity))


def _stands(stands: Corroboration, citing: Citing) -> tuple[int, int, int, str]:
    sources = joined(citing.names.label(one) for one in stands.sources)
    return stands.documents, stands.articles, stands.independent_sources, sources


def _node(one: Entity, citing: Citing) -> Node:
    codes, at, stands = one.codes or Codes(), one.place, one.corroboration
    first: Sequence[Evidence] = one.mentions[:1]
    return Node(
        one.name, one.kind, joined(one.aliases), codes.iso3, codes.plover_sector,
        one.authority.id if one.authority else None, at.lat if at else None, at.lon if at else None, len(one.mentions), citing.prose(first),
        stands.documents, stands.articles, stands.independent_sources,
    )  # fmt: skip


@cache
def _signs() -> dict[str, int]:
    return {row["kind"]: int(row["sign"]) for row in table("world/relation_signs.tsv")}


def _written(actors: Sequence[Entity], ties: Sequence[_Tie], citing: Citing) -> bytes:
    root = etree.Element("graphml", nsmap={None: _NAMESPACE})
    for domain, kind in (("node", Node), ("edge", Edge)):
        for name, value in columns_of(kind):
            etree.SubElement(
                root, "key", {"id": f"{domain}_{name}", "for": domain, "attr.name": name,
                              "attr.type": _TYPES[value]},
            )  # fmt: skip
    graph = etree.SubElement(root, "graph", id="actors", edgedefault="directed")
    for one in actors:
        node = etree.SubElement(graph, "node", id=one.id)
        _data(node, "node", _node(one, citing))
    for number, tie in enumerate(ties):
        edge = etree.SubElement(
            graph, "edge", id=f"{tie.edge.item}.{number}", source=tie.source, target=tie.target
        )
        _data(edge, "edge", tie.edge)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _data(parent: etree._Element, domain: str, row: Node | Edge) -> None:
    for name, value in row._asdict().items():
        if value not in (None, ""):
            etree.SubElement(parent, "data", key=f"{domain}_{name}").text = readable(str(value))
