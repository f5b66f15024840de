"""Which files are read, by the ending of their name, and which are only recognised."""

from __future__ import annotations

from pathlib import PurePath

from tidings.lexicons.tables import table, words

GZIP = "application/gzip"
# The reader of web archives takes the members of a compressed one apart by itself.
_WARC = "application/warc"


def _endings(state: str) -> dict[str, str]:
    return {
        ending: row["media_type"]
        for row in table("file_kinds.tsv")
        if row["state"] == state
        for ending in words(row["endings"])
    }


READ = _endings("read")
NOT_YET = _endings("not yet")


def media_type_of(path: PurePath) -> str | None:
    """The media type a file is read as; None when its kind is not read."""
    inner = inner_name(path).suffix.lower()
    if path.suffix.lower() != ".gz" or READ.get(inner) == _WARC:
        return READ.get(inner)
    return None if inner in NOT_YET else GZIP


def inner_name(path: PurePath) -> PurePath:
    """The name of what a compressed file holds: page.html of page.html.gz; any other name as it is."""
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path


def kind_not_read(path: PurePath) -> str | None:
    """The media type of a file whose kind is known but not read yet."""
    return NOT_YET.get(inner_name(path).suffix.lower())


def endings_read() -> str:
    """The endings of names that are read, for a user who gave another: ".txt .md .html"."""
    return " ".join(READ)
