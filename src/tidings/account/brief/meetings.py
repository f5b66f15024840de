"""Sentences on meetings and talks: who was to meet, met, or called it off, where and when."""

from __future__ import annotations

from tidings.account.brief.dates import when
from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft, listed
from tidings.account.brief.names import mark
from tidings.lexicons.tables import table
from tidings.model.items import Entity, Event

TALKS = frozenset({"CONSULT", "AGREE"})
WHO = frozenset({"person", "state", "organization", "armed_group"})


def meeting_drafts(desk: Desk) -> list[Draft]:
    """Meetings with at least two named sides and a date, best corroborated and latest first."""
    found = [e for e in desk.items.events if e.type == "CONSULT" and not e.background]
    ranked = sorted(
        found, key=lambda e: (-e.corroboration.independent_sources, _neg(e), e.id)
    )
    drafts = [meeting(e, desk) for e in ranked]
    return [d for d in drafts if d is not None]


def _neg(event: Event) -> tuple[int, ...]:
    day = event.date.earliest if event.date and event.date.earliest else "0000-00-00"
    return tuple(-ord(c) for c in day)


def meeting(event: Event, desk: Desk) -> Draft | None:
    """ "A and B were to meet in Moscow on 5 March 2020 (3 independent sources)."."""
    sides = parties(event, desk)
    date = when(event.date, desk.as_of) if event.date and not event.date.inferred else ""
    if len(sides) < 2 or not date:
        return None
    rows = table("en/brief_events.tsv")
    row = next((r for r in rows if r["type"] == "CONSULT" and r["mode"] == (event.mode or "")), None)
    if row is None:
        row = next(r for r in rows if r["type"] == "CONSULT" and not r["mode"])
    verb = row.get(event.status) or ""
    if not verb:
        return None
    if event.status == "planned" and event.date and (event.date.earliest or "") > desk.as_of:
        verb = verb.replace("were to", "are to")
    where = ""
    if event.place and event.place.entity and event.mode != "phone":
        place = desk.entity(event.place.entity)
        # Talks are held in a town or palace; a wider area is what they are about.
        if place and place.place and place.place.precision <= 3 and not _is_topic(event, place, desk):
            where = f" in {mark(place.id)}"
    who = listed([mark(s.id) for s in sides])
    return Draft(
        text=f"{who} {verb}{where} {date}{support(event, desk)}", says=(event.id,),
        evidence=event.evidence, disputed=event.status in {"in_doubt", "denied"},
    )  # fmt: skip


def _is_topic(event: Event, place: Entity, desk: Desk) -> bool:
    return place.kind == "state"


def parties(event: Event, desk: Desk) -> list[Entity]:
    """The named sides, persons before the bodies they stand for, each side once."""
    named = [e for a in event.actors if (e := desk.entity(a.entity)) and e.kind in WHO]
    persons = [e for e in named if e.kind == "person"]
    spoken = {e.codes.iso3 for e in persons if e.codes and e.codes.iso3}
    others = [
        e for e in named if e.kind != "person" and (not e.codes or e.codes.iso3 not in spoken)
    ]
    unique = {e.id: e for e in (*persons, *others)}
    return sorted(unique.values(), key=lambda e: (e.kind != "person", e.name))


def support(event: Event, desk: Desk) -> str:
    """ " (3 independent sources)" or ", AFP reports"."""
    count = event.corroboration.independent_sources
    names = desk.source_names(event.evidence)
    return f" ({count} independent sources)" if count > 1 else f", {listed(list(names))} reports"
