"""Code the events of one reading: each telling is an event by itself.

The items are made as those of an account are, of one telling each, so that the same words have the same codes.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from tidings.documents import Linked
from tidings.merging.counts.side_by_side import merge_figures
from tidings.merging.entities import EntityLinks, merge_entities
from tidings.merging.ground import Ground
from tidings.merging.happenings.build_events import build_events, event_id
from tidings.merging.happenings.linking import EventLinks
from tidings.merging.readers import marked
from tidings.model.coded import CodedActor, CodedEvent, CodedPlace
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, EventActor, EventPlace
from tidings.model.mentions import EventMention, FigureMention, Reading


def code_reading(reading: Reading) -> tuple[CodedEvent, ...]:
    """The events that one document tells, in the order of their words."""
    ground = Ground(Linked(documents=(reading.document,), articles=(), sources=(), decisions=()))
    entities = merge_entities((reading,), ground)
    return tuple(_coded(reading, mention, entities, ground) for mention in reading.events)


def _coded(
    reading: Reading, mention: EventMention, entities: EntityLinks, ground: Ground
) -> CodedEvent:
    event = _event(_alone(reading, mention), entities, ground)
    document, by_id = reading.document, entities.by_id()
    speaker = entities.get(document.id, mention.speaker)
    return CodedEvent(
        document=document.id, origin=document.origin, type=event.type, mode=event.mode, hazard=event.hazard,
        contexts=event.contexts, quad_class=event.quad_class, cameo_root=event.cameo_root,
        acled=event.acled, actors=tuple(_actor(actor, by_id) for actor in event.actors),
        date=event.date, place=_place(event.place, by_id), status=event.status,
        background=event.background, fatalities=event.fatalities,
        attributed_to=by_id[speaker].name if speaker is not None else None,
        found_by=event.found_by, certainty=event.certainty, trigger=mention.trigger,
        clause=mention.clause,
    )  # fmt: skip


def _alone(reading: Reading, mention: EventMention) -> Reading:
    """The reading as if it told this event alone, with the figures that count its dead and others."""
    figures = _with_wholes(mention.figures, reading.figures)
    place = {index: new for new, index in enumerate(figures)}
    return replace(
        reading,
        events=(replace(mention, figures=tuple(place[i] for i in mention.figures)),),
        figures=tuple(
            replace(figure, part_of=place[figure.part_of] if figure.part_of is not None else None)
            for figure in (reading.figures[i] for i in figures)
        ),
    )


def _with_wholes(indexes: tuple[int, ...], figures: tuple[FigureMention, ...]) -> tuple[int, ...]:
    """Some figures and those that they are part of."""
    wanted: dict[int, None] = {}
    for index in indexes:
        part: int | None = index
        while part is not None and part not in wanted:
            wanted[part] = None
            part = figures[part].part_of
    return tuple(wanted)


def _event(reading: Reading, entities: EntityLinks, ground: Ground) -> Event:
    """The item made of the one event of a reading."""
    document = reading.document.id
    node, readings = (document, 0), {document: reading}
    key = event_id((node,), readings, ground)
    counted = {(document, index): key for index in reading.events[0].figures}
    figures, _, _ = merge_figures(readings, counted, entities, ground)
    links = EventLinks(groups=((node,),), of={node: 0}, decisions=(), readings=readings)
    events = build_events(links, {node: key}, readings, entities, figures, ground)
    return marked(events, "event", {node: key}, readings)[0]


def _actor(actor: EventActor, by_id: Mapping[str, Entity]) -> CodedActor:
    words = next(one for one in actor.evidence if one.quote == actor.text)
    return CodedActor(
        text=actor.text, name=by_id[actor.entity].name if actor.entity else None, role=actor.role,
        sector=actor.sector, iso3=actor.iso3, start=words.start, end=words.end,
    )  # fmt: skip


def _place(place: EventPlace | None, by_id: Mapping[str, Entity]) -> CodedPlace | None:
    if place is None:
        return None
    entity = by_id[place.entity] if place.entity else None
    point = entity.place if entity else None
    evidence: tuple[Evidence, ...] = place.evidence
    return CodedPlace(
        name=place.name, lat=place.lat, lon=place.lon, precision=place.precision,
        country=point.country if point else None, admin1=point.admin1 if point else None,
        evidence=evidence,
    )  # fmt: skip
