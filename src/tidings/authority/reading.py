"""Reads an authority file: a table (CSV) or FollowTheMoney as JSON Lines, from its first line to its last."""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

from tidings.authority.followthemoney import read_lines
from tidings.authority.packing import pack
from tidings.authority.table import read_table
from tidings.authority.values import EntryFaultError
from tidings.errors import UsageError
from tidings.model.authority import Authority, AuthorityEntry

# The largest public authority files of people and bodies (a million entries of FollowTheMoney) are below this.
MOST_BYTES = 2 * 1024**3
MOST_ENTRIES = 2_000_000
REMEDY = "docs/authority.md tells how it is written"


def read_authority(path: Path) -> Authority:
    """The entries of a file; raises UsageError that names the line where one does not hold."""
    try:
        with path.open("rb") as file:
            return _read(file, path)
    except UnicodeDecodeError as error:
        raise UsageError(
            "the authority file is not UTF-8", where=str(path), remedy="Save it as UTF-8"
        ) from error
    except OSError as error:
        raise UsageError(
            f"the authority file cannot be read: {error.strerror}", where=str(path)
        ) from error


def _read(file: io.BufferedReader, path: Path) -> Authority:
    if file.seek(0, io.SEEK_END) > MOST_BYTES:
        what = f"the authority file is larger than {MOST_BYTES // 1024**3} GiB"
        raise UsageError(what, where=str(path), remedy="Leave out what the reports cannot name")
    file.seek(0)
    digest = file_digest(file, "sha256").hexdigest()
    file.seek(0)
    try:
        with io.TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
            chunks = tuple(pack(_counted(_entries(text), path)))
    except EntryFaultError as error:
        raise UsageError(f"the authority file: {error}", where=str(path), remedy=REMEDY) from error
    if not chunks:
        raise UsageError("the authority file names nobody", where=str(path), remedy=REMEDY)
    return Authority(sha256=digest, chunks=chunks)


def _entries(text: io.TextIOWrapper) -> Iterator[AuthorityEntry]:
    """A file whose first sign is a brace holds JSON, any other a table."""
    start = text.read(1)
    while start.isspace():
        start = text.read(1)
    text.seek(0)
    return read_lines(text) if start == "{" else read_table(text)


def _counted(entries: Iterator[AuthorityEntry], path: Path) -> Iterator[AuthorityEntry]:
    for number, entry in enumerate(entries, start=1):
        if number > MOST_ENTRIES:
            raise UsageError(
                f"the authority file has more than {MOST_ENTRIES:,} entries", where=str(path),
                remedy="Leave out what the reports cannot name",
            )  # fmt: skip
        yield entry
