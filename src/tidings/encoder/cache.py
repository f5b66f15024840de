"""What can keep the readings of windows between builds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from tidings.model.encoded import WindowReading

# Raise it when decoding gives other spans or links for the same scores: readings kept before are then not used.
READING_FORM = "7"


class WindowCache(Protocol):
    """Remembers how windows were read by one set of weights."""

    def get_many(self, keys: Sequence[str]) -> dict[str, WindowReading]:
        """The readings of those windows that are known."""

    def put_many(self, readings: Mapping[str, WindowReading]) -> None:
        """Remember readings, for the next build too."""
