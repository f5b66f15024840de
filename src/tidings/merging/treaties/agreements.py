"""One agreement for all its names, with terms, parties and the accusations of breaking it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from tidings.documents.clusters import Clusters
from tidings.lexicons.tables import table
from tidings.lexicons.tables import words as split
from tidings.lexicons.word_classes import word_class
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground, in_order
from tidings.merging.intervals import most_precise, overlap
from tidings.merging.names import normal
from tidings.merging.treaties.breaches import Breaches
from tidings.model.agreements import AgreementItem, Standing, Term
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Entity, Statement
from tidings.model.mentions import AgreementMention, Reading, StageMention
from tidings.model.vocabulary import AgreementStage, AgreementStatus

Node = tuple[str, int]  # document id, agreement index

# So long after a truce was agreed on or first told of, "the truce" mostly still means it.
TRUCE_DAYS = 60


def merge_agreements(
    readings: Mapping[str, Reading], entities: EntityLinks,
    said: Mapping[tuple[str, int], str], statements: Sequence[Statement], ground: Ground,
) -> tuple[AgreementItem, ...]:  # fmt: skip
    """All agreements by date and id."""
    nodes = {(d, i): a for d, r in readings.items() for i, a in enumerate(r.agreements)}
    clusters: Clusters[Node] = Clusters(nodes)
    first: dict[str, list[Node]] = {}
    for node, mention in nodes.items():
        same_key = first.setdefault(normal(mention.key), [])
        fitting = next((n for n in same_key if _may_be_one(n, node, nodes, ground)), None)
        if fitting is not None:
            clusters.join(fitting, node)
        same_key.append(node)
    _join_truces(clusters, nodes, ground)
    _join_signed(clusters, nodes, entities)
    case = Breaches(readings, entities, said, statements, ground)
    found = [_agreement(group, nodes, entities, case, ground) for group in clusters.groups()]
    return tuple(sorted(found, key=lambda a: (_day(a), a.id)))


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


def _join_signed(
    clusters: Clusters[Node], nodes: Mapping[Node, AgreementMention], entities: EntityLinks
) -> None:
    """“The agreement signed on 2 February” is the truce of Karm that one of its sides signed on that very day."""
    signed: dict[tuple[str, str], list[Node]] = {}
    truces: dict[str, list[Node]] = {}
    for node, mention in nodes.items():
        if mention.signed is not None and mention.signed.precision == "day":
            for side in sorted(_sides(node, nodes, entities)):
                signed.setdefault((mention.signed.edtf, side), []).append(node)
            if mention.kind == "ceasefire":
                truces.setdefault(mention.signed.edtf[:7], []).append(node)
    for group in signed.values():
        # one without a name is each of the others, so that all are one
        if any(_is_nameless(nodes[n]) for n in group):
            for node in group[1:]:
                clusters.join(group[0], node)
    one = {month: t[0] for month, t in truces.items() if len({clusters.find(n) for n in t}) == 1}
    for node, mention in nodes.items():
        fitting = one.get(_month(mention) or "")
        if fitting is not None and mention.kind == "ceasefire" and _is_nameless(mention):
            clusters.join(fitting, node)


def _month(mention: AgreementMention) -> str | None:
    """The month that words for a truce give, where they give no day: "the February truce"."""
    signed = mention.signed
    return signed.edtf if signed is not None and signed.precision == "month" else None


def _sides(
    node: Node, nodes: Mapping[Node, AgreementMention], entities: EntityLinks
) -> frozenset[str]:
    mention = nodes[node]
    told = {e for p in mention.parties for e in entities.each(node[0], p)}
    blamed = {
        e for a in mention.allegations for c in (a.by, a.against) if c is not None
        for e in entities.each(node[0], c)
    }  # fmt: skip
    return frozenset(s for e in told | blamed for s in entities.sides(e))


def _is_nameless(mention: AgreementMention) -> bool:
    """Whether nothing but its kind and its month names it: "the truce", "the February truce"."""
    return set(normal(mention.key).split()) <= _no_names()


@cache
def _no_names() -> frozenset[str]:
    rows = (*table("en/agreement_nouns.tsv"), *table("en/time_months.tsv"))
    return frozenset(normal(w) for row in rows for w in split(row["word"]))


def _soon_after(
    one: Node, other: Node, nodes: Mapping[Node, AgreementMention], ground: Ground
) -> bool:
    signed = nodes[one].signed
    first = (signed.earliest if signed else None) or ground.published(one[0])
    day = ground.published(other[0])
    if first is None or day is None or not _years_fit(nodes[one], nodes[other]):
        return False
    told = nodes[other].signed
    if signed is not None and told is not None and not overlap(signed, told):
        return False  # "the January truce"
    return 0 <= (date.fromisoformat(day) - date.fromisoformat(first)).days <= TRUCE_DAYS


def _may_be_one(
    one: Node, other: Node, nodes: Mapping[Node, AgreementMention], ground: Ground
) -> bool:
    """Whether two agreements of one name are one: "the ceasefire" of September is not that of December."""
    a, b = nodes[one], nodes[other]
    if not _years_fit(a, b):
        return False
    if not (a.kind == b.kind == "ceasefire" and _is_nameless(a)):
        return True
    spans = [_told_of(n, nodes, ground) for n in (one, other)]
    if None in spans:
        return True
    (_, until), (second, _) = sorted(s for s in spans if s is not None)
    return (date.fromisoformat(second) - date.fromisoformat(until)).days <= TRUCE_DAYS


def _told_of(
    node: Node, nodes: Mapping[Node, AgreementMention], ground: Ground
) -> tuple[str, str] | None:
    """From the day on which it was signed, where that is told, to that of the report; None where the report has no day."""
    told, signed = ground.published(node[0]), nodes[node].signed
    if told is None:
        return None
    first = signed.earliest if signed is not None and signed.earliest else told
    return min(first, told), told


def _day(agreement: AgreementItem) -> str:
    return agreement.signed.earliest if agreement.signed and agreement.signed.earliest else "9999"


def _years_fit(one: AgreementMention, other: AgreementMention) -> bool:
    if one.is_aside or other.is_aside:  # "since a 1994 ceasefire" says nothing of today's
        return one.year == other.year
    return one.year is None or other.year is None or one.year == other.year


def _agreement(
    group: Sequence[Node], nodes: Mapping[Node, AgreementMention], entities: EntityLinks,
    case: Breaches, ground: Ground,
) -> AgreementItem:  # fmt: skip
    mentions = sorted(((n[0], nodes[n]) for n in group), key=lambda m: (m[0], m[1].evidence))
    named = [m.name for _, m in mentions if not _is_nameless(m)]
    names = Counter(named or [m.name for _, m in mentions])
    name = min(names, key=lambda n: (n.casefold() == n, not n[:1].isupper(), -names[n], n))
    year = next((m.year for _, m in mentions if m.year), None)
    evidence = in_order(e for _, m in mentions for e in m.evidence)
    parties = {e for d, m in mentions for p in m.parties for e in entities.each(d, p)}
    allegations = case.alleged(mentions, frozenset(parties))
    if len(parties) < 2:
        # who is accused of breaking an agreement has made it, and mostly the accuser too
        sides = {
            e for a in allegations for e in (a.by, a.against)
            if e is not None and not (e == a.by and _watches(entities.by_id()[e]))
        }  # fmt: skip
        parties |= {s for e in sides for s in entities.sides(e)}
    place = next((e for d, m in mentions if (e := entities.get(d, m.place))), None)
    history = _history(mentions, ground)
    return AgreementItem(
        id=content_id("agreement", normal(mentions[0][1].key), str(year or "")), name=name,
        parties=tuple(sorted(parties)),
        guarantors=_entities(mentions, "guarantors", entities),
        mediators=_entities(mentions, "mediators", entities),
        signed=most_precise(tuple(m.signed for _, m in mentions if m.signed is not None)),
        place=place, terms=tuple(_terms(mentions)),
        allegations=allegations,
        status=_status(history), history=history,
        evidence=evidence, corroboration=ground.corroborate(evidence),
    )  # fmt: skip


def _watches(accuser: Entity) -> bool:
    """Whether a body is called after its watching: an observatory, a monitoring mission breaks no truce, it counts who does."""
    named = {w.lower() for w in accuser.name.split()}
    return accuser.kind == "organization" and not word_class("watching_bodies").isdisjoint(named)


def _entities(
    mentions: Sequence[tuple[str, AgreementMention]], field: str, entities: EntityLinks
) -> tuple[str, ...]:
    chains = ((d, c) for d, m in mentions for c in getattr(m, field))
    return tuple(sorted({e for d, c in chains for e in entities.each(d, c)}))


def _history(
    mentions: Sequence[tuple[str, AgreementMention]], ground: Ground
) -> tuple[Standing, ...]:
    """What became of it, one entry for each day and status."""
    found: dict[tuple[str, AgreementStage], list[StageMention]] = {}
    dates: dict[tuple[str, AgreementStage], Date | None] = {}
    for document, mention in mentions:
        for stage in mention.stages:
            date = stage.date
            if date is None or _last_day(date) > (ground.published(document) or "9999"):
                date = _published(document, ground)  # what is told as done lies not ahead
            key = (date.edtf if date else "", stage.status)
            dates.setdefault(key, date)
            found.setdefault(key, []).append(stage)
    rows = [
        Standing(date=dates[k], status=k[1], evidence=in_order(s.evidence for s in found[k]))
        for k in sorted(found)
    ]
    return tuple(sorted(rows, key=lambda s: (_last_day(s.date), s.evidence)))


def _last_day(date: Date | None) -> str:
    return (date.latest or date.earliest or "") if date else ""


def _published(document: str, ground: Ground) -> Date | None:
    day = ground.published(document)
    if day is None:
        return None
    return Date(edtf=day, earliest=day, latest=day, precision="day", inferred="agreement.told-on")


# What stands in no list leaves open how the agreement stands: signed is not yet in force, suspended neither.
_LEAVES: dict[AgreementStage, AgreementStatus] = {
    "in_force": "in_force", "extended": "in_force", "partly_implemented": "partly_implemented",
    "violated": "violated", "collapsed": "collapsed", "expired": "expired",
}  # fmt: skip


def _status(history: Sequence[Standing]) -> AgreementStatus | None:
    told = [s for s in history if s.status != "signed"]
    return _LEAVES.get(told[-1].status) if told else None


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
