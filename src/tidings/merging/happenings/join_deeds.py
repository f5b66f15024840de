"""Join the deeds of different articles that are one: candidates by day and place or toll, the surest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from tidings.documents.clusters import Clusters
from tidings.merging.ground import Ground
from tidings.merging.happenings.attacks import Deed, days_of, gather, is_deed
from tidings.merging.happenings.compare_deeds import compare_deeds, forbids
from tidings.merging.happenings.told import Told
from tidings.merging.stories.story_words import Vector, story_vector, undated
from tidings.model.decisions import Decision, Reason
from tidings.model.where_prec import SPOT

Node = tuple[str, int]

# In a block of one day and place so many neighbours of each deed are compared: linear where a pile tells of one day.
WINDOW = 60
# Half a degree is some 50 km: what lies in one cell or the next may be one spot.
CELL = 0.5
# So many deeds of each side are asked whether they forbid a join.
MOST = 12
# The heaviest words of an article by which another of that day is found where neither place nor toll says more.
KEYWORDS = 6


def join_deeds(
    clusters: Clusters[Node], told: Mapping[Node, Told], ground: Ground
) -> Iterator[Decision]:
    """Deeds of different articles, joined from the surest pair on; every judgement is told."""
    deeds = _deeds(clusters, told, ground)
    judged = _judge_pairs(deeds)
    asked: dict[tuple[tuple[Node, int], tuple[Node, int]], bool] = {}
    for pair in sorted(judged, key=lambda p: (-judged[p].score, p)):
        decision = judged[pair]
        if decision.verdict == "same":
            if _parts_renditions(clusters, deeds, *pair):
                continue
            left, right = ((clusters.find(n), clusters.size(n)) for n in pair)
            if (left, right) not in asked:
                asked[left, right] = _agree(clusters, deeds, *pair)
            if asked[left, right]:
                clusters.join(*pair)
            else:
                why = Reason(rule="deed.others", says="what other reports tell of them forbids it")
                decision = replace(decision, verdict="unsure", reasons=(*decision.reasons, why))
        yield decision


def _judge_pairs(deeds: Mapping[Node, Deed]) -> dict[tuple[Node, Node], Decision]:
    """The judgements on those pairs of a block of which something can be said."""
    judged: dict[tuple[Node, Node], Decision] = {}
    seen: set[tuple[Node, Node]] = set()
    for block in _blocks(deeds):
        for place, one in enumerate(block):
            for other in block[place + 1 : place + WINDOW]:
                pair = (min(one, other), max(one, other))
                if pair in seen or _share_document(deeds[one], deeds[other]):
                    continue
                seen.add(pair)
                decision = compare_deeds(deeds[pair[0]], deeds[pair[1]])
                if decision is not None:
                    judged[pair] = decision
    return judged


def _share_document(one: Deed, other: Deed) -> bool:
    """Whether one report tells both: which of its tellings are one it was asked before."""
    reports = ({t.node[0] for t in deed.tellings} for deed in (one, other))
    return one.article == other.article and not set.isdisjoint(*reports)


def _parts_renditions(
    clusters: Clusters[Node], deeds: Mapping[Node, Deed], one: Node, other: Node
) -> bool:
    """Whether a rendition of an article told two deeds apart that would be one by what another rendition of it says."""
    if deeds[one].article != deeds[other].article:
        return False
    reports = ({n[0] for n in clusters.members(side)} for side in (one, other))
    apart = clusters.find(one) != clusters.find(other)
    return apart and not set.isdisjoint(*reports)


def _deeds(clusters: Clusters[Node], told: Mapping[Node, Told], ground: Ground) -> dict[Node, Deed]:
    """What each article tells of each attack, by the first telling of it."""
    parts: dict[tuple[Node, str], list[Told]] = {}
    for node, one in told.items():
        if is_deed(one):
            parts.setdefault((clusters.find(node), one.article), []).append(one)
    about: dict[str, Vector] = {}
    for article in {article for _, article in parts}:
        known = ground.articles.get(article)
        document = ground.documents[known.documents[0] if known else article]
        about[article] = undated(
            story_vector((known.title if known else None) or "", document.text)
        )
    found = [gather(tellings, about[article]) for (_, article), tellings in parts.items()]
    return {deed.node: deed for deed in found}


def _agree(clusters: Clusters[Node], deeds: Mapping[Node, Deed], one: Node, other: Node) -> bool:
    """Whether no two deeds of two clusters forbid each other."""
    mine, theirs = (
        [n for n in clusters.members(side) if n in deeds][:MOST] for side in (one, other)
    )
    return not any(forbids(deeds[a], deeds[b]) for a in mine for b in theirs)


def _blocks(deeds: Mapping[Node, Deed]) -> Iterator[list[Node]]:
    """Deeds of one day and place, toll or matter; of one spot and toll or matter, and of one toll and sort of victims, on whatever day."""
    blocks: dict[tuple[str, str], list[Node]] = {}
    for node, deed in deeds.items():
        for day in days_of(deed):
            for key in _keys(deed):
                blocks.setdefault((day, key), []).append(node)
        for spot in deed.places:
            for key in _matters(deed):
                blocks.setdefault((spot.id, key), []).append(node)
        for number in deed.killed:
            for who in deed.victims:
                blocks.setdefault((who, f"killed {number:g}"), []).append(node)
    for block in sorted(blocks):
        yield sorted(blocks[block], key=lambda n: (days_of(deeds[n])[:1], n))


def _matters(deed: Deed) -> set[str]:
    """The tolls and the heaviest words of the sentences that tell a deed."""
    heaviest = sorted(deed.words, key=lambda k: (-deed.words[k], k))[:KEYWORDS]
    return {f"killed {number:g}" for number in deed.killed} | {f"word {k}" for k in heaviest}


def _keys(deed: Deed) -> set[str]:
    """What two tellings of one attack have one of in common: the place or its neighbourhood, the toll, the rarest words."""
    keys = {f"killed {number:g}" for number in deed.killed}
    for entity in deed.places:
        keys.add(entity.id)
        if entity.place is None:
            continue
        if entity.place.admin1:
            keys.add(f"{entity.place.country} {entity.place.admin1}")
        if entity.place.precision <= SPOT:
            keys.add(f"{round(entity.place.lat / CELL)} {round(entity.place.lon / CELL)}")
    heaviest = sorted(deed.about, key=lambda k: (-deed.about[k], k))[:KEYWORDS]
    return keys | {f"word {k}" for k in heaviest}
