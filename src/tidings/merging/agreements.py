"""One agreement for all its names, with terms, parties and the accusations of breaking it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table
from tidings.lexicons.tables import words as split
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground, in_order
from tidings.merging.intervals import most_precise
from tidings.merging.names import normal
from tidings.model.agreements import AgreementItem, Allegation, Term
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.mentions import AgreementMention, Reading

Node = tuple[str, int]  # document id, agreement index

# So long after a truce was agreed on or first told of, "the truce" mostly still means it.
TRUCE_DAYS = 60


def merge_agreements(
    readings: Mapping[str, Reading], entities: EntityLinks,
    statements: Mapping[tuple[str, int], str], ground: Ground,
) -> tuple[tuple[AgreementItem, ...], dict[Node, str]]:  # fmt: skip
    """All agreements by date and id, and the id of each mention's agreement."""
    nodes = {(d, i): a for d, r in readings.items() for i, a in enumerate(r.agreements)}
    clusters: Clusters[Node] = Clusters(nodes)
    first: dict[str, list[Node]] = {}
    for node, mention in nodes.items():
        same_key = first.setdefault(normal(mention.key), [])
        fitting = next((n for n in same_key if _years_fit(nodes[n], mention)), None)
        if fitting is not None:
            clusters.join(fitting, node)
        same_key.append(node)
    _join_truces(clusters, nodes, ground)
    ids: dict[Node, str] = {}
    found: list[AgreementItem] = []
    for group in clusters.groups():
        item = _agreement(group, nodes, entities, statements, ground)
        found.append(item)
        ids |= dict.fromkeys(group, item.id)
    return tuple(sorted(found, key=lambda a: (_day(a), a.id))), ids


def _join_truces(
    clusters: Clusters[Node], nodes: Mapping[Node, AgreementMention], ground: Ground
) -> None:
    """“the truce” in one report and “the ceasefire” in the next are the one agreed on not long before."""
    truces = sorted(
        (n for n, m in nodes.items() if m.kind == "ceasefire"),
        key=lambda n: (ground.published(n[0]) or "9999", n),
    )
    last: Node | None = None
    for node in truces:
        mention = nodes[node]
        if last is not None and _is_nameless(mention) and _soon_after(last, node, nodes, ground):
            clusters.join(last, node)
        last = node if last is None or not _is_nameless(mention) else last


def _is_nameless(mention: AgreementMention) -> bool:
    words = {w for row in table("en/agreement_nouns.tsv") for w in split(row["word"])}
    return set(normal(mention.key).split()) <= words


def _soon_after(
    one: Node, other: Node, nodes: Mapping[Node, AgreementMention], ground: Ground
) -> bool:
    signed = nodes[one].signed
    first = (signed.earliest if signed else None) or ground.published(one[0])
    day = ground.published(other[0])
    if first is None or day is None or not _years_fit(nodes[one], nodes[other]):
        return False
    return 0 <= (date.fromisoformat(day) - date.fromisoformat(first)).days <= TRUCE_DAYS


def _day(agreement: AgreementItem) -> str:
    return agreement.signed.earliest if agreement.signed and agreement.signed.earliest else "9999"


def _years_fit(one: AgreementMention, other: AgreementMention) -> bool:
    return one.year is None or other.year is None or one.year == other.year


def _agreement(
    group: Sequence[Node], nodes: Mapping[Node, AgreementMention], entities: EntityLinks,
    statements: Mapping[tuple[str, int], str], ground: Ground,
) -> AgreementItem:  # fmt: skip
    mentions = [(n[0], nodes[n]) for n in group]
    names = Counter(m.name for _, m in mentions)
    name = min(names, key=lambda n: (n.casefold() == n, not n[:1].isupper(), -names[n], n))
    year = next((m.year for _, m in sorted(mentions, key=lambda p: p[0]) if m.year), None)
    evidence = in_order(e for _, m in mentions for e in m.evidence)
    parties = {e for d, m in mentions for p in m.parties if (e := entities.get(d, p))}
    place = next((e for d, m in mentions if (e := entities.get(d, m.place))), None)
    return AgreementItem(
        id=content_id("agreement", normal(mentions[0][1].key), str(year or "")), name=name,
        parties=tuple(sorted(parties)),
        signed=most_precise(tuple(m.signed for _, m in mentions if m.signed is not None)),
        place=place, terms=tuple(_terms(mentions)),
        allegations=tuple(_allegations(mentions, entities, statements)),
        status=next((m.status for _, m in mentions if m.status is not None), None),
        evidence=evidence, corroboration=ground.corroborate(evidence),
    )  # fmt: skip


def _terms(mentions: Sequence[tuple[str, AgreementMention]]) -> Iterator[Term]:
    found: dict[str, list[Evidence]] = {}
    texts: dict[str, str] = {}
    for _, mention in mentions:
        for term in mention.terms:
            key = " ".join(term.text.casefold().split())
            texts.setdefault(key, term.text)
            found.setdefault(key, []).append(term.evidence)
    for key in sorted(found):
        yield Term(text=texts[key], evidence=in_order(found[key]))


def _allegations(
    mentions: Sequence[tuple[str, AgreementMention]], entities: EntityLinks,
    statements: Mapping[tuple[str, int], str],
) -> Iterator[Allegation]:  # fmt: skip
    found: dict[tuple[str, str, str], list[Allegation]] = {}
    for document, mention in mentions:
        for said in mention.allegations:
            by, against = entities.get(document, said.by), entities.get(document, said.against)
            statement = (
                statements.get((document, said.statement)) if said.statement is not None else None
            )
            words = " ".join(said.evidence.quote.casefold().split())
            found.setdefault((by or "", against or "", words), []).append(
                Allegation(
                    by=by,
                    against=against,
                    term=said.term,
                    statement=statement,
                    evidence=(said.evidence,),
                )
            )
    for key in sorted(found):
        same = found[key]
        first = same[0]
        yield Allegation(
            by=first.by, against=first.against, term=first.term,
            statement=next((a.statement for a in same if a.statement), None),
            evidence=in_order(e for a in same for e in a.evidence),
        )  # fmt: skip
