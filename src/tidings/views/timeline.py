"""What belongs to which date, in order."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import date_words


class TimelineRow(Record, frozen=True, kw_only=True):
    """One date with what belongs to it."""

    date: str
    headline: str
    items: tuple[str, ...]


def list_timeline(account: Account) -> tuple[TimelineRow, ...]:
    """The timeline, in the order of the account."""
    return tuple(
        TimelineRow(date=date_words(entry.date), headline=entry.headline, items=entry.items)
        for entry in account.timeline
    )


VIEW = View(
    name="timeline",
    key="timeline",
    asks="What happened when?",
    columns=(Column("date", "Date"), Column("headline", "What"), Column("items", "Items")),
    rows=list_timeline,
)
