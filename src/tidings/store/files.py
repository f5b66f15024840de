"""Looks at a file before it is opened as a case: is it one, whole, and of this version?"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from tidings.errors import CaseError

# "TIDG": SQLite's application id, by which `file` and we tell a case from any other SQLite file.
APPLICATION = 0x54494447
# The form of the tables; a file with another number is refused, never guessed at.
VERSION = 1

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100  # https://www.sqlite.org/fileformat.html, section 1.3
_REBUILD = "Build it anew from its reports"


def check_case_file(path: Path) -> None:
    """Raise CaseError unless `path` is a whole case file of this version."""
    header = _read_header(path)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise CaseError(
            "this is not a case file",
            where=str(path),
            remedy="Name a file that `tidings build` made",
        )
    if int.from_bytes(header[68:72], "big") != APPLICATION:
        raise CaseError(
            "this is an SQLite file, but not a case of tidings",
            where=str(path),
            remedy="Name a file that `tidings build` made",
        )
    version = int.from_bytes(header[60:64], "big")
    if version != VERSION:
        raise CaseError(
            f"the case was written by another version of tidings (case form {version}, this one has {VERSION})",
            where=str(path),
            remedy="Use that version, or build it anew from its reports with this one",
        )
    _check_length(path, header)


def is_blank(path: Path) -> bool:
    """Whether nothing was ever kept here: no file, or what a crash while making a case leaves behind."""
    if path.is_dir():
        return False
    if not path.exists() or path.stat().st_size == 0:
        return True
    header = _read_header(path)
    if not header.startswith(_MAGIC) or int.from_bytes(header[68:72], "big"):
        return False
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as connection:
        return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return False


def _read_header(path: Path) -> bytes:
    if path.is_dir():
        raise CaseError(
            "a folder is not a case file", where=str(path), remedy="Name a file, NAME.tidings"
        )
    if not path.exists():
        raise CaseError(
            "there is no such case", where=str(path), remedy="`tidings build` makes one"
        )
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)
    except OSError as error:
        raise CaseError(f"the case cannot be read: {error.strerror}", where=str(path)) from error


def _check_length(path: Path, header: bytes) -> None:
    # The page size 65536 does not fit two bytes and is written as 1.
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if path.stat().st_size < pages * (65536 if page == 1 else page):
        raise CaseError("the case file is cut off", where=str(path), remedy=_REBUILD)
