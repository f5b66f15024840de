"""The body of an answer: unpacked piece by piece, and given up as soon as it is too large or too dense."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence

from tidings.sources.fetching.limits import Limits, Refused

ACCEPTED = "gzip, deflate"
# What is unpacked at a time: a bomb is noticed after this much beyond its limit, whatever its ratio.
_PIECE = 64 * 1024
# No honest server packs twice; one layer more is allowed for proxies that do.
_MAX_LAYERS = 2


def read_body(pieces: Iterable[bytes], *, codings: Sequence[str], limits: Limits) -> bytes:
    """The whole body; raises Refused when it is larger than the limits allow, packed or unpacked."""
    layers = [coding for coding in codings if coding not in {"", "identity"}]
    if len(layers) > _MAX_LAYERS:
        raise Refused(f"the answer is packed {len(layers)} times over")
    flow = _metered(pieces, limits)
    for coding in reversed(layers):
        flow = _metered(_unpacked(flow, coding, limits), limits)
    return b"".join(flow)


def _metered(pieces: Iterable[bytes], limits: Limits) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limits.size:
            raise Refused(f"it is larger than {limits.size // (1024 * 1024)} MB")
        yield piece


def _unpacked(pieces: Iterable[bytes], coding: str, limits: Limits) -> Iterator[bytes]:
    if coding not in {"gzip", "x-gzip", "deflate"}:
        raise Refused(f"the answer is packed as {coding[:20]!r}, which was not asked for")
    unpacker = _Unpacker(gzip=coding != "deflate")
    packed = unpacked = 0
    for piece in pieces:
        packed += len(piece)
        for part in unpacker.feed(piece):
            unpacked += len(part)
            if unpacked > limits.ratio_after and unpacked > limits.ratio * packed:
                raise Refused(f"it unpacks to more than {limits.ratio} times its size")
            yield part
    if packed and not unpacker.is_whole:
        raise Refused("the packed answer is cut short")


class _Unpacker:
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
            full = len(part) == _PIECE
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
            return self._stream.decompress(packed, _PIECE)
        except zlib.error:
            if not first or self._bits != zlib.MAX_WBITS:
                raise Refused("the packed answer is damaged") from None
        self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return self._stream.decompress(packed, _PIECE)
        except zlib.error:
            raise Refused("the packed answer is damaged") from None
