"""Whether the packed streams of a PDF unpack to more than any report holds, found out without unpacking all.

The PDF library unpacks a page's stream as a whole, and one of 30 kilobytes can fill gigabytes.
"""

from __future__ import annotations

import re
import zlib

# A page of text is some kilobytes, one of a map with every contour line a few dozen megabytes.
MOST_PER_STREAM = 64 * 1024 * 1024
MOST_IN_ALL = 512 * 1024 * 1024
_CHUNK = 1 << 20
_STREAM = re.compile(rb"stream\r?\n")
# Packed twice, packed with an older method: rare in honest files, and the tight ones cannot be measured.
_TWICE = re.compile(rb"/FlateDecode[\s\]]*/FlateDecode|/Fl\s+/Fl\b")
_OLDER = re.compile(rb"/(?:LZWDecode|RunLengthDecode)\b")
_MOST_OLDER = 1024 * 1024


def unpacks_too_far(content: bytes) -> bool:
    """Whether a stream, or all streams together, are larger unpacked than is read."""
    if _TWICE.search(content):
        return True
    if _OLDER.search(content) and len(content) > _MOST_OLDER * 20:
        return True
    total = 0
    for start in _STREAM.finditer(content):
        if content[start.start() - 3 : start.start()] == b"end":
            continue
        size = _unpacked(content, start.end())
        total += size
        if size > MOST_PER_STREAM or total > MOST_IN_ALL:
            return True
    return False


def _unpacked(content: bytes, start: int) -> int:
    """How many bytes a stream has when unpacked, counted no further than the limit; 0 for other streams."""
    if content[start] & 0x0F != 8 if start < len(content) else True:
        return 0
    unpacker = zlib.decompressobj()
    size = 0
    at = start
    piece = b""
    try:
        while size <= MOST_PER_STREAM and not unpacker.eof:
            if not piece:
                piece = content[at : at + _CHUNK]
                at += _CHUNK
            if not piece:
                break
            size += len(unpacker.decompress(piece, _CHUNK))
            piece = unpacker.unconsumed_tail
    except zlib.error:
        return size
    return size
