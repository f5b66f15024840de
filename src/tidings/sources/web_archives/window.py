"""A file looked at through a window: any stretch of it by its place, and its bytes in order from there."""

from __future__ import annotations

import zlib
from typing import BinaryIO

# Records of web pages have some ten kilobytes when packed, so that one look takes several.
_BLOCK = 256 * 1024
# What is unpacked in one step. A damaged byte spoils the step, so steps are smaller than most records.
_STEP = 16 * 1024
_AS_GZIP = zlib.MAX_WBITS | 16

# Pages pack at 4:1 to 10:1, a bomb at 1000:1. Small records may pack well: only large ones are judged.
RATIO = 100
RATIO_AFTER = 10 * 1024 * 1024

CUT_OFF = "cut off"
DAMAGED = "damaged"
TOO_DENSE = f"it unpacks to more than {RATIO} times its size"


class Window:
    """Bytes of a file by their place; a file that shrinks while it is read just ends earlier."""

    def __init__(self, stream: BinaryIO, *, start: int = 0, end: int | None = None) -> None:
        self._stream, self._start, self._end = stream, start, end
        self._place, self._held = 0, b""

    def at(self, place: int, size: int) -> bytes:
        """Up to `size` bytes from `place` on; fewer only at the end of the file."""
        begin = place - self._place
        if begin < 0 or begin + size > len(self._held):
            self._look(place, max(size, _BLOCK))
            begin = 0
        return self._held[begin : begin + size]

    def find(self, mark: bytes, place: int) -> int | None:
        """Where the mark stands next, from `place` on."""
        while block := self.at(place, _BLOCK):
            found = block.find(mark)
            if found >= 0:
                return place + found
            if len(block) < len(mark):
                return None
            place += len(block) - len(mark) + 1
        return None

    def _look(self, place: int, size: int) -> None:
        if self._end is not None:
            size = max(0, min(size, self._end - self._start - place))
        self._stream.seek(self._start + place)
        pieces: list[bytes] = []
        while size > 0 and (piece := self._stream.read(size)):
            pieces.append(piece)
            size -= len(piece)
        self._place, self._held = place, b"".join(pieces)


class Plain:
    """The bytes of a file in order."""

    fault = ""

    def __init__(self, window: Window, place: int = 0) -> None:
        self._window, self.place = window, place

    def pull(self) -> bytes:
        """The next bytes; none at the end."""
        piece = self._window.at(self.place, _STEP)
        self.place += len(piece)
        return piece


class Member:
    """The bytes that one member of a gzip file unpacks to, in order; `fault` when it ends before its end."""

    def __init__(self, window: Window, start: int) -> None:
        self._window, self._start, self.place = window, start, start
        self.fault = ""
        self._size = 0
        self._unpacker = zlib.decompressobj(_AS_GZIP)

    def pull(self) -> bytes:
        """The next bytes; none at the end, or where the rest is damaged, cut off or a bomb."""
        while not self._unpacker.eof and not self.fault:
            packed = self._unpacker.unconsumed_tail
            if not packed:
                packed = self._window.at(self.place, _STEP)
                self.place += len(packed)
            piece = self._step(packed)
            self._size += len(piece)
            if self._size > RATIO_AFTER and self._size > RATIO * (self.place - self._start):
                self.fault = TOO_DENSE
            elif piece:
                return piece
        return b""

    @property
    def end(self) -> int | None:
        """Where the member ends in the file; None when it was not read to its end."""
        return self.place - len(self._unpacker.unused_data) if self._unpacker.eof else None

    def _step(self, packed: bytes) -> bytes:
        before = self._unpacker.copy()
        try:
            piece = self._unpacker.decompress(packed, 4 * _STEP)
        except zlib.error:
            self.fault = DAMAGED
            return _sound_part(before, packed)
        if not packed and not piece and not self._unpacker.eof:
            self.fault = CUT_OFF
        return piece


def _sound_part(unpacker: zlib._Decompress, packed: bytes) -> bytes:
    """What can be unpacked before the first damaged byte."""
    pieces: list[bytes] = []
    try:
        for place in range(len(packed)):
            pieces.append(unpacker.decompress(packed[place : place + 1]))  # noqa: PERF401  (kept at a fault)
    except zlib.error:
        pass
    return b"".join(pieces)
