"""Opens SQLite so that a build that dies leaves the case as it was, and readers never wait."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

# Two builds of one case wait this long for each other before one gives up.
WAIT_SECONDS = 5.0


def open_to_write(path: Path) -> Engine:
    """An engine whose transactions hold after a power cut."""
    engine = _engine(path, "rwc")

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")

    return engine


def open_to_read(path: Path) -> Engine:
    """An engine that writes nothing, not even beside the file where the folder is read-only."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() and not _is_writable(path.parent):
        return _engine(path, "ro", "&immutable=1")
    return _engine(path, "ro")


def make_single_file(path: Path) -> None:
    """Fold the write-ahead log into the file, so that a finished case is one file that opens anywhere."""
    with (
        closing(sqlite3.connect(path, timeout=0)) as connection,
        suppress(sqlite3.OperationalError),
    ):
        # While somebody else reads, the log stays beside the file, which is as good.
        connection.execute("PRAGMA journal_mode = DELETE")


def _engine(path: Path, mode: str, more: str = "") -> Engine:
    address = f"file:{quote(str(path.absolute()))}?mode={mode}{more}"

    def connect() -> sqlite3.Connection:
        # isolation_level=None: the driver would otherwise end transactions at CREATE TABLE.
        return sqlite3.connect(address, uri=True, timeout=WAIT_SECONDS, isolation_level=None)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    begin = "BEGIN" if mode == "ro" else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
