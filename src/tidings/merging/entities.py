"""Merge the referents of all documents into entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from tidings.documents.clusters import Clusters, by_member
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.known import known_names
from tidings.merging.authorities.directory import NOBODY, Directory
from tidings.merging.authorities.joining import join_known
from tidings.merging.copied_sentences import Copied, copied_sentences
from tidings.merging.corrections.wishes import NONE, Wishes
from tidings.merging.ground import Ground, in_order
from tidings.merging.identities.copied import copied_names
from tidings.merging.identities.keys import keys_of, own_country
from tidings.merging.identities.kinds import Kinds, join_kinds
from tidings.merging.identities.offices import join_offices
from tidings.merging.identities.persons import join_persons
from tidings.merging.identities.points import Points
from tidings.merging.identities.second_surnames import join_second_surnames
from tidings.merging.identities.short_names import is_noun_alone, join_short_names
from tidings.merging.identities.unlisted import with_unlisted
from tidings.merging.identities.unnamed import join_unnamed
from tidings.merging.names import is_latin, normal
from tidings.model.decisions import Decision
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Codes, Entity, EntityRole, MentionEvidence, Point
from tidings.model.mentions import Chain, EntityMention, PlaceReading, Reading
from tidings.model.record import Record

Node = tuple[str, int]  # document id, chain index

# "His Russian counterpart" says that somebody has the same office as another, not which.
LIKE = "counterpart"


class EntityLinks(Record, frozen=True, kw_only=True):
    """The entities, and which of them each chain of each document became."""

    entities: tuple[Entity, ...]
    of: dict[Node, str]
    members: dict[Node, tuple[str, ...]]
    decisions: tuple[Decision, ...]
    known: dict[str, Entity]

    def each(self, document: str, chain: int | None) -> tuple[str, ...]:
        """The entities a chain stands for: its members where it is a plural of named parties."""
        if chain is None:
            return ()
        known = self.of.get((document, chain))
        return self.members.get((document, chain)) or ((known,) if known is not None else ())

    def sides(self, entity: str) -> tuple[str, ...]:
        """The bodies that a person speaks for; any other entity itself."""
        one = self.by_id()[entity]
        if one.kind != "person":
            return (entity,)
        return tuple(sorted({r.of for r in one.roles if r.of is not None}))

    def get(self, document: str, chain: int | None) -> str | None:
        """The entity of a chain."""
        return self.of.get((document, chain)) if chain is not None else None

    def by_id(self) -> dict[str, Entity]:
        """Entities by their id."""
        return self.known


def merge_entities(
    readings: Sequence[Reading], ground: Ground, wishes: Wishes = NONE,
    copies: Sequence[Copied] | None = None, directory: Directory = NOBODY,
) -> EntityLinks:  # fmt: skip
    """One entity for all chains that mean the same; persons by compared names, others by key. Without `copies` they are looked for.

    `directory` has the entries of the case's authority file.
    """
    chains = with_unlisted({(r.document.id, c.index): c for r in readings for c in r.chains})
    mentions: dict[Node, list[EntityMention]] = {}
    for reading in readings:
        for mention in reading.entities:
            mentions.setdefault((reading.document.id, mention.chain), []).append(mention)
    clusters: Clusters[Node] = Clusters(chains)
    wishes.begin(clusters)
    by_desk = tuple(join_known(clusters, chains, mentions, directory))
    copies = copied_sentences(readings, ground) if copies is None else copies
    copied = tuple(copied_names(copies))
    points = Points(chains, copied)
    _join_by_key(clusters, chains, points, ground)
    kinds = Kinds(readings, chains)
    decisions = (
        *by_desk,
        *points.decisions,
        *_joined(clusters, copied),
        *join_persons(clusters, chains),
        *join_second_surnames(clusters, chains),
        *join_kinds(clusters, chains, kinds),
        *join_short_names(clusters, chains),
        *join_unnamed(clusters, chains),
        *join_offices(clusters, chains, mentions, ground),
    )
    groups = [g for g in clusters.groups() if any(n in mentions for n in g)]
    ids = by_member(
        groups,
        lambda g: _id(
            _typical(g, chains, kinds), chains, _name(g, chains, mentions, kinds), ground
        ),
    )
    ids = wishes.distinct("entity", groups, ids, lambda n: mentions[n][0].quote)
    entities = [_entity(group, chains, mentions, ids, ground, kinds) for group in groups]
    members = {
        node: tuple(ids[node[0], m] for m in chain.members if (node[0], m) in ids)
        for node, chain in chains.items()
        if chain.members
    }
    return EntityLinks(
        entities=tuple(sorted(entities, key=lambda e: e.id)), of=ids, members=members,
        decisions=decisions, known={e.id: e for e in entities},
    )  # fmt: skip


def _joined(
    clusters: Clusters[Node], pairs: Iterable[tuple[Node, Node, Decision]]
) -> Iterator[Decision]:
    for one, other, decision in pairs:
        if clusters.find(one) != clusters.find(other) and clusters.join(one, other):
            yield decision


def _join_by_key(
    clusters: Clusters[Node], chains: dict[Node, Chain], points: Points, ground: Ground
) -> None:
    first: dict[tuple[str, ...], Node] = {}
    for node, chain in chains.items():
        for key in keys_of(node, chain, chains, points, ground):
            if key in first:
                clusters.join(first[key], node)
            else:
                first[key] = node


def _says_whose(name: str) -> bool:
    """Whether a description says of which country or state its people are: "Chadian troops"."""
    known = known_names().get(name.split()[0])
    return known is not None and known.country is not None


def _name(
    group: Sequence[Node], chains: dict[Node, Chain], mentions: dict[Node, list[EntityMention]],
    kinds: Kinds,
) -> str:  # fmt: skip
    """The fullest name of a person; else the name most documents use; in Latin letters if any has them. What only
    describes ("the fifth governor") names nobody who has a name, and "the Front" is called so only where nobody says which."""
    weights: Counter[str] = Counter()
    person = kinds.of(group) == "person"
    named = [n for n in group if not chains[n].described] if person else ()
    for node in named or group:
        weights[chains[node].name] += max(len(mentions.get(node, ())), 1)
    weights = _only(weights, is_latin)
    weights = _only(weights, lambda name: not is_noun_alone(name))
    if kinds.of(group) == "collective":
        weights = _only(weights, _says_whose)  # "Norish troops" tell more than "the troops"
    if person:
        return min(weights, key=lambda n: (-min(len(n.split()), 3), -weights[n], n))
    return min(weights, key=lambda n: (-weights[n], n))


def _only(weights: Counter[str], fits: Callable[[str], bool]) -> Counter[str]:
    """The names that fit with their weights; all where none does."""
    return Counter({name: weights[name] for name in weights if fits(name)}) or weights


def _typical(group: Sequence[Node], chains: dict[Node, Chain], kinds: Kinds) -> Node:
    """The member that the entity is coded by: of the kind that most are of, at the point that most are at."""
    kind = kinds.of(group)
    of_kind = [n for n in group if chains[n].kind == kind]
    named = [n for n in of_kind if not chains[n].described] or of_kind
    points = Counter(p.geonames for n in named if (p := chains[n].place) is not None)
    return min(named, key=lambda n: -points[_geonames(chains[n])] if points else 0)


def _geonames(chain: Chain) -> int | None:
    return chain.place.geonames if chain.place else None


def _id(node: Node, chains: dict[Node, Chain], name: str, ground: Ground) -> str:
    """An id from what makes the entity one: its country, its point, its name, or the article that
    alone knows a nameless one."""
    chain = chains[node]
    known = own_country(chain) if chain.kind == "state" else None
    point = chain.place.geonames if chain.place else None
    own = known or (str(point) if point else normal(name))
    local = chain.described and (chain.kind in {"person", "organization"} or bool(chain.members))
    country = chain.country or "" if chain.kind == "collective" else ""
    return content_id("entity", chain.kind, own, country, ground.article(node[0]) if local else "")


def _entity(
    group: Sequence[Node], chains: dict[Node, Chain], mentions: dict[Node, list[EntityMention]],
    ids: dict[Node, str], ground: Ground, kinds: Kinds,
) -> Entity:  # fmt: skip
    name = _name(group, chains, mentions, kinds)
    members = [chains[node] for node in group]
    aliases = {a for c in members for a in (c.name, *c.aliases)} - {name}
    evidence = sorted(
        MentionEvidence(document=node[0], start=m.start, end=m.end, quote=m.quote, as_=m.as_)
        for node in group for m in mentions.get(node, ())
    )  # fmt: skip
    typical = chains[_typical(group, chains, kinds)]
    place = typical.place or next((c.place for c in members if c.place is not None), None)
    country = _most([c.country for c in members])
    sector = _most([c.sector for c in members])
    codes = Codes(iso3=country, geonames=place.geonames if place else None, plover_sector=sector)
    return Entity(
        id=ids[group[0]], name=name, kind=typical.kind, aliases=tuple(sorted(aliases)),
        codes=codes if country or sector or codes.geonames else None,
        place=_point(place), roles=tuple(_roles(group, chains, ids)), mentions=tuple(evidence),
        corroboration=ground.corroborate(evidence),
    )  # fmt: skip


def _most(values: Sequence[str | None]) -> str | None:
    counted = Counter(v for v in values if v)
    return min(counted, key=lambda v: (-counted[v], v), default=None)


def _point(place: PlaceReading | None) -> Point | None:
    if place is None:
        return None
    return Point(
        lat=place.lat, lon=place.lon, precision=place.precision, country=place.country,
        admin1=place.admin1, admin2=place.admin2, runners_up=place.runners_up,
    )  # fmt: skip


def _roles(
    group: Sequence[Node], chains: dict[Node, Chain], ids: dict[Node, str]
) -> Iterator[EntityRole]:
    found: dict[tuple[str, str | None], list[Evidence]] = {}
    for node in group:
        for role in chains[node].roles:
            if role.title == LIKE or role.title in word_class("salutations"):
                continue
            of = ids.get((node[0], role.of)) if role.of is not None else None
            found.setdefault((role.title, of), []).append(role.evidence)
    for (title, of), evidence in sorted(found.items(), key=lambda i: (i[0][0], i[0][1] or "")):
        if of is None and any(t == title and o is not None for t, o in found):
            continue
        yield EntityRole(title=title, of=of, evidence=in_order(evidence))
