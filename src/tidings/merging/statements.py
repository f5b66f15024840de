"""One statement for all reports of it: same speaker, same matter, said on the same day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.clusters import Clusters, by_member
from tidings.lexicons.gazetteer import normalise
from tidings.lexicons.tables import column
from tidings.merging import roots
from tidings.merging.corrections.wishes import NONE, Wishes
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground, at, in_order
from tidings.merging.in_time import pairs_in_time
from tidings.merging.intervals import known, length, most_precise
from tidings.merging.names import Names
from tidings.merging.retelling import published_together, retold
from tidings.merging.surnames import Speakers
from tidings.merging.voices import days_of_saying, voice_of
from tidings.model.decisions import Decision, Reason
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Entity, Statement, StatementReport
from tidings.model.mentions import Reading, StatementMention

Node = tuple[str, int]  # document id, statement index
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")

# Share of the shorter content's telling words that the longer one must have. On the bundled case direct
# and indirect reports of one sentence share .45 and more, different sentences of one speaker below .35.
SHARED = 0.4
# The same for two reports of one kind of utterance on one and the same day.
ON_ONE_DAY = 0.2
# Words told again by a reporter within so many days share so much.
RETOLD, RETOLD_DAYS = 0.5, 4
# So many words in a row are copied, not said twice.
COPIED = 6
# Kinds under which one utterance is filed by different desks.
NEAR = ({"claim", "announcement"}, {"hope", "forecast"}, {"claim", "assessment"}, {"demand", "appeal"},
        {"accusation", "claim"}, {"pledge", "announcement"}, {"hope", "claim"}, {"warning", "threat"},
        {"accusation", "condemnation"}, {"assessment", "forecast"}, {"hope", "announcement"},
        {"denial", "claim"}, {"warning", "forecast"}, {"pledge", "threat"}, {"demand", "warning"},
        {"claim", "forecast"}, {"pledge", "forecast"}, {"threat", "forecast"}, {"announcement", "forecast"},
        {"refusal", "claim"}, {"refusal", "forecast"}, {"refusal", "denial"}, {"refusal", "announcement"},
        {"refusal", "pledge"}, {"accusation", "assessment"}, {"condemnation", "assessment"}, {"condemnation", "forecast"}, {"condemnation", "claim"})  # fmt: skip
# Of a short saying, direct here and retold there, this share of the words is enough within a day.
SHORT, SHARED_OF_SHORT = 4, 0.6
# With so many words in common it is one saying, whatever a desk takes it for.
SAME_WORDS = 0.8


def merge_statements(
    readings: Mapping[str, Reading], entities: EntityLinks, about: Mapping[Node, tuple[str, ...]],
    ground: Ground, wishes: Wishes = NONE,
) -> tuple[tuple[Statement, ...], dict[Node, str], tuple[Decision, ...]]:  # fmt: skip
    """All statements, the id of each mention's statement, and the decisions; by date and id."""
    nodes = {(d, i): s for d, r in readings.items() for i, s in enumerate(r.statements)}
    clusters: Clusters[Node] = Clusters(nodes)
    wishes.begin(clusters)
    _join_renditions(clusters, nodes, ground)
    speakers = Speakers(entities)
    decisions = tuple(_join_compared(clusters, nodes, entities, speakers, ground, wishes))
    groups = clusters.groups()
    ids = by_member(groups, lambda g: _id(g, nodes, speakers, ground))
    ids = wishes.distinct("statement", groups, ids, lambda n: _content(nodes[n]))
    by_id = entities.by_id()
    found = {
        ids[g[0]]: _statement(g, nodes, ids, entities, speakers, by_id, about, ground)
        for g in groups
    }
    ordered = sorted(found.values(), key=lambda s: (_day(s), s.id))
    return tuple(ordered), ids, decisions


def _day(statement: Statement) -> str:
    return statement.date.earliest if statement.date and statement.date.earliest else "9999"


def words_of(mention: StatementMention) -> frozenset[str]:
    """The telling words of a content, without case, accents and function words."""
    stops = column("en/function_words.tsv")
    text = " ".join(e.quote for e in mention.content)
    text = normalise(_HYPHEN.sub("", text))  # a cease-fire is a ceasefire
    return frozenset(w[:6] for w in text.replace("'", " ").split() if w not in stops and len(w) > 2)


def _join_renditions(
    clusters: Clusters[Node], nodes: Mapping[Node, StatementMention], ground: Ground
) -> None:
    first: dict[tuple[str, ...], Node] = {}
    for node, mention in nodes.items():
        said = " ".join(" ".join(e.quote.casefold().split()) for e in mention.content)
        cue = mention.cue.quote.casefold() if mention.cue else ""
        clusters.join(first.setdefault((ground.article(node[0]), said, cue), node), node)
        # copy of one agency: the same words of somebody called the same, though nobody knows his name
        by = (_speaker_text(mention) or "").casefold()
        if by and len(said.split()) >= COPIED:
            clusters.join(first.setdefault(("copy", by, said), node), node)


def _join_compared(
    clusters: Clusters[Node], nodes: Mapping[Node, StatementMention], entities: EntityLinks,
    speakers: Speakers, ground: Ground, wishes: Wishes,
) -> Iterator[Decision]:  # fmt: skip
    by_id = entities.by_id()
    by_name = Names(e for e in entities.entities if e.kind == "person" and " " in e.name)
    blocks: dict[str, list[Node]] = {}
    for node, mention in nodes.items():
        speaker = speakers.of(node[0], mention)
        if speaker is not None and (clusters.find(node) == node or node in wishes):
            named = _named(mention, by_name, by_id[speaker])
            blocks.setdefault(voice_of(named), []).append(node)
    for speaker in sorted(blocks):
        block = blocks[speaker]
        words = {node: words_of(nodes[node]) for node in block}
        for first, second in pairs_in_time(
            [days_of_saying(node[0], nodes[node], ground) for node in block]
        ):
            one, other = block[first], block[second]
            if words[one].isdisjoint(words[other]) or clusters.find(one) == clusters.find(other):
                continue
            decision = _compare(one, other, nodes, words, ground)
            if decision is not None:
                clusters.join(one, other)
                yield decision


def _compare(
    one: Node, other: Node, nodes: Mapping[Node, StatementMention],
    words: Mapping[Node, frozenset[str]], ground: Ground,
) -> Decision | None:  # fmt: skip
    a, b = nodes[one], nodes[other]
    shorter, longer = sorted((words[one], words[other]), key=len)
    shared = len(shorter & longer)
    share = shared / len(shorter) if len(shorter) > 1 else 0.0
    same_words = share >= SAME_WORDS and shared > SHORT and one[0] != other[0]
    if a.kind != b.kind and {a.kind, b.kind} not in NEAR and not same_words:
        return None
    alike = a.kind == b.kind or (_negated(a) and _negated(b))
    one_day = _same_day(a, b) and alike and one[0] != other[0]
    short = (
        len(shorter) <= SHORT and share >= SHARED_OF_SHORT and shared > 1 and a.form != b.form
        and one[0] != other[0] and published_together(one[0], other[0], ground)
    )  # fmt: skip
    enough = shared >= 3 or share == 1 or one_day or short
    if share < (ON_ONE_DAY if one_day else SHARED) or not enough:
        share = _retold(one, other, nodes, ground)
        if share < RETOLD:
            return None
    if one[0] == other[0] and (share < 0.8 or a.parent is not None or b.parent is not None):
        return None
    left, right = (at(nodes[n].content[0]) for n in sorted((one, other)))
    says = f"same speaker, {share:.0%} of the telling words shared"
    return Decision(
        id=content_id("decision", "statement", left, right), left=left, right=right, verdict="same",
        score=round(share, 2), reasons=(Reason(rule="statement.words", says=says),),
    )  # fmt: skip


def _retold(
    one: Node, other: Node, nodes: Mapping[Node, StatementMention], ground: Ground
) -> float:
    """How much two tellings by different desks within days have in common in any words."""
    a, b = nodes[one], nodes[other]
    if one[0] == other[0] or "indirect" not in {a.form, b.form} or _negated(a) != _negated(b):
        return 0.0
    near = published_together(one[0], other[0], ground, RETOLD_DAYS)
    return retold(_content(a), _content(b)) if near else 0.0


def _named(mention: StatementMention, by_name: Names, found: Entity) -> Entity:
    """Whom the words for the speaker name in full: "the governor of Peten, Ana Ruiz" is she, whoever the governor is."""
    if found.kind == "person" and " " in found.name:
        return found
    return by_name.first_in(_speaker_text(mention) or "") or found


def _negated(mention: StatementMention) -> bool:
    return any(
        not column("en/negations.tsv").isdisjoint(roots.words(e.quote)) for e in mention.content
    )


def _same_day(one: StatementMention, other: StatementMention) -> bool:
    a, b = one.date, other.date
    return a is not None and b is not None and known(a) and length(a) == 0 and a.edtf == b.edtf


def _ordered(
    group: Sequence[Node], nodes: Mapping[Node, StatementMention], ground: Ground
) -> list[Node]:
    """Direct words first, then the earliest report."""
    rank = {"direct": 0, "mixed": 1, "indirect": 2}
    return sorted(
        group,
        key=lambda n: (
            rank[nodes[n].form],
            ground.published(n[0]) or "9999",
            _content(nodes[n]),
            n,
        ),
    )


def _content(mention: StatementMention) -> str:
    return " … ".join(" ".join(e.quote.split()) for e in mention.content)


def _id(
    group: Sequence[Node],
    nodes: Mapping[Node, StatementMention],
    speakers: Speakers,
    ground: Ground,
) -> str:
    node = min(group, key=lambda n: (ground.published(n[0]) or "9999", _content(nodes[n]), n))
    mention = nodes[node]
    speaker = speakers.of(node[0], mention) or _speaker_text(mention) or ""
    return content_id("statement", speaker, mention.kind, _content(mention).casefold())


def _speaker_text(mention: StatementMention) -> str | None:
    return mention.speaker_evidence.quote if mention.speaker_evidence else None


def _statement(
    group: Sequence[Node], nodes: Mapping[Node, StatementMention], ids: Mapping[Node, str],
    entities: EntityLinks, speakers: Speakers, by_id: Mapping[str, Entity],
    about: Mapping[Node, tuple[str, ...]], ground: Ground,
) -> Statement:  # fmt: skip
    order = _ordered(group, nodes, ground)
    first = nodes[order[0]]
    document = order[0][0]
    speaker = _most_personal(order, nodes, speakers, by_id)
    evidence = in_order(e for n in order for e in _evidence(nodes[n]))
    parent = next((ids[n[0], p] for n in order if (p := nodes[n].parent) is not None), None)
    role = by_id[speaker].roles[0].title if speaker and by_id[speaker].roles else None
    return Statement(
        id=ids[order[0]], speaker=speaker, speaker_text=_speaker_text(first), speaker_role=role,
        speaker_candidates=tuple(
            sorted({e for c in first.speaker_candidates if (e := entities.get(document, c))})
        ),
        speaker_inferred=speakers.inferred(document, first), addressee=_first(order, nodes, entities, "addressee"),
        kind=first.kind, cue=first.cue.quote if first.cue else None, content=_content(first),
        form=first.form, hedged=any(nodes[n].hedged for n in order),
        likelihood=next((v for n in order if (v := nodes[n].likelihood) is not None), None),
        date=most_precise(tuple(d for n in order if (d := nodes[n].date) is not None)),
        about=tuple(sorted({i for n in order for i in about.get(n, ())})),
        against=_first(order, nodes, entities, "against"),
        parent=parent if parent != ids[order[0]] else None,
        reported_by=_reports(order, nodes), evidence=evidence,
        corroboration=ground.corroborate(evidence),
    )  # fmt: skip


def _most_personal(
    order: Sequence[Node], nodes: Mapping[Node, StatementMention], speakers: Speakers,
    by_id: Mapping[str, Entity],
) -> str | None:  # fmt: skip
    """The speaker; where one desk names the spokesman and another his office, the spokesman."""
    found = [e for n in order if (e := speakers.of(n[0], nodes[n])) is not None]
    return min(found, key=lambda e: by_id[e].kind != "person", default=None)


def _first(
    order: Sequence[Node], nodes: Mapping[Node, StatementMention], entities: EntityLinks, field: str
) -> str | None:
    chains = ((n[0], getattr(nodes[n], field)) for n in order)
    return next((e for d, c in chains if (e := entities.get(d, c)) is not None), None)


def _evidence(mention: StatementMention) -> Iterator[Evidence]:
    yield from mention.content
    if mention.cue is not None:
        yield mention.cue
    if mention.speaker_evidence is not None:
        yield mention.speaker_evidence


def _reports(
    order: Sequence[Node], nodes: Mapping[Node, StatementMention]
) -> tuple[StatementReport, ...]:
    reports = (
        StatementReport(
            document=n[0], form=nodes[n].form, said=in_order(nodes[n].content),
            evidence=in_order(_evidence(nodes[n])),
        )
        for n in order
    )  # fmt: skip
    return tuple(sorted(reports, key=lambda r: (r.document, r.evidence)))
