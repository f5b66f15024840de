"""Keeps a person's corrections: rows are added, never changed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, insert, inspect, select

from tidings.model.corrections import Anchors, Correction, Kept
from tidings.store import tables


def make_room(connection: Connection) -> None:
    """Take away the table of an earlier tidings, which never wrote into it and had it in another form."""
    if not _is_there(connection):
        tables.corrections.drop(connection, checkfirst=True)


def keep_corrections(connection: Connection, kept: Iterable[Kept]) -> None:
    """Add corrections with the numbers they have."""
    rows = [
        {
            "number": one.number,
            "line": msgspec.json.encode(one.said).decode(),
            "anchor": msgspec.json.encode(one.anchors).decode(),
        }
        for one in kept
    ]
    if rows:
        connection.execute(insert(tables.corrections), rows)


def read_corrections(connection: Connection) -> tuple[Kept, ...]:
    """All corrections by number; a case of an earlier tidings has none."""
    if not _is_there(connection):
        return ()
    return tuple(
        Kept(
            number=row.number, said=msgspec.json.decode(row.line, type=Correction),
            anchors=msgspec.json.decode(row.anchor, type=Anchors),
        )
        for row in connection.execute(select(tables.corrections).order_by(tables.corrections.c.number))
    )  # fmt: skip


def _is_there(connection: Connection) -> bool:
    found = inspect(connection)
    name = tables.corrections.name
    return found.has_table(name) and "line" in {
        column["name"] for column in found.get_columns(name)
    }
