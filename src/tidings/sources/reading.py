"""Read one file or stream into raw reports, or say in one line why it is left out."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from tidings.model.documents import LeftOut
from tidings.sources.found import Found, Mapping, one_report
from tidings.sources.kinds import kind_not_read, media_type_of, media_type_of_content
from tidings.sources.records import read_records

# News reports are a few kilobytes and the largest collections of records tens of megabytes; beyond this
# a file is more likely a dump given by mistake than a report, and would fill the memory.
MAX_BYTES = 50 * 1024 * 1024
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
# Text has next to no control bytes; a picture or an archive has many in its first block.
_CONTROL = bytes({*range(1, 9), *range(14, 27), *range(28, 32), 127})
_MAX_CONTROL_SHARE = 0.02
_PROBE = 65536

# Archives of many reports are read as a stream, piece by piece: they may be larger than any one report.
_STREAM_READERS: dict[str, Callable[[BinaryIO, str], Found]] = {}
MAX_ARCHIVE_BYTES = 2 * 1024**3

# Inputs that hold several reports, and what takes them apart; an input of any other kind is one report.
_READERS: dict[str, Callable[[bytes, str, Mapping], Found]] = {
    "application/x-ndjson": lambda content, origin, mapping: read_records(
        content, origin=origin, media_type="application/x-ndjson", mapping=mapping
    ),
    "application/json": lambda content, origin, mapping: read_records(
        content, origin=origin, media_type="application/json", mapping=mapping
    ),
}


def read_file(path: Path, *, origin: str, mapping: Mapping = ()) -> Found:
    """The reports of one file."""
    media_type = media_type_of(path)
    if media_type is None:
        return [], [_left_out(_kind_reason(path), origin)]
    streamed = _STREAM_READERS.get(media_type)
    limit = MAX_ARCHIVE_BYTES if streamed else MAX_BYTES
    try:
        if path.stat().st_size > limit:
            return [], [_left_out(_size_reason(limit), origin)]
        if not path.is_file():
            return [], [_left_out("it is not an ordinary file", origin)]
        if streamed:
            with path.open("rb") as stream:
                return streamed(stream, origin)
        content = path.read_bytes()
    except OSError as fault:
        return [], [_left_out(f"it cannot be read: {fault.strerror}", origin)]
    return read_content(content, origin=origin, media_type=media_type, mapping=mapping)


def read_stream(stream: BinaryIO, *, origin: str, mapping: Mapping = ()) -> Found:
    """The reports that come on standard input; their kind is told from the bytes."""
    try:
        content = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        return [], [_left_out(f"it cannot be read: {fault.strerror}", origin)]
    if len(content) > MAX_BYTES:
        return [], [_left_out(_size_reason(MAX_BYTES), origin)]
    if not content.strip():
        return [], [_left_out("nothing came on standard input", origin)]
    media_type = media_type_of_content(content)
    return read_content(content, origin=origin, media_type=media_type, mapping=mapping)


def read_content(content: bytes, *, origin: str, media_type: str, mapping: Mapping = ()) -> Found:
    """The reports in these bytes."""
    if not content.strip():
        return [], [_left_out("the file is empty", origin)]
    if _is_binary(content):
        return [], [_left_out("it is a binary file, not text", origin)]
    if media_type in _STREAM_READERS:
        return _STREAM_READERS[media_type](BytesIO(content), origin)
    if media_type in _READERS:
        return _READERS[media_type](content, origin, mapping)
    return one_report(content, origin=origin, media_type=media_type)


def _is_binary(content: bytes) -> bool:
    if content.startswith(_BYTE_ORDER_MARKS):
        return False
    probe = content[:_PROBE]
    controls = len(probe) - len(probe.translate(None, _CONTROL))
    return b"\x00" in content or controls > _MAX_CONTROL_SHARE * len(probe)


def _kind_reason(path: Path) -> str:
    if kind_not_read(path):
        return f"{path.suffix.lower()} files are not read yet"
    return "the ending of the name is not one of those that are read (.txt .md .html .jsonl .json)"


def _size_reason(limit: int) -> str:
    return f"it is larger than {limit // (1024 * 1024)} MB"


def _left_out(reason: str, where: str) -> LeftOut:
    return LeftOut(what="file", reason=reason, where=where)
