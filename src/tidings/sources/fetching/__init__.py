"""Fetching: URLs become raw reports, over a guarded network and with manners; nothing is fetched unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from tidings.sources.fetching.answers import reports_of
from tidings.sources.fetching.exchange import Answer, Headers, Wire
from tidings.sources.fetching.fetcher import NOT_MODIFIED, Fetcher
from tidings.sources.fetching.limits import Limits, Refused
from tidings.sources.fetching.targets import target_of
from tidings.sources.found import Found, none_of
from tidings.sources.found import Mapping as Names

__all__ = [
    "NOT_MODIFIED", "URL", "Answer", "Fetcher", "Headers", "Limits", "Refused", "Wire",
    "fetch_all", "fetcher_for", "read_urls",
]  # fmt: skip

# What `left_out` calls an address that gave no report.
URL = "url"
# Different hosts are asked side by side; more at a time would fill a home's line, and memory 20 MB each.
HOSTS_AT_A_TIME = 4

Asked = Mapping[str, Headers]
Got = Mapping[str, Answer | Refused]


def fetcher_for(urls: Iterable[str], *, allow_private: bool) -> Fetcher:
    """A fetcher for these URLs; with `allow_private`, their hosts may be in a private network.

    Only the hosts that were named: a page or a redirect cannot lead to another one in there.
    """
    hosts = {_host(url) for url in urls} if allow_private else set()
    return Fetcher(wire=Wire(private_hosts=frozenset(hosts)))


def read_urls(
    urls: Sequence[str],
    fetcher: Fetcher,
    *,
    mapping: Names = (),
    progress: Callable[[str, int, int], None] | None = None,
) -> Found:
    """The reports at some URLs; a URL that gives none is left out with one clear line."""
    reports, left_out = [], []
    got = fetch_all(dict.fromkeys(urls, ()), fetcher, progress=progress)
    for url in sorted(got):
        answer = got[url]
        if isinstance(answer, Refused):
            found, faults = none_of(url, str(answer), what=URL)
        else:
            found, faults = reports_of(answer, origin=url, mapping=mapping)
        reports.extend(found)
        left_out.extend(faults)
    return reports, left_out


def fetch_all(
    asked: Asked, fetcher: Fetcher, *, progress: Callable[[str, int, int], None] | None = None
) -> Got:
    """Every answer or refusal: those of one host one after the other, different hosts side by side."""
    groups: dict[str, list[str]] = defaultdict(list)
    for url in sorted(asked):
        groups[_host(url)].append(url)
    waiting: SimpleQueue[list[str]] = SimpleQueue()
    for group in groups.values():
        waiting.put(group)
    got: dict[str, Answer | Refused] = {}
    tell = progress or (lambda _stage, _done, _total: None)

    def work() -> None:
        while True:
            try:
                group = waiting.get_nowait()
            except Empty:
                return
            for url in group:
                got[url] = _fetched(fetcher, url, asked[url])
                tell("fetching", len(got), len(asked))

    if len(groups) > 1:
        # Daemons: who interrupts the program does not wait for a slow server.
        workers = [
            Thread(target=work, daemon=True) for _ in range(min(HOSTS_AT_A_TIME, len(groups)))
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    work()
    return {url: got.get(url, Refused("it could not be fetched")) for url in asked}


def _fetched(fetcher: Fetcher, url: str, more: Headers) -> Answer | Refused:
    try:
        return fetcher.fetch(url, more=more)
    except Refused as refused:
        return refused
    except Exception as fault:  # each URL has an end, even where nobody foresaw what came
        return Refused(f"something unforeseen went wrong ({type(fault).__name__}: {fault})")


def _host(url: str) -> str:
    try:
        return target_of(url).host
    except Refused:
        return ""
