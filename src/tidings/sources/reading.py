"""Read one file or stream into raw reports, or say in one line why it is left out."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path, PurePath
from typing import BinaryIO

from tidings.model.documents import LeftOut
from tidings.sources.compressed import unzipped
from tidings.sources.feeds import ATOM, RSS, read_feed
from tidings.sources.found import Found, Mapping, none_of, one_report
from tidings.sources.kinds import (
    GZIP,
    READ,
    endings_read,
    inner_name,
    kind_not_read,
    media_type_of,
)
from tidings.sources.mailboxes import read_mailbox
from tidings.sources.mails import read_mail
from tidings.sources.records import read_record_lines, read_records
from tidings.sources.saved_pages import read_saved_page
from tidings.sources.sniffing import (
    media_type_of_content,
    media_type_of_file,
    really,
    signature_of,
)
from tidings.sources.tables import read_table
from tidings.sources.web_archives import Read, is_packed_archive, read_wacz, read_warc

# News reports are a few kilobytes and the largest collections of records tens of megabytes; beyond this
# a file is more likely a dump given by mistake than a report, and would fill the memory.
MAX_BYTES = 50 * 1024 * 1024
# Archives of many reports are read piece by piece, so only what is kept of them fills the memory.
MAX_ARCHIVE_BYTES = 2 * 1024**3
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
# Text has next to no control bytes; a picture or an archive has many in its first block.
_CONTROL = bytes({*range(9), *range(14, 27), *range(28, 32), 127})
_MAX_CONTROL_SHARE = 0.02
_PROBE = 65536
_SHORT = "the rest of it could not be unpacked: "

_RECORDS = "application/x-ndjson"
_WARC = READ[".warc"]

# Archives of many reports, read as a stream.
_STREAM_READERS: dict[str, Callable[[BinaryIO, str, Mapping], Found]] = {
    "application/mbox": lambda stream, origin, _: read_mailbox(stream, origin=origin),
    _WARC: lambda stream, origin, mapping: read_warc(
        stream, origin=origin, read=_body_reader(mapping)
    ),
    READ[".wacz"]: lambda stream, origin, mapping: read_wacz(
        stream, origin=origin, read=_body_reader(mapping)
    ),
}
# Files of records are read as a stream where they are too large to be held as a whole.
_LARGE_READERS: dict[str, Callable[[BinaryIO, str, Mapping], Found]] = {
    _RECORDS: lambda stream, origin, mapping: read_record_lines(
        stream, origin=origin, mapping=mapping, longest=MAX_BYTES
    ),
}

# Inputs that hold several reports, and what takes them apart; an input of any other kind is one report.
_READERS: dict[str, Callable[[bytes, str, Mapping], Found]] = {
    "application/x-ndjson": lambda content, origin, mapping: read_records(
        content, origin=origin, media_type="application/x-ndjson", mapping=mapping
    ),
    "application/json": lambda content, origin, mapping: read_records(
        content, origin=origin, media_type="application/json", mapping=mapping
    ),
    RSS: lambda content, origin, _: read_feed(content, origin=origin),
    ATOM: lambda content, origin, _: read_feed(content, origin=origin),
    "message/rfc822": lambda content, origin, _: read_mail(content, origin=origin),
    "multipart/related": lambda content, origin, _: read_saved_page(content, origin=origin),
    "text/csv": lambda content, origin, mapping: read_table(
        content, origin=origin, media_type="text/csv", mapping=mapping
    ),
    "text/tab-separated-values": lambda content, origin, mapping: read_table(
        content, origin=origin, media_type="text/tab-separated-values", mapping=mapping
    ),
}

# Of these the sound part is worth reading where a compressed file breaks off.
_LINE_BY_LINE = frozenset(
    {"application/x-ndjson", "application/mbox", "text/csv", "text/tab-separated-values"}
)
# Kinds that are text as they stand, so that control bytes in them tell of another kind.
_TEXT = frozenset({"application/x-ndjson", "application/json", "application/xml"})


def read_file(path: Path, *, origin: str, mapping: Mapping = ()) -> Found:
    """The reports of one file."""
    if media_type_of(path) is None and kind_not_read(path):
        return none_of(origin, f"{path.suffix.lower()} files are not read yet")
    try:
        size = path.stat().st_size
        if not path.is_file():
            return none_of(origin, "it is not an ordinary file")
        media_type = media_type_of(path) or media_type_of_file(path)
        if media_type is None:
            return none_of(origin, _unknown())
        streamed = _STREAM_READERS.get(media_type)
        if size > MAX_BYTES:
            streamed = streamed or _LARGE_READERS.get(media_type)
        limit = MAX_ARCHIVE_BYTES if streamed else MAX_BYTES
        if size > limit:
            return none_of(origin, _size_reason(limit))
        if streamed:
            with path.open("rb") as stream:
                return streamed(stream, origin, mapping)
        content = path.read_bytes()
    except OSError as fault:
        return none_of(origin, f"it cannot be read: {fault.strerror}")
    name = inner_name(path).name
    return read_content(content, origin=origin, media_type=media_type, mapping=mapping, name=name)


def read_stream(stream: BinaryIO, *, origin: str, mapping: Mapping = ()) -> Found:
    """The reports that come on standard input; their kind is told from the bytes."""
    try:
        content = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        return none_of(origin, f"it cannot be read: {fault.strerror}")
    if len(content) > MAX_BYTES:
        return none_of(origin, _size_reason(MAX_BYTES))
    if not content.strip():
        return none_of(origin, "nothing came on standard input")
    media_type = media_type_of_content(content)
    return read_content(content, origin=origin, media_type=media_type, mapping=mapping)


def read_content(
    content: bytes, *, origin: str, media_type: str, mapping: Mapping = (), name: str = ""
) -> Found:
    """The reports in these bytes; `name` is what a compressed input would be called unpacked."""
    if not content.strip():
        return none_of(origin, "the file is empty")
    media_type = really(content, media_type)
    if media_type == GZIP and is_packed_archive(content):
        media_type = _WARC
    if media_type == GZIP:
        return _read_unzipped(content, origin=origin, mapping=mapping, name=name)
    try:
        if media_type in _STREAM_READERS:
            return _STREAM_READERS[media_type](BytesIO(content), origin, mapping)
        if reason := _not_read(content, media_type):
            return none_of(origin, reason)
        if media_type in _READERS:
            return _READERS[media_type](content, origin, mapping)
    except RecursionError:  # an archive in an archive in an archive …
        return none_of(origin, "it is packed within others too many times")
    return one_report(content, origin=origin, media_type=media_type)


def _body_reader(mapping: Mapping) -> Read:
    """What reads the bodies that a web archive holds."""
    return lambda content, origin, media_type, name: read_content(
        content, origin=origin, media_type=media_type, mapping=mapping, name=name
    )


def _read_unzipped(content: bytes, *, origin: str, mapping: Mapping, name: str) -> Found:
    inner, fault = unzipped(content, limit=MAX_BYTES)
    named = media_type_of(PurePath(name))
    media_type = named if named and named != GZIP else media_type_of_content(inner)
    if really(inner, media_type) == GZIP:
        return none_of(origin, "it is a gzip file in a gzip file")
    if not fault:
        return read_content(inner, origin=origin, media_type=media_type, mapping=mapping)
    if not inner or media_type not in _LINE_BY_LINE:
        return none_of(origin, fault)
    # The last line is most likely half of one.
    sound = inner[: inner.rfind(b"\n") + 1]
    reports, left_out = read_content(sound, origin=origin, media_type=media_type, mapping=mapping)
    lost = LeftOut(what="rest of a file", reason=_SHORT + fault, where=origin)
    return reports, [*left_out, lost]


def _not_read(content: bytes, media_type: str) -> str:
    """Why an input of this kind is not read, or ""."""
    if media_type == READ[".xml"]:
        return "it is XML, but neither a page nor a feed"
    if media_type not in {*READ.values(), *_READERS}:
        known = signature_of(content)
        what = known.called if known else f"of the kind {media_type}"
        return f"it is {what}: such files are not read"
    is_text = media_type.startswith("text/") or media_type in _TEXT
    return "it is a binary file, not text" if is_text and _is_binary(content) else ""


def _is_binary(content: bytes) -> bool:
    if content.startswith(_BYTE_ORDER_MARKS):
        return False
    probe = content[:_PROBE]
    controls = len(probe) - len(probe.translate(None, _CONTROL))
    return controls > _MAX_CONTROL_SHARE * len(probe)


def _unknown() -> str:
    return f"the ending of the name is not one of those that are read ({endings_read()})"


def _size_reason(limit: int) -> str:
    return f"it is larger than {limit // (1024 * 1024)} MB"
