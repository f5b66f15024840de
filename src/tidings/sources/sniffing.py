"""What bytes hold, told from their beginning: for standard input and for names that say too little.

Tells a mail from "Received: from ..." and "Message-ID: ..."; leaves a text alone that begins "Date: 4 May".
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from tidings.lexicons.tables import table
from tidings.model.record import Record
from tidings.sources.mapping import NAMES

_HEAD = 4096
_PROBE = 65536
_RECORDS = frozenset({"application/x-ndjson", "application/json"})
_TABLES = {b",": "text/csv", b";": "text/csv", b"|": "text/csv", b"\t": "text/tab-separated-values"}
# Kinds that are words as they stand: nothing in the bytes keeps a page or a mail from going by such a name.
_WORDS = frozenset({"text/plain", "text/markdown", "text/html"})
_MAIL_TYPE = "message/rfc822"
_SPACE = b"\xef\xbb\xbf \t\r\n"
# What stands before the root of an XML document: declarations, comments, the document type.
_PROLOGUE = re.compile(rb"\s*<(?:\?[^>]{0,500}\?>|!--.{0,1000}?-->|!doctype[^>\[]{0,500}>)", re.S)
_ROOTS = (
    (rb"<rss[\s>]", "application/rss+xml"),
    (rb"<rdf:rdf[\s>]", "application/rss+xml"),
    (rb"<feed[\s>]", "application/atom+xml"),
    (rb"<(?:html|head|body)[\s>]", "text/html"),
)
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")
# Every mail has one of these, and a text with a title and a date above it none.
_CARRIED = frozenset({b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"})
_MAIL = frozenset({b"from", b"to", b"subject", b"date", b"content-type", *_CARRIED})
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)


class Signature(Record, frozen=True, kw_only=True):
    """A kind of file that its first bytes give away, and what a user calls it."""

    first: bytes
    offset: int
    holds: bytes
    media_type: str
    called: str


@cache
def _signatures() -> tuple[Signature, ...]:
    return tuple(
        Signature(
            first=bytes.fromhex(row["first"]),
            offset=int(row["offset"]),
            holds=row["holds"].encode(),
            media_type=row["media_type"],
            called=row["called"],
        )
        for row in table("file_signatures.tsv")
    )


def signature_of(content: bytes) -> Signature | None:
    """The kind of file that these bytes can only be; None for everything that may be text."""
    for known in _signatures():
        if content.startswith(known.first, known.offset) and known.holds in content:
            return known
    # Some programs write a few bytes before the head of a PDF; its readers allow it.
    at = content.find(b"%PDF-", 0, 1024)
    if at > 0 and b"%%EOF" in content[-1024:]:
        return next(known for known in _signatures() if known.media_type == "application/pdf")
    return None


def really(content: bytes, media_type: str) -> str:
    """The kind that the bytes give away; where they say nothing, the kind that the name says."""
    if known := signature_of(content):
        return known.media_type
    # A page of a server's excuses is often saved under the name of the PDF that it did not give.
    is_contradicted = media_type in {known.media_type for known in _signatures()}
    if is_contradicted or media_type == "application/xml" or _is_no_mail(content, media_type):
        return media_type_of_content(content)
    return _named_as_words(content) or media_type if media_type in _WORDS else media_type


def _named_as_words(content: bytes) -> str | None:
    """What a text, or a page, by its name is instead: a page, a feed, a mail, a table, records."""
    told = media_type_of_content(content)
    unclear = told in ("text/plain", "application/xml")
    return None if unclear or (told in _RECORDS and not _are_records(content)) else told


def _is_no_mail(content: bytes, media_type: str) -> bool:
    head = content[:_PROBE].lstrip(_SPACE)
    return media_type == _MAIL_TYPE and not (_HEADER.match(head) or head.startswith(b"From "))


def _are_records(content: bytes) -> bool:
    """Whether bytes that begin with a bracket are JSON: their first line, or all of them."""
    text = content.strip(_SPACE)
    for piece in (text.partition(b"\n")[0], text):
        try:
            json.loads(piece)
        except (ValueError, RecursionError):
            continue
        return True
    return False


def media_type_of_file(path: Path) -> str | None:
    """What a file holds whose name does not say; None where its beginning does not say so clearly."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            told = media_type_of_content(stream.read(_PROBE))
    except OSError:
        return None
    # Names like "map.geojson" and "notes.cfg" mean something else than a report.
    unclear = {"text/plain", "application/xml"} | (_RECORDS if path.suffix else frozenset())
    return None if told in unclear else told


def media_type_of_content(content: bytes) -> str:
    """What a stream without a name holds; plain text where nothing else is recognised."""
    if known := signature_of(content):
        return known.media_type
    head = content[:_HEAD].lstrip(_SPACE)
    if head.startswith(b"From ") and _HEADER.match(head, head.find(b"\n") + 1):
        return "application/mbox"
    if found := _marked_up(head):
        return found
    if head.startswith(b"{"):
        return "application/x-ndjson"
    if head.startswith(b"[") and head[1:].lstrip().startswith(b"{"):
        return "application/json"
    return _mail(content[:_PROBE].lstrip(_SPACE)) or _table(head) or "text/plain"


def _marked_up(head: bytes) -> str | None:
    lower = head.lower()
    if not lower.startswith(b"<"):
        return None
    at = 0
    while before := _PROLOGUE.match(lower, at):
        at = before.end()
    root = lower[at:].lstrip()
    for pattern, media_type in _ROOTS:
        if re.match(pattern, root):
            return media_type
    if lower.startswith(b"<!doctype html"):
        return "text/html"
    return "application/xml" if lower.startswith(b"<?xml") else None


def _table(head: bytes) -> str | None:
    """A table is told by its first row: our own names for what records hold, a text or page among them."""
    row, ends, _ = head.partition(b"\n")
    for sign, media_type in _TABLES.items():
        fields = [field.strip(b' \t\r"').lower() for field in row.split(sign)]
        known = {name.encode() for name in NAMES} & set(fields)
        if ends and len(known) > 1 and known & {b"text", b"html"}:
            return media_type
    return None


def _mail(head: bytes) -> str | None:
    names: set[bytes] = set()
    at = 0
    while line := _HEADER.match(head, at):
        names.add(line.group(1).lower())
        at = line.end()
    if len(names & _MAIL) < 3 or not names & _CARRIED:
        return None
    carried = names & {b"received", b"message-id", b"to", b"delivered-to"}
    saved_page = _RELATED.search(head[:at]) and not carried
    return "multipart/related" if saved_page else _MAIL_TYPE
