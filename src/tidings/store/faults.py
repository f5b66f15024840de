"""Turns what SQLite and the disk complain about into one line that says what, where, and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from tidings.errors import CaseError

# SQLite's words (sqlite3_errstr), what they mean to the user, and what the user can do.
MEANINGS = (
    ("disk is full", "the disk is full", "Free some space and run again; the case is as it was"),
    ("disk I/O error", "the case file could not be written or read to its end",
     "Look whether the disk is full or failing; the case is as it was"),
    ("readonly", "the case file cannot be written", "Give yourself the right to write it"),
    ("unable to open", "the case file cannot be opened",
     "Look whether its folder exists and you may write there"),
    ("locked", "another program is writing this case", "Wait until it is done and run again"),
    ("not a database", "this is not a case file", "Name a file that `tidings build` made"),
    ("malformed", "the case file is damaged", "Build it anew from its reports"),
    ("no such table", "the case file is damaged", "Build it anew from its reports"),
    ("no such module: fts5", "this Python's SQLite has no full-text search (FTS5)",
     "Use a Python whose SQLite has it; `tidings doctor` shows it"),
)  # fmt: skip


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Raise CaseError in place of any fault of the database or the file system."""
    try:
        yield
    except DBAPIError as error:
        raise explain_fault(str(error.orig), path) from error
    except sqlite3.Error as error:
        raise explain_fault(str(error), path) from error
    except OSError as error:
        raise explain_fault(error.strerror or str(error), path) from error


def explain_fault(says: str, path: Path) -> CaseError:
    """The fault in a user's words."""
    for sign, what, remedy in MEANINGS:
        if sign in says:
            return CaseError(what, where=str(path), remedy=remedy)
    return CaseError(f"the case file cannot be used: {says}", where=str(path))
