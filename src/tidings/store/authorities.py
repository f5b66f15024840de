"""Keeps the entries of the case's authority file, so that every later build knows them without the file."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from tidings.model.authority import Authority
from tidings.store import tables


def keep_authority(connection: Connection, authority: Authority) -> None:
    """Put an authority file in place of the one before; an empty one takes it back."""
    connection.execute(delete(tables.authority))
    rows = [{"number": number, "entries": chunk} for number, chunk in enumerate(authority.chunks)]
    if rows:
        connection.execute(insert(tables.authority), rows)


def read_authority(connection: Connection, sha256: str) -> Authority:
    """The kept entries of the file that had this digest."""
    query = select(tables.authority.c.entries).order_by(tables.authority.c.number)
    return Authority(sha256=sha256, chunks=tuple(connection.execute(query).scalars()))
