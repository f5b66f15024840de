"""One record of a web archive opened: what it is of, when it was taken, and the body without its packing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from fastwarc.warc import ArchiveIterator, WarcRecord

from tidings.model.record import Record
from tidings.sources.unpacking import UnpackError, unpacked
from tidings.sources.web_archives.cutting import MAX_RECORD, Cut, cut_off
from tidings.sources.web_archives.digests import is_contradicted
from tidings.sources.web_archives.window import RATIO, RATIO_AFTER

Headers = tuple[tuple[str, str], ...]

_ID = re.compile(rb"^warc-record-id[ \t]*:[ \t]*(\S.*?)\s*$", re.I | re.M)
# The parser knows these in one spelling only.
_NAMES = re.compile(rb"^(?:content-(?:length|type)|warc-type)(?=[ \t]*:)", re.I | re.M)
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,4096})?\r?\n")
_STEP = 64 * 1024
_HTTP = "application/http"
_ANSWERS = frozenset({"response", "resource"})


class RecordError(Exception):
    """A record cannot be read, in words for a user."""


class Archived(Record, frozen=True, kw_only=True):
    """What a record says of itself, and the body as it was sent."""

    kind: str
    url: str
    captured: str | None
    status: int
    content_type: str
    headers: Headers
    sent: bytes
    is_part: bool
    digests: tuple[str | None, str | None]


def record_id(head: bytes) -> str:
    """What a record goes by, without its brackets and "urn:uuid:"; "" where it does not say."""
    found = _ID.search(head)
    said = found.group(1).decode("utf-8", errors="replace") if found else ""
    return said.strip("<> ").removeprefix("urn:uuid:")[:200]


def open_record(cut: Cut) -> Archived:
    """Read the heads of a record; raises RecordError where they are damaged."""
    try:
        content = BytesIO(_NAMES.sub(_as_written, cut.head) + cut.block)
        record = next(iter(ArchiveIterator(content, parse_http=False, quirks_mode=True)), None)
        if record is None:
            raise RecordError(_NO_HEAD)
        return _opened(record, is_http=_is_http(record))
    except (OSError, ValueError) as fault:  # what the parser raises for heads that break the rules
        raise RecordError(_NO_HEAD) from fault


def _as_written(name: re.Match[bytes]) -> bytes:
    return b"-".join(
        b"WARC" if part.lower() == b"warc" else part.capitalize()
        for part in name.group().split(b"-")
    )


_NO_HEAD = "the record is damaged: its head cannot be read"


def _is_http(record: WarcRecord) -> bool:
    """Whether it is an answer with a head of its own; one that was only asked for has no status."""
    kind, said = record.headers.get("WARC-Type") or "", record.headers.get("Content-Type") or ""
    return kind.lower() in _ANSWERS and said.lower().startswith(_HTTP)


def _opened(record: WarcRecord, *, is_http: bool) -> Archived:
    said = record.headers
    if is_http:
        record.parse_http(quirks_mode=True)  # some servers end lines with LF alone
        if not record.is_http_parsed or (status := record.http_headers.status_code) is None:
            raise RecordError(_NO_HEAD)
        headers = tuple(record.http_headers.to_tuples())
    else:
        status, headers = 200, ()
    sent_as = header(headers, "content-type") if is_http else said.get("Content-Type")
    return Archived(
        kind=(said.get("WARC-Type") or "").lower(),
        url=(said.get("WARC-Target-URI") or "").strip("<> "),
        captured=_moment(said.get("WARC-Date") or ""),
        status=status,
        content_type=sent_as or "",
        headers=headers,
        sent=record.reader.read(),
        is_part=bool(said.get("WARC-Truncated") or said.get("WARC-Segment-Number")),
        digests=(said.get("WARC-Block-Digest"), said.get("WARC-Payload-Digest")),
    )


def header(headers: Headers, name: str) -> str | None:
    """What a header says."""
    return next((said for key, said in headers if key.lower() == name), None)


def body_of(record: Archived, block: bytes) -> bytes:
    """The body without its packing; raises RecordError where it is damaged, cut off or too large."""
    in_block, in_payload = record.digests
    if is_contradicted(in_block, [block]):
        raise RecordError("the record is damaged: its digest is not the one that was written down")
    whole = _without_chunks(record)
    body = _unpacked(whole, header(record.headers, "content-encoding") or "")
    # Archives take this digest before or after they undo the packing for the wire.
    if in_block is None and is_contradicted(in_payload, (record.sent, whole, body)):
        raise RecordError("the record is damaged: its digest is not the one that was written down")
    return body


def _without_chunks(record: Archived) -> bytes:
    """The body as one; many archives undo the chunks and keep the header that tells of them."""
    coding = header(record.headers, "transfer-encoding") or ""
    sent = record.sent
    if "chunked" not in coding.lower() or not _CHUNK.match(sent):
        _refuse_short(record)
        return sent
    pieces: list[bytes] = []
    place = 0
    while found := _CHUNK.match(sent, place):
        size = int(found.group(1), 16)
        if size == 0:
            return b"".join(pieces)
        pieces.append(sent[found.end() : found.end() + size])
        place = found.end() + size
        place += 2 if sent[place : place + 2] == b"\r\n" else 1
    if place < len(sent) and len(pieces) == 1:  # a text that happens to begin like a chunk
        return sent
    raise RecordError("the page is cut off: its last part is missing")


def _refuse_short(record: Archived) -> None:
    said = header(record.headers, "content-length") or ""
    if said.isdigit() and len(said) < 16 and len(record.sent) < int(said):
        raise RecordError(cut_off(len(record.sent), int(said)))


def _unpacked(body: bytes, codings: str) -> bytes:
    """The body unpacked; many archives keep the header of what they unpacked before they stored it."""
    for coding in reversed([coding.strip().lower() for coding in codings.split(",")]):
        if coding in {"", "identity", "utf-8"} or not body:
            continue
        try:
            body = _capped(body, coding)
        except UnpackError as fault:
            if not _is_text(body):
                raise RecordError(f"the page {fault}") from None
    return body


def _capped(body: bytes, coding: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    steps: Sequence[bytes] = [body[at : at + _STEP] for at in range(0, len(body), _STEP)]
    for piece in unpacked(steps, coding, ratio=RATIO, ratio_after=RATIO_AFTER):
        size += len(piece)
        if size > MAX_RECORD:
            raise UnpackError(f"is larger than {MAX_RECORD // (1024 * 1024)} MB when unpacked")
        pieces.append(piece)
    return b"".join(pieces)


def _is_text(body: bytes) -> bool:
    try:
        return b"\x00" not in body[:_STEP] and bool(body[:1024].decode("utf-8", errors="strict"))
    except UnicodeDecodeError as fault:
        return fault.start > 1000  # a character at the border


def _moment(said: str) -> str | None:
    try:
        return datetime.fromisoformat(said).astimezone(UTC).isoformat(timespec="seconds")
    except ValueError:
        return None
