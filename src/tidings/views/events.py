"""What happened, is planned, doubted or denied."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, range_words
from tidings.model.items import Event
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import date_words, finder_words, outcome_words, support_words


class EventRow(Record, frozen=True, kw_only=True):
    """One event on one line."""

    id: str
    date: str
    type: str
    headline: str
    place: str
    status: str
    dead: str
    support: str
    found_by: str


def list_events(account: Account) -> tuple[EventRow, ...]:
    """All events, in the order of the account."""
    names = Catalogue(account)
    return tuple(_row(event, names) for event in account.events)


def _row(event: Event, names: Catalogue) -> EventRow:
    dead = event.fatalities
    place = event.place
    return EventRow(
        id=event.id,
        date=date_words(event.date),
        type=_coded(event),
        headline=event.headline,
        place=(place.name or names.label(place.entity)) if place else "",
        status=_status(event),
        dead=range_words(dead.low, dead.best, dead.high) if dead else "",
        support=support_words(event.corroboration),
        found_by=finder_words(event.found_by, event.certainty, event.reviewed),
    )


def _coded(event: Event) -> str:
    """The type with its mode: "ASSAULT (aerial)", "hazard (flood)"."""
    type_, mode = event.sort
    return f"{type_} ({mode})" if mode else type_


def _status(event: Event) -> str:
    """The status, and what came of what was planned: "planned, moved"."""
    status = event.status.replace("_", " ")
    return f"{status}, {outcome_words(event.outcome.state)}" if event.outcome else status


VIEW = View(
    name="events",
    key="events",
    asks="What happened, is planned, doubted or denied?",
    columns=(
        Column("date", "Date"),
        Column("type", "Type"),
        Column("headline", "What"),
        Column("place", "Where"),
        Column("status", "Status"),
        Column("dead", "Dead"),
        Column("support", "Stands on"),
        Column("found_by", "Found by"),
        Column("id", "Id"),
    ),
    rows=list_events,
)
