"""Remembers of each watched feed how to ask for news of it, and which of its items the case has."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, inspect, select
from sqlalchemy.dialects.sqlite import insert

from tidings.model.record import Record
from tidings.store import tables


class FeedState(Record, frozen=True, kw_only=True):
    """What a feed's server said, so that it need not send again what has not changed."""

    url: str
    etag: str | None = None
    modified: str | None = None


class SeenItem(Record, frozen=True, kw_only=True):
    """One version of one item: its name in the feed, and the digest of its title and words."""

    feed: str
    name: str
    digest: str


class Polled(Record, frozen=True, kw_only=True):
    """What is known of the watched feeds."""

    states: tuple[FeedState, ...] = ()
    seen: tuple[SeenItem, ...] = ()


def read_polled(connection: Connection) -> Polled:
    """What a case knows of its feeds; a case of an earlier tidings knows of none."""
    if not inspect(connection).has_table(tables.feed_items.name):
        return Polled()
    states = connection.execute(select(tables.feeds).order_by(tables.feeds.c.url))
    seen = connection.execute(select(tables.feed_items))
    return Polled(
        states=tuple(
            FeedState(url=row.url, etag=row.etag, modified=row.modified) for row in states
        ),
        seen=tuple(SeenItem(feed=row.feed, name=row.name, digest=row.digest) for row in seen),
    )


def keep_polled(connection: Connection, polled: Polled) -> None:
    """Add the items that were seen now, and put the feeds' new states in place of the old."""
    _add(connection, polled.seen)
    for state in polled.states:
        connection.execute(delete(tables.feeds).where(tables.feeds.c.url == state.url))
        row = {"url": state.url, "etag": state.etag, "modified": state.modified}
        connection.execute(insert(tables.feeds), row)


def _add(connection: Connection, seen: Iterable[SeenItem]) -> None:
    rows = [{"feed": item.feed, "name": item.name, "digest": item.digest} for item in seen]
    if rows:
        connection.execute(insert(tables.feed_items).on_conflict_do_nothing(), rows)
