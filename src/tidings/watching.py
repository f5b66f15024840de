"""Watching feeds: each round asks what has changed, and what is new joins the case, every item once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from tidings.building import Built, NothingReadError, Progress, keep_in_case
from tidings.model.authority import Authority
from tidings.model.documents import LeftOut, RawReport
from tidings.model.record import Record
from tidings.settings import Settings
from tidings.sources.feeds import FeedItems, Item, read_items, without_words
from tidings.sources.fetching import NOT_MODIFIED, URL, Answer, Fetcher, Headers, Refused, fetch_all
from tidings.sources.fetching.answers import reports_of
from tidings.store.case import open_case, open_or_make_case
from tidings.store.feeds import FeedState, Polled, SeenItem
from tidings.store.files import is_blank

# What `left_out` calls the page behind an item whose summary was read in its place.
PAGE = "page"


class Round(Record, frozen=True, kw_only=True):
    """What one round of asking gave; `built` is there where the case was built anew."""

    feeds: int
    unchanged: int = 0
    items: int = 0
    new: int = 0
    changed: int = 0
    rejected: tuple[LeftOut, ...] = ()
    built: Built | None = None


class _Fresh(Record, frozen=True, kw_only=True):
    """An item that the case has not, or has in other words."""

    feed: str
    origin: str
    item: Item
    is_changed: bool


class _Gained(Record, frozen=True, kw_only=True):
    """What fresh items gave; those in `again` are asked for once more in the next round."""

    reports: tuple[RawReport, ...]
    lost: tuple[LeftOut, ...]
    again: frozenset[str]


class Watch:
    """Asks feeds again and again for one case; what was seen is kept in the case, not in here."""

    def __init__(
        self, feeds: Sequence[str], path: Path, *, settings: Settings, fetcher: Fetcher,
        authority: Authority | None = None, pages: bool = True,
    ) -> None:  # fmt: skip
        self._feeds, self._path = sorted(set(feeds)), path
        self._settings, self._fetcher, self._pages = settings, fetcher, pages
        self._authority = authority

    def poll(self, progress: Progress | None = None) -> Round:
        """One round: the case is changed as a whole, or stays as it was."""
        known = Polled() if is_blank(self._path) else open_case(self._path).polled()
        got = fetch_all(_conditions(self._feeds, known), self._fetcher, progress=progress)
        read = {
            url: read_items(answer.content, origin=url)
            for url, answer in got.items()
            if isinstance(answer, Answer) and answer.status != NOT_MODIFIED
        }
        fresh = _fresh(read, known)
        gained = self._gained(fresh, progress)
        polled = Polled(
            states=tuple(_state(url, got[url]) for url in read if read[url].items),
            seen=tuple(_seen(one) for one in fresh if one.origin not in gained.again),
        )
        failed = _failed(got, read)
        told = self._news((*gained.lost, *_damaged(read)))
        built = self._keep(gained.reports, told, polled, progress)
        origins = {report.origin for report in gained.reports}
        return Round(
            feeds=len(self._feeds), unchanged=len(set(got) - set(read) - {f.where for f in failed}),
            items=sum(len(feed.items) for feed in read.values()),
            new=sum(1 for one in fresh if one.origin in origins and not one.is_changed),
            changed=sum(1 for one in fresh if one.origin in origins and one.is_changed),
            rejected=_sorted((*failed, *told)), built=built,
        )  # fmt: skip

    def _gained(self, fresh: Sequence[_Fresh], progress: Progress | None) -> _Gained:
        """A report for each item, from its page where the feed has not its text in full."""
        links = {one.item.link for one in fresh if self._pages and one.item.is_summary}
        asked: dict[str, Headers] = {link: () for link in links if link is not None}
        pages = fetch_all(asked, self._fetcher, progress=progress)
        reports: list[RawReport] = []
        lost: list[LeftOut] = []
        again: set[str] = set()
        for one in fresh:
            page, reason = _page(one, pages)
            if page is not None:
                reports.append(page)
            elif one.item.body:
                reports.append(one.item.report(one.origin))
            elif reason:
                again.add(one.origin)
            else:
                lost.append(without_words(one.item, one.origin))
            if reason:
                lost.append(LeftOut(what=PAGE, reason=reason, where=one.origin))
        return _Gained(
            reports=tuple(self._not_kept_yet(reports)), lost=tuple(lost), again=frozenset(again)
        )

    def _not_kept_yet(self, reports: list[RawReport]) -> list[RawReport]:
        """Without those whose bytes the case has already, under whatever name."""
        if not reports or is_blank(self._path):
            return reports
        kept = {sha256(report.content).hexdigest() for report in open_case(self._path).reports()}
        return [one for one in reports if sha256(one.content).hexdigest() not in kept]

    def _news(self, left_out: Sequence[LeftOut]) -> list[LeftOut]:
        """What is left out for the first time: a damaged item stands in its feed for many rounds."""
        told = () if is_blank(self._path) else open_case(self._path).rejected()
        return [out for out in left_out if out not in told]

    def _keep(
        self, reports: Sequence[RawReport], left_out: Sequence[LeftOut], polled: Polled,
        progress: Progress | None,
    ) -> Built | None:  # fmt: skip
        if reports or left_out:
            try:
                return keep_in_case(
                    reports, left_out, self._path, settings=self._settings,
                    authority=self._authority, polled=polled, progress=progress,
                )  # fmt: skip
            except NothingReadError:  # no case yet, and nothing to make one of
                return None
        if not is_blank(self._path) and (polled.states or polled.seen):
            open_or_make_case(self._path).keep_polled(polled)
        return None


def _conditions(feeds: Sequence[str], known: Polled) -> dict[str, Headers]:
    """The headers that ask for a feed only if it has changed since."""
    states = {state.url: state for state in known.states}
    asked: dict[str, Headers] = {}
    for url in feeds:
        state = states.get(url, FeedState(url=url))
        said = (("If-None-Match", state.etag), ("If-Modified-Since", state.modified))
        asked[url] = tuple((name, value) for name, value in said if value)
    return asked


def _state(url: str, answer: Answer | Refused) -> FeedState:
    if isinstance(answer, Refused):
        return FeedState(url=url)
    return FeedState(url=url, etag=answer.header("etag"), modified=answer.header("last-modified"))


def _fresh(read: Mapping[str, FeedItems], known: Polled) -> list[_Fresh]:
    """The items whose words are new, in whatever feed they came before; a changed item has new words."""
    digests = {seen.digest for seen in known.seen}
    names = {(seen.feed, seen.name) for seen in known.seen}
    fresh: list[_Fresh] = []
    for url in sorted(read):
        for origin, item in read[url].items:
            if item.digest not in digests:
                digests.add(item.digest)
                is_changed = (url, item.name) in names
                fresh.append(_Fresh(feed=url, origin=origin, item=item, is_changed=is_changed))
    return fresh


def _page(one: _Fresh, pages: Mapping[str, Answer | Refused]) -> tuple[RawReport | None, str]:
    """The page behind an item with what the feed says of it, or why there is none."""
    answer = pages.get(one.item.link or "")
    if answer is None or not one.item.is_summary:
        return None, ""
    reason = str(answer)
    if isinstance(answer, Answer):
        found, faults = reports_of(answer, origin=one.origin)
        if len(found) == 1:
            said = tuple((key, value) for key, value in one.item.declared() if key != "url")
            return replace(found[0], declared=(*said, *found[0].declared)), ""
        reason = faults[0].reason if faults else "it is not one report"
    instead = ", only what its feed says" if one.item.body else ""
    return None, f"its page {one.item.link} was not read{instead}: {reason}"


def _seen(one: _Fresh) -> SeenItem:
    return SeenItem(feed=one.feed, name=one.item.name, digest=one.item.digest)


def _failed(
    got: Mapping[str, Answer | Refused], read: Mapping[str, FeedItems]
) -> tuple[LeftOut, ...]:
    """The feeds that gave nothing this time: told, but not kept, as they are asked again."""
    refused = (
        LeftOut(what=URL, reason=str(answer), where=url)
        for url, answer in got.items()
        if isinstance(answer, Refused)
    )
    empty = (out for url, feed in read.items() for out in feed.lost if out.where == url)
    return (*refused, *empty)


def _damaged(read: Mapping[str, FeedItems]) -> tuple[LeftOut, ...]:
    return tuple(out for url, feed in read.items() for out in feed.lost if out.where != url)


def _sorted(left_out: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple(sorted(set(left_out), key=lambda out: (out.where, out.reason, out.what)))
