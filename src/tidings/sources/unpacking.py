"""Unpack what was packed for the wire – gzip, deflate, brotli – piece by piece, never further than it may be."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

import brotli

# What is unpacked at a time: a bomb is noticed after this much beyond its limit, whatever its ratio.
PIECE = 64 * 1024
GZIP = frozenset({"gzip", "x-gzip"})
BROTLI = "br"
CODINGS = frozenset({*GZIP, "deflate", BROTLI})


class UnpackError(Exception):
    """Something packed cannot be unpacked; its words say why, after "it" or "the answer"."""


def unpacked(
    pieces: Iterable[bytes], coding: str, *, ratio: int, ratio_after: int
) -> Iterator[bytes]:
    """What these pieces hold; raises UnpackError when they are damaged, cut short or a bomb."""
    if coding not in CODINGS:
        raise UnpackError(f"is packed as {coding[:20]!r}, which is not read")
    unpacker = _Brotli() if coding == BROTLI else _Zlib(gzip=coding in GZIP)
    packed = size = 0
    for piece in pieces:
        packed += len(piece)
        for part in unpacker.feed(piece):
            size += len(part)
            if size > ratio_after and size > ratio * packed:
                raise UnpackError(f"unpacks to more than {ratio} times its size")
            yield part
    if packed and not unpacker.is_whole:
        raise UnpackError("is packed and cut short")


class _Zlib:
    """gzip with several members, or deflate with and without the zlib header that servers forget."""

    def __init__(self, *, gzip: bool) -> None:
        self._bits = zlib.MAX_WBITS | 16 if gzip else zlib.MAX_WBITS
        self._stream = zlib.decompressobj(self._bits)
        self._started = False
        self.is_whole = False

    def feed(self, packed: bytes) -> Iterator[bytes]:
        """What these bytes unpack to, a piece at a time."""
        if self.is_whole and not self._begin_member(packed):
            return
        full = False
        while packed or full:  # a full piece may have left something inside
            part = self._step(packed)
            full = len(part) == PIECE
            packed = self._stream.unconsumed_tail
            if part:
                yield part
            if self._stream.eof:
                packed, full = self._stream.unused_data, False
                self.is_whole = True
                if not self._begin_member(packed):
                    return

    def _begin_member(self, packed: bytes) -> bool:
        """gzip may go on with another member; other bytes behind the end are passed over, as browsers do."""
        if self._bits == zlib.MAX_WBITS or packed[:2] != b"\x1f\x8b":
            return False
        self._stream, self.is_whole = zlib.decompressobj(self._bits), False
        return True

    def _step(self, packed: bytes) -> bytes:
        first, self._started = not self._started, True
        try:
            return self._stream.decompress(packed, PIECE)
        except zlib.error:
            if not first or self._bits != zlib.MAX_WBITS:
                raise UnpackError("is packed and damaged") from None
        self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return self._stream.decompress(packed, PIECE)
        except zlib.error:
            raise UnpackError("is packed and damaged") from None


class _Brotli:
    """Brotli, as most servers pack pages for a browser."""

    def __init__(self) -> None:
        self._stream = brotli.Decompressor()
        self.is_whole = False

    def feed(self, packed: bytes) -> Iterator[bytes]:
        """What these bytes unpack to, a piece at a time."""
        if self.is_whole:
            return
        try:
            part = self._stream.process(packed, output_buffer_limit=PIECE)
            while part:
                yield part
                part = b""
                if not self._stream.is_finished():
                    part = self._stream.process(b"", output_buffer_limit=PIECE)
        except brotli.error:
            raise UnpackError("is packed and damaged") from None
        self.is_whole = self._stream.is_finished()
