"""Manners: one request to a host at a time, a pause between two, and waiting as long as the host asks."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock

from tidings.sources.fetching.limits import Limits, Refused


class Clock:
    """The time, and waiting; tests put another in its place."""

    def elapsed(self) -> float:
        """Seconds since some moment; never goes back."""
        return time.monotonic()

    def now(self) -> datetime:
        """The time of day, as servers write it."""
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        """Do nothing for so long."""
        time.sleep(seconds)


class _Host:
    def __init__(self) -> None:
        self.lock = Lock()
        self.free_at = 0.0


class Pacer:
    """Knows of every host when it may be asked again."""

    def __init__(self, *, limits: Limits, clock: Clock) -> None:
        self._limits, self._clock = limits, clock
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, host: str, *, pause: float | None = None) -> Iterator[None]:
        """Wait for the host's turn and hold it; raises Refused where that would take too long.

        `pause` is what the host asks for between two requests, where that is longer than our own.
        """
        state = self._state(host)
        with state.lock:
            wait = state.free_at - self._clock.elapsed()
            if wait > self._limits.longest_wait:
                raise Refused(f"{host} asks to be left alone for {wait:.0f} s; run again later")
            if wait > 0:
                self._clock.wait(wait)
            try:
                yield
            finally:
                rest = max(self._limits.pause, pause or 0.0)
                state.free_at = max(state.free_at, self._clock.elapsed() + rest)

    def hold_off(self, host: str, seconds: float) -> None:
        """The host said that it is busy: ask nothing of it before."""
        state = self._state(host)
        with state.lock:
            state.free_at = max(state.free_at, self._clock.elapsed() + seconds)

    def _state(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())


def seconds_asked(retry_after: str | None, *, now: datetime) -> float | None:
    """How long a Retry-After header, a number or a date, asks to wait; None where it says nothing."""
    said = (retry_after or "").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])  # more digits are more than thirty years
    try:
        then = parsedate_to_datetime(said)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - now).total_seconds())
