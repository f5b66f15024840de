"""Tables of what happened: events, and who takes part in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidings.exports.tables.entities import PointRow, point_of
from tidings.exports.tables.table import Days, Support, Table, Words, days, support, words
from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.model.items import Entity, Event
from tidings.views.wording import review_words


class EventRow(NamedTuple):
    """One event."""

    id: str
    headline: str
    type: str | None
    mode: str | None
    hazard: str | None
    contexts: str
    quad_class: int | None
    cameo_root: str | None
    acled_event_type: str | None
    acled_sub_event_type: str | None
    status: str
    days: Days
    place: str | None
    place_name: str | None
    point: PointRow
    acting: str
    taking_part: str
    acted_on: str
    dead_low: int | None
    dead_best: int | None
    dead_high: int | None
    dead_civilians: int | None
    dead_rule: str | None
    figures: str
    part_of: str | None
    background: bool
    answers: str | None
    answer: str | None
    outcome: str | None
    outcome_why: str | None
    found_by: str
    certainty: float | None
    reviewed: str
    words: Words
    support: Support


class ActorRow(NamedTuple):
    """One part that somebody has in an event."""

    event: str
    event_headline: str
    role: str
    entity: str | None
    name: str
    text: str
    iso3: str | None
    sector: str | None
    words: Words


def _events(names: Catalogue) -> Iterator[EventRow]:
    return (_event(one, names) for one in names.account.events)


def _event(one: Event, names: Catalogue) -> EventRow:
    at, dead = one.place, one.fatalities
    return EventRow(
        id=one.id, headline=one.headline, type=one.type, mode=one.mode, hazard=one.hazard,
        contexts=joined(one.contexts), quad_class=one.quad_class, cameo_root=one.cameo_root,
        acled_event_type=one.acled.event_type if one.acled else None,
        acled_sub_event_type=one.acled.sub_event_type if one.acled else None,
        status=one.status, days=days(one.date), place=at.entity if at else None,
        place_name=at.name if at else None, point=_point(one, names),
        acting=_actors(one, "source", names), taking_part=_actors(one, "participant", names),
        acted_on=_actors(one, "target", names),
        dead_low=dead.low if dead else None, dead_best=dead.best if dead else None,
        dead_high=dead.high if dead else None, dead_civilians=dead.civilians if dead else None,
        dead_rule=dead.rule if dead else None, figures=joined(one.figures), part_of=one.part_of,
        background=one.background, answers=one.answers, answer=one.answer,
        outcome=one.outcome.state if one.outcome else None,
        outcome_why=one.outcome.why if one.outcome else None, found_by=joined(one.found_by),
        certainty=one.certainty, reviewed=review_words(one.reviewed), words=words(one.evidence),
        support=support(one.corroboration, names),
    )  # fmt: skip


def _point(event: Event, names: Catalogue) -> PointRow:
    """The point that the event itself has, with country and division by its entity."""
    at = event.place
    if at is None:
        return PointRow()
    found = names.find(at.entity) if at.entity else None
    known = point_of(found if isinstance(found, Entity) else None)
    if at.lat is None or at.lon is None:
        return known
    return known._replace(lat=at.lat, lon=at.lon, where_prec=at.precision)


def _actors(event: Event, role: str, names: Catalogue) -> str:
    return joined(names.label(a.entity) or a.text for a in event.actors if a.role == role)


def _taking_part(names: Catalogue) -> Iterator[ActorRow]:
    for event in names.account.events:
        for one in event.actors:
            yield ActorRow(
                event=event.id, event_headline=event.headline, role=one.role, entity=one.entity,
                name=names.label(one.entity) or one.text, text=one.text, iso3=one.iso3,
                sector=one.sector, words=words(one.evidence),
            )  # fmt: skip


EVENTS = Table("events", EventRow, _events)
ACTORS = Table("actors", ActorRow, _taking_part)
