"""Sentences on meetings and talks: who was to meet, met, or called it off, where and when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.happenings import deed, score, section_of
from tidings.account.brief.names import mark, nameable, surname
from tidings.account.brief.telling import best_telling
from tidings.lexicons.tables import column, table
from tidings.merging.intervals import known, length
from tidings.model.items import Entity, Event
from tidings.model.vocabulary import FACTUAL
from tidings.model.where_prec import SPOT

# A meeting is called off within a fortnight of its day, or the refusal is of another meeting.
NOTICE = 14
WHO = frozenset({"person", "state", "organization", "armed_group"})


def talk_drafts(desk: Desk) -> Iterator[Draft]:
    """Meetings with two named sides and a day, and other talks in the reports' words; best first."""
    told = (e for e in desk.items.events if e.type == "CONSULT" or section_of(e) == "talks")
    for event in _ranked(told, desk):
        draft = meeting(event, desk) if event.type == "CONSULT" else None
        if draft is None and section_of(event) == "talks":
            draft = deed(event, desk)
        if draft is not None:
            yield draft


def first_meeting(desk: Desk) -> Draft | None:
    """The best meeting that is told by its sides and day, not in a report's words."""
    met = _ranked((e for e in desk.items.events if e.type == "CONSULT"), desk)
    return next((d for e in met if (d := meeting(e, desk)) is not None and not d.told), None)


def _ranked(events: Iterable[Event], desk: Desk) -> list[Event]:
    told = (e for e in events if not e.background)
    return sorted(told, key=lambda e: (-_weight(e, desk), e.id))


def _weight(event: Event, desk: Desk) -> float:
    """Support, nearness to the day of the brief, and whether it is sure to have been held."""
    weight = score(event)
    if event.date and event.date.latest and desk.as_of:
        days = (
            datetime.date.fromisoformat(desk.as_of) - datetime.date.fromisoformat(event.date.latest)
        ).days
        weight += 6 if -7 <= days <= 3 else 3 if days <= 7 else 0
        if event.status == "planned" and days > 0:
            weight -= 4
    return weight


def meeting(event: Event, desk: Desk) -> Draft | None:
    """“A and B were to meet in Moscow on 5 March 2020 (3 independent sources).”."""
    sides = parties(event, desk)
    date = when(event.date, desk.as_of) if event.date and not event.date.inferred else ""
    if len(sides) < 2 or not date or date.startswith("since"):
        return None
    if (told := _in_its_words(event, desk)) is not None:
        return told
    rows = table("en/brief_events.tsv")
    row = next(
        (r for r in rows if r["type"] == "CONSULT" and r["mode"] == (event.mode or "")), None
    )
    if row is None:
        row = next(r for r in rows if r["type"] == "CONSULT" and not r["mode"])
    verb, _, tail = (row.get(event.status) or "").partition("|")
    if not verb:
        return None
    off = _called_off(event, desk) if event.status == "planned" else None
    if off is not None:
        tail = ", but the talks were called off"
    if event.status == "planned" and event.date and (event.date.earliest or "") > desk.as_of:
        verb = verb.replace("were to", "are to")
    where = ""
    if event.place and event.place.entity and event.mode != "phone":
        place = desk.entity(event.place.entity)
        if place and place.kind != "state" and _is_town(place):
            where = f" in {mark(place.id)}"
    who = listed([mark(s.id) for s in sides])
    return Draft(
        text=f"{who} {verb}{where} {date}{tail}{support(event, desk)}", says=(event.id,),
        rests_on=(off.id,) if off else (),
        evidence=(*event.evidence, *(off.evidence if off else ())), disputed=event.status in {"in_doubt", "denied"},
    )  # fmt: skip


def _in_its_words(event: Event, desk: Desk) -> Draft | None:
    """What one source alone tells of several meetings ("have met twice since May"), of a plan or of a doubt."""
    if event.corroboration.independent_sources > 1:
        return None
    several = event.date is not None and known(event.date) and length(event.date) > NOTICE
    if several and event.status in FACTUAL:
        return deed(event, desk)
    told = best_telling(event, desk) if event.status in {"planned", "in_doubt"} else None
    if told is None or told.voice is not None or not told.text.startswith("“"):
        return None
    return Draft(
        text=f"{told.text}{support(event, desk)}", says=(event.id,), told=(told.words,),
        evidence=event.evidence,
    )  # fmt: skip


def _is_town(place: Entity) -> bool:
    """A town or palace, where talks are held and not about, or a capital, which the gazetteer may know as a province."""
    capitals = column("world/countries.tsv", "capital")
    return place.name in capitals or bool(place.place and place.place.precision <= SPOT)


def _called_off(event: Event, desk: Desk) -> Event | None:
    """A refusal to meet, or a cancelled meeting, by one of the sides shortly before the day."""
    if event.date is None or event.date.earliest is None:
        return None
    day = datetime.date.fromisoformat(event.date.earliest)
    sides = {desk.country(a.entity) or a.entity for a in event.actors if a.entity}
    for other in desk.items.events:
        cancels = (other.type, other.mode) == ("REJECT", "meet") or (
            other.type == "CONSULT" and other.status == "cancelled"
        )
        if not cancels or not other.date or not other.date.latest or other.id == event.id:
            continue
        theirs = {desk.country(a.entity) or a.entity for a in other.actors if a.entity}
        before = (day - datetime.date.fromisoformat(other.date.latest)).days
        if sides & theirs and 0 <= before <= NOTICE:
            return other
    return None


def parties(event: Event, desk: Desk) -> list[Entity]:
    """The named sides, persons before the bodies they stand for, each side once."""
    named = [
        e
        for a in event.actors
        if (e := desk.entity(a.entity)) and e.kind in WHO and nameable(e) and _proper(e)
    ]
    persons = [e for e in named if e.kind == "person"]
    spoken = {e.codes.iso3 for e in persons if e.codes and e.codes.iso3}
    others = [
        e for e in named if e.kind != "person" and (not e.codes or e.codes.iso3 not in spoken)
    ]
    # two of one surname who meet each other are mostly one whose name is spelt in two ways
    families = {surname(e): e for e in reversed(persons)}
    unique = {e.id: e for e in (*reversed(families.values()), *others)}
    return sorted(unique.values(), key=lambda e: (e.kind != "person", e.name))


def _proper(entity: Entity) -> bool:
    """A name, and not "the Front's delegation"."""
    return entity.name[:1].isupper() and not entity.name.split()[-1].islower()


def support(event: Event, desk: Desk) -> str:
    """“ (3 independent sources)” or “ (AFP)”."""
    count = event.corroboration.independent_sources
    names = desk.source_names(event.evidence)
    return f" ({count} independent sources)" if count > 1 else f" ({listed(list(names))})"
