"""Opens SQLite so that a build that dies leaves the case as it was, and readers never wait."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

# Two builds of one case wait this long for each other before one gives up.
WAIT_SECONDS = 5.0
# How often somebody looks whether the last reader is gone.
_LOOK_SECONDS = 0.05


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
    has_log = log.exists() and log.stat().st_size > 0
    if not has_log and not _is_writable(path.parent):
        return _engine(path, "ro", "&immutable=1")
    return _engine(path, "ro")


@contextmanager
def hold_open(path: Path) -> Iterator[None]:
    """While it lasts, no build waits for a moment without readers, and no reader for a build.

    Only somebody alone with a file can give it a write-ahead log, or take the log away again. So the log is opened before the
    first reader comes and held until the last one is gone. A file that nobody may write is left as it is.
    """
    if not (_is_writable(path.parent) and os.access(path, os.W_OK)):
        yield
        return
    standing = sqlite3.connect(path, timeout=WAIT_SECONDS, check_same_thread=False)
    with closing(standing):
        with suppress(
            sqlite3.OperationalError
        ):  # others read it: builds wait as they do without us
            standing.execute("PRAGMA journal_mode = WAL")
            # Whoever has read from a log keeps its lock on the file. This process must not open the file by other means
            # now: closing it there would drop the locks of SQLite, too (POSIX).
            standing.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    make_single_file(path, patience=WAIT_SECONDS)


def make_single_file(path: Path, *, patience: float = 0.0) -> None:
    """Fold the write-ahead log into the file, so that a finished case is one file that opens anywhere.

    While somebody else has the file open the log stays beside it, emptied as far as nobody reads it, which is as good.
    """
    end = time.monotonic() + patience
    with closing(sqlite3.connect(path, timeout=0)) as connection:
        while True:
            with suppress(sqlite3.OperationalError):
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                connection.execute("PRAGMA journal_mode = DELETE")
                return
            if time.monotonic() >= end:
                return
            time.sleep(_LOOK_SECONDS)


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
