"""Make event items of linked tellings: actors, date, place, status, tolls, and every report behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from tidings.documents.clusters import distinct_ids
from tidings.lexicons.tables import table
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground, in_order
from tidings.merging.happenings.dead import fatalities
from tidings.merging.happenings.linking import EventLinks, Node
from tidings.merging.happenings.parties import actors_of, plain
from tidings.merging.intervals import common_days, most_precise
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Acled, Entity, Event, EventPlace, EventReport, Figure
from tidings.model.mentions import EventMention, Reading
from tidings.model.vocabulary import FACTUAL, HAZARD, EventStatus, Hazard

# Which status an event has when tellings differ: what was seen to happen outweighs what was planned.
STRENGTH: tuple[EventStatus, ...] = (
    "occurred", "cancelled", "planned", "ongoing", "in_doubt", "denied", "hypothetical",
)  # fmt: skip


def event_ids(
    links: EventLinks, readings: Mapping[str, Reading], ground: Ground
) -> dict[Node, str]:
    """The id of the event that each telling is of."""
    return distinct_ids(
        links.groups,
        lambda group: event_id(group, readings, ground),
        lambda group: ground.first_told(_tellings(group, readings, ground)[0][0]),
    )


def event_id(nodes: Sequence[Node], readings: Mapping[str, Reading], ground: Ground) -> str:
    """An id made of the earliest telling's words, so that later reports do not change it."""
    first = _tellings(nodes, readings, ground)[0][1]
    return content_id("event", first.type, plain(first.clause), plain(first.trigger))


def build_events(
    links: EventLinks, ids: Mapping[Node, str], readings: Mapping[str, Reading],
    entities: EntityLinks, figures: Sequence[Figure], ground: Ground,
) -> tuple[Event, ...]:  # fmt: skip
    """All events, by date and id; `ids` are those of their tellings."""
    counted: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.event is not None:
            counted.setdefault(figure.event, []).append(figure)
    events = [
        _event(ids[nodes[0]], nodes, readings, entities, counted.get(ids[nodes[0]], ()), ground)
        for nodes in links.groups
    ]
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[str, str]:
    return (event.date.earliest if event.date and event.date.earliest else "9999", event.id)


def _tellings(
    nodes: Sequence[Node], readings: Mapping[str, Reading], ground: Ground
) -> list[tuple[Node, EventMention]]:
    """The tellings, earliest published first; the document's words, not its id, break ties."""
    pairs = [(n, readings[n[0]].events[n[1]]) for n in nodes]
    return sorted(
        pairs,
        key=lambda p: (
            ground.published(p[0][0]) or "9999",
            -len(p[1].actors),
            plain(p[1].clause),
            p[0],
        ),
    )


def _event(
    key: str, nodes: Sequence[Node], readings: Mapping[str, Reading], entities: EntityLinks,
    figures: Sequence[Figure], ground: Ground,
) -> Event:  # fmt: skip
    tellings = _tellings(nodes, readings, ground)
    mentions = [m for _, m in tellings]
    type_, mode = _coded(mentions)
    plover = type_ != HAZARD
    evidence = in_order(m.clause for m in mentions)
    row = _types().get(type_, {})
    actors = actors_of(tellings, entities)
    date = _date(tellings, ground)
    return Event(
        id=key, type=type_ if plover else None, mode=mode if plover else None,
        hazard=None if plover else cast(Hazard, mode),
        contexts=tuple(sorted({c for m in mentions for c in m.contexts})),
        quad_class=int(row["quad"]) if row else None,
        cameo_root=_most([m.cameo_root for m in mentions if m.type == type_]) or row.get("root"), acled=_acled(mentions),
        headline=headline(_telling_best(tellings, ground).clause.quote), actors=actors,
        date=date, place=_place(tellings, entities),
        status=_status(mentions),
        fatalities=fatalities(figures, date), figures=tuple(sorted(f.id for f in figures)),
        background=all(m.background for m in mentions),
        reports=_reports(tellings, readings, entities), evidence=evidence,
        corroboration=ground.corroborate(evidence),
    )  # fmt: skip


@cache
def _types() -> Mapping[str, Mapping[str, str]]:
    return {row["type"]: row for row in table("en/plover_types.tsv")}


def _acled(mentions: Sequence[EventMention]) -> Acled | None:
    """The sub-event type of the tellings that stands highest in ACLED's hierarchy."""
    told = {m.acled for m in mentions}
    for row in table("en/acled_sub_events.tsv"):
        if row["sub_event_type"] in told:
            return Acled(event_type=row["event_type"], sub_event_type=row["sub_event_type"])
    return None


def _telling_best(tellings: Sequence[tuple[Node, EventMention]], ground: Ground) -> EventMention:
    """The telling that says most by itself: more than a word ("three kidnapped engineers"), in the report's own voice, with actors
    and a time."""
    return min(
        tellings,
        key=lambda t: (
            len(t[1].clause.quote.split()) == 1,
            t[1].statement is not None,
            -min(len(t[1].actors), 2),
            t[1].date is None or t[1].date.inferred is not None,
            ground.published(t[0][0]) or "9999",
            len(t[1].clause.quote),
            plain(t[1].clause),
        ),
    )[1]


def _coded(mentions: Sequence[EventMention]) -> tuple[str, str | None]:
    """The type most tellings have, and the most frequent mode of that type; of a hazard, which one it is."""
    types = Counter(m.type for m in mentions)
    type_ = min(types, key=lambda t: (-types[t], t))
    modes = Counter(m.mode for m in mentions if m.type == type_ and m.mode)
    return type_, min(modes, key=lambda m: (-modes[m], m), default=None)


def headline(clause: str) -> str:
    """A clause as a line: first letter large, cut at a word when very long."""
    words = " ".join(clause.split()).strip(" ,;–—-")
    if len(words) > 160:
        words = words[:157].rsplit(" ", 1)[0] + "…"
    return words[:1].upper() + words[1:]


def _status(mentions: Sequence[EventMention]) -> EventStatus:
    return min((m.status for m in mentions), key=STRENGTH.index)


def _date(tellings: Sequence[tuple[Node, EventMention]], ground: Ground) -> Date | None:
    """The most exact date told. Where none is, what happened did so not after its first report, and
    what is planned comes not before it: an open interval, marked as inferred."""
    mentions = [m for _, m in tellings]
    told = common_days(tuple(m.date for m in mentions if m.date is not None))
    if told is not None:
        return told
    days = sorted(d for n, _ in tellings if (d := ground.published(n[0])) is not None)
    status = _status(mentions)
    if not days or status in {"hypothetical", "denied", "in_doubt"}:
        return None
    if status in FACTUAL:
        return Date(
            edtf=f"../{days[0]}", latest=days[0], precision="range",
            inferred="event.not-after-first-report", evidence=(mentions[0].clause,),
        )  # fmt: skip
    return Date(
        edtf=f"{days[0]}/..", earliest=days[0], precision="range",
        inferred="event.not-before-first-report", evidence=(mentions[0].clause,),
    )  # fmt: skip


def _most(values: Sequence[str | None]) -> str | None:
    counted = Counter(v for v in values if v)
    return min(counted, key=lambda v: (-counted[v], v), default=None)


def _place(
    tellings: Sequence[tuple[Node, EventMention]], entities: EntityLinks
) -> EventPlace | None:
    """The most exact place any telling gives; stated before taken from the context."""
    by_id = entities.by_id()
    found: list[tuple[int, str, Entity, list[Evidence]]] = []
    for (document, _), mention in tellings:
        entity = entities.get(document, mention.place)
        if entity is None:
            continue
        item = by_id[entity]
        precision = item.place.precision if item.place else 7
        evidence = [mention.place_evidence] if mention.place_evidence else []
        found.append((precision, item.name, item, evidence))
    if not found:
        return None
    precision, _, item, _ = min(found, key=lambda f: (not f[3], f[0], f[1]))
    said = in_order(e for _, _, i, es in found if i.id == item.id for e in es)
    if not said:
        said = tuple(
            Evidence(document=m.document, start=m.start, end=m.end, quote=m.quote)
            for m in item.mentions[:1]
        )
    return EventPlace(
        entity=item.id, name=item.name, lat=item.place.lat if item.place else None,
        lon=item.place.lon if item.place else None,
        precision=item.place.precision if item.place else None, evidence=said,
    )  # fmt: skip


def _held(mentions: Sequence[EventMention]) -> Sequence[EventMention]:
    """What a document holds for true, where it denies something, too: "arrested on Wednesday, and not on Tuesday"."""
    return [m for m in mentions if m.status != "denied"] or mentions


def _place_told(
    document: str, mentions: Sequence[EventMention], entities: EntityLinks
) -> str | None:
    """Where one document puts it: the exactest of the places it names."""
    by_id = entities.by_id()
    named = [e for m in mentions if (e := entities.get(document, m.place)) is not None]
    exact = [(p.precision if (p := by_id[e].place) else 7, e) for e in named]
    return min(exact)[1] if exact else None


def _reports(
    tellings: Sequence[tuple[Node, EventMention]], readings: Mapping[str, Reading],
    entities: EntityLinks,
) -> tuple[EventReport, ...]:  # fmt: skip
    """One report per document: its words, whom it credits, the values it gives."""
    by_document: dict[str, list[EventMention]] = {}
    for (document, _), mention in tellings:
        by_document.setdefault(document, []).append(mention)
    reports = []
    for document in sorted(by_document):
        mentions = by_document[document]
        figures = readings[document].figures
        values = {figures[i].quote for m in mentions for i in m.figures}
        values |= {m.date.as_written for m in mentions if m.date and m.date.as_written}
        speaker = next((m.speaker for m in mentions if m.speaker is not None), None)
        reports.append(
            EventReport(
                document=document,
                evidence=in_order(m.clause for m in mentions),
                attributed_to=entities.get(document, speaker),
                date=most_precise(tuple(m.date for m in _held(mentions) if m.date is not None)),
                place=_place_told(document, _held(mentions), entities),
                values=tuple(sorted(values)),
            )
        )
    return tuple(reports)
