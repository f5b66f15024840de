"""Bytes that come in order and can be looked at before they are taken."""

from __future__ import annotations

import re
from typing import Protocol

# How far a mark may reach over the border of two looks: the first line of a record and its first name.
_OVERLAP = 128


class Spring(Protocol):
    """Where bytes come from; `fault` says why they ended before their end, or is ""."""

    fault: str

    def pull(self) -> bytes:
        """The next bytes; none at the end."""


class Flow:
    """What comes from a spring: `peek` looks ahead, `skip` goes on; only what was looked at is held."""

    def __init__(self, spring: Spring) -> None:
        self._spring, self._held, self.taken = spring, bytearray(), 0
        self._is_dry = False

    @property
    def fault(self) -> str:
        """Why the bytes ended early, or ""."""
        return self._spring.fault

    def peek(self, size: int) -> bytes:
        """The next `size` bytes; fewer only at the end."""
        while len(self._held) < size and not self._is_dry:
            piece = self._spring.pull()
            self._held += piece
            self._is_dry = not piece
        return bytes(memoryview(self._held)[:size])

    def skip(self, size: int) -> int:
        """Go on by so many bytes; gives how many there were."""
        left = size - min(size, len(self._held))
        del self._held[: size - left]
        while left and not self._is_dry:
            piece = self._spring.pull()
            self._is_dry = not piece
            self._held += piece[left:]
            left -= min(left, len(piece))
        self.taken += size - left
        return size - left

    def skip_to(self, mark: re.Pattern[bytes], *, start: int) -> int:
        """Go on to the mark, looked for from `start` bytes ahead, or to the end; gives by how much."""
        before = self.taken
        while True:
            ahead = self.peek(max(len(self._held), start + _OVERLAP))
            found = mark.search(ahead, start)
            if found:
                self.skip(found.start())
                return self.taken - before
            if self._is_dry:
                self.skip(len(ahead))
                return self.taken - before
            self.skip(len(ahead) - _OVERLAP)
            start = 0
            self.peek(2 * _OVERLAP)
