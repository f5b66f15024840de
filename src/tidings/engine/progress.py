"""Counts what is done and tells it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]


class Teller:
    """Adds up what is done of a total."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def add(self, done: int) -> None:
        """Report that so many more are done."""
        self._done += done
        if self._progress:
            self._progress(self._done, self._total)
