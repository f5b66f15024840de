"""Fetches URLs politely: robots.txt first, redirects checked again one by one, busy servers given time."""

from __future__ import annotations

from contextlib import AbstractContextManager
from time import monotonic

from tidings.sources.fetching.exchange import Answer, Headers, Wire, ask
from tidings.sources.fetching.limits import Limits, Refused
from tidings.sources.fetching.pacing import Clock, Pacer, seconds_asked
from tidings.sources.fetching.robots import Robots
from tidings.sources.fetching.targets import Target, redirected, target_of

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
NOT_MODIFIED = 304


class Fetcher:
    """One run's fetching: remembers what each site allows and when each host was asked last."""

    def __init__(
        self, *, wire: Wire | None = None, limits: Limits | None = None, clock: Clock | None = None
    ) -> None:
        self._wire, self._limits = wire or Wire(), limits or Limits()
        self._clock = clock or Clock()
        self._pacer = Pacer(limits=self._limits, clock=self._clock)
        self._robots = Robots(self._robots_file, self._clock)

    def fetch(self, url: str, *, more: Headers = ()) -> Answer:
        """The page at a URL, or a 304 where `more` holds conditions; raises Refused with the reason."""
        answer = self._follow(target_of(url), more=more, obeying=True)
        if answer.status == NOT_MODIFIED and more:
            return answer
        if not 200 <= answer.status < 300:
            raise Refused(f"the server answered {answer.status}")
        if not answer.content.strip():
            raise Refused("the server sent nothing")
        return answer

    def _robots_file(self, target: Target) -> Answer:
        return self._follow(target, obeying=False)

    def _follow(self, target: Target, *, more: Headers = (), obeying: bool) -> Answer:
        """The last answer of a chain of redirects; each step is checked as the first was."""
        left = self._limits.seconds
        seen = {target.url}
        for _ in range(self._limits.redirects + 1):
            pause = self._robots.check(target) if obeying else None
            answer, left = self._patiently(target, more=more, pause=pause, seconds=left)
            location = _location(answer)
            if answer.status not in _REDIRECTS or location is None:
                return answer
            target = redirected(target, location)
            if target.url in seen:
                raise Refused("its redirects lead in a circle")
            seen.add(target.url)
        raise Refused(f"it is redirected more than {self._limits.redirects} times")

    def _patiently(
        self, target: Target, *, more: Headers, pause: float | None, seconds: float
    ) -> tuple[Answer, float]:
        """An answer, asked for again where the server says that it is busy, and the seconds left."""
        for tried in range(1, self._limits.tries + 1):
            started = monotonic()
            with self._turn(target, pause):
                started = monotonic()  # waiting for a turn is not the server's fault
                answer = ask(target, self._wire, limits=self._limits, seconds=seconds, more=more)
            seconds -= monotonic() - started
            if answer.status not in _BUSY:
                break
            asked = seconds_asked(answer.header("retry-after"), now=self._clock.now())
            wait = self._limits.busy_wait * 2 ** (tried - 1) if asked is None else asked
            self._pacer.hold_off(target.host, wait)
        return answer, seconds

    def _turn(self, target: Target, pause: float | None) -> AbstractContextManager[None]:
        return self._pacer.turn(target.host, pause=pause)


def _location(answer: Answer) -> str | None:
    """Where an answer redirects to; letters beyond ASCII come as UTF-8, as browsers read them."""
    said = answer.header("location")
    try:
        return said.encode("latin-1").decode("utf-8") if said else None
    except UnicodeError:
        return said
