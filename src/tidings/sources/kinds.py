"""Which files are read, by the ending of their name, and which are only recognised."""

from __future__ import annotations

from pathlib import PurePath

from tidings.lexicons.tables import table, words


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
    return READ.get(path.suffix.lower())


def kind_not_read(path: PurePath) -> str | None:
    """The media type of a file whose kind is known but not read yet."""
    return NOT_YET.get(path.suffix.lower())


def media_type_of_content(content: bytes) -> str:
    """What a stream without a name holds, told from its first bytes."""
    head = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")):
        return "text/html"
    if head.startswith(b"{"):
        return "application/x-ndjson"
    if head.startswith(b"[{") or (head.startswith(b"[") and head[1:].lstrip().startswith(b"{")):
        return "application/json"
    return "text/plain"
