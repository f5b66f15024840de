"""robots.txt: what a site lets us read, asked once a run (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from msgspec.structs import replace
from protego import Protego

from tidings.model.record import Record
from tidings.sources.fetching.exchange import Answer
from tidings.sources.fetching.limits import ROBOT, Refused
from tidings.sources.fetching.pacing import Clock
from tidings.sources.fetching.targets import Target

# RFC 9309 asks to read 500 KiB at least; what stands behind is passed over.
MAX_BYTES = 500 * 1024
# How long the rules of a site hold while feeds are watched: a day, as the RFC says (2.4). A site that
# could not be asked gets another chance in the next round, not with the next page.
_SECONDS, _SECONDS_UNKNOWN = 24 * 3600.0, 600.0


class _Rules(Record, frozen=True, kw_only=True):
    """What a site said; `refusal` is there where nothing of it may be read."""

    parsed: Protego | None = None
    refusal: str = ""
    until: float = 0.0


class Robots:
    """The rules of each site, fetched when the first page of it is asked for, and kept for a day."""

    def __init__(self, fetch: Callable[[Target], Answer], clock: Clock) -> None:
        self._fetch, self._clock = fetch, clock
        self._rules: dict[str, _Rules] = {}
        self._locks: dict[str, Lock] = {}
        self._lock = Lock()

    def check(self, target: Target) -> float | None:
        """The pause that the site asks for between pages; raises Refused where this page is not for us."""
        rules = self._of(target)
        if rules.refusal:
            raise Refused(rules.refusal)
        if rules.parsed is None:
            return None
        if not rules.parsed.can_fetch(target.url, ROBOT):
            raise Refused("the site's robots.txt does not allow it")
        delay = rules.parsed.crawl_delay(ROBOT)
        return float(delay) if delay is not None else None

    def _of(self, target: Target) -> _Rules:
        with self._lock:
            lock = self._locks.setdefault(target.site, Lock())
        with lock:
            rules = self._rules.get(target.site)
            if rules is None or rules.until < self._clock.elapsed():
                rules = self._ask(target)
                holds = _SECONDS_UNKNOWN if rules.refusal else _SECONDS
                rules = replace(rules, until=self._clock.elapsed() + holds)
                self._rules[target.site] = rules
            return rules

    def _ask(self, target: Target) -> _Rules:
        wanted = Target(
            scheme=target.scheme, host=target.host, port=target.port, path="/robots.txt"
        )
        try:
            answer = self._fetch(wanted)
        except Refused as refused:
            return _Rules(refusal=f"the site's robots.txt could not be read: {refused}")
        # 4xx: the site has no rules (RFC 9309, 2.3.1.3); 429 is a busy server, not a missing file.
        if 400 <= answer.status < 500 and answer.status != 429:
            return _Rules()
        if not 200 <= answer.status < 300:
            reason = f"the site's robots.txt could not be read: the server answered {answer.status}"
            return _Rules(refusal=reason)
        return _Rules(parsed=Protego.parse(_text(answer.content)))


def _text(content: bytes) -> str:
    return content[:MAX_BYTES].decode("utf-8-sig", errors="replace")
