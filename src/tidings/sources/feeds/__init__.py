"""Feeds: every item of an RSS or Atom feed is a report, and a damaged item costs only itself."""

from __future__ import annotations

import re
from collections import Counter

from tidings.model.documents import LeftOut, RawReport
from tidings.model.record import Record
from tidings.sources.feeds.items import Item
from tidings.sources.feeds.kind import ATOM, RSS, as_bytes_of_letters, feed_named_by, feed_type
from tidings.sources.feeds.pieces import Pieces, mended, take_apart
from tidings.sources.found import Found

__all__ = ["ATOM", "ITEM", "RSS", "FeedItems", "Item", "feed_type", "read_feed", "read_items"]

# What `left_out` calls an item that is no report.
ITEM = "item"
# A feed declares at most the entities of HTML; what is longer before its first element is an attack.
MAX_DECLARATIONS = 64 * 1024
# Items of a damaged feed are parsed one by one, 1 ms each; no feed of news has nearly as many.
MAX_ALONE = 10_000
# feedparser takes a second for each damaged megabyte; lxml reads a larger item well enough.
MAX_PIECE = 1024 * 1024
_FIRST = re.compile(rb"<[A-Za-z_]")


class FeedItems(Record, frozen=True, kw_only=True):
    """The items of one feed, each with the origin it goes by, and what is no report of its own.

    `lost` could not be read at all; `twice` stands in the feed a second time.
    """

    items: tuple[tuple[str, Item], ...] = ()
    lost: tuple[LeftOut, ...] = ()
    twice: tuple[LeftOut, ...] = ()


def read_feed(content: bytes, *, origin: str) -> Found:
    """One report for each item; an item without words is left out by itself."""
    feed = read_items(content, origin=origin)
    reports: list[RawReport] = []
    left_out = [*feed.lost, *feed.twice]
    for name, item in feed.items:
        if item.body:
            reports.append(item.report(name))
        else:
            left_out.append(without_words(item, name))
    return reports, left_out


def without_words(item: Item, origin: str) -> LeftOut:
    """Why an item with nothing but a title is no report."""
    reason = "it has a title but no text" if item.title else "it has no text"
    return LeftOut(what=ITEM, reason=reason, where=origin)


def read_items(content: bytes, *, origin: str) -> FeedItems:
    """The items of a feed; never raises, whatever the bytes."""
    content = as_bytes_of_letters(content)
    pieces = take_apart(content)
    # A feed whose head is damaged still shows by its items what it is.
    if feed_type(content) is None and not pieces.items:
        other = feed_named_by(content)
        hint = f"; as a page it names one: {other}" if other else ""
        return _nothing(origin, f"it is not a feed (RSS or Atom){hint}")
    if len(_before_first_element(content)) > MAX_DECLARATIONS:
        return _nothing(origin, f"its declarations are longer than {MAX_DECLARATIONS // 1024} kB")
    items, lost = _items(content, pieces)
    damaged = tuple(
        LeftOut(what=ITEM, reason="it is damaged and cannot be read", where=f"{origin}#{number}")
        for number in lost
    )
    if not items and not damaged:
        return _nothing(origin, "the feed has no items")
    named, twice = _named(items, origin)
    return FeedItems(items=named, lost=damaged, twice=tuple(twice))


def _nothing(origin: str, reason: str) -> FeedItems:
    return FeedItems(lost=(LeftOut(what="file", reason=reason, where=origin),))


def _before_first_element(content: bytes) -> bytes:
    first = _FIRST.search(content)
    return content[: first.start()] if first else content


def _items(content: bytes, pieces: Pieces) -> tuple[list[Item], list[int]]:
    """The items, and the numbers of those that no parser could read."""
    from tidings.sources.feeds.parsing import parse_feed

    whole = parse_feed(content)
    if whole is not None and whole.is_sound and len(whole.items) >= len(pieces.items):
        return list(whole.items), []
    found: list[Item] = []
    lost = [piece.number for piece in pieces.items[MAX_ALONE:]]
    frame = next((one for one in pieces.frames if _is_sound(one)), pieces.frames[-1])
    for piece in pieces.items[:MAX_ALONE]:
        item = _alone(piece.content, piece.number, frame)
        if item is None:
            lost.append(piece.number)
        else:
            found.append(item)
    return found, sorted(lost)


def _is_sound(frame: tuple[bytes, bytes]) -> bool:
    """Whether what stands around the items is undamaged."""
    from tidings.sources.feeds.parsing import parse_feed

    parsed = parse_feed(b"".join(frame))
    return parsed is not None and parsed.is_sound


def _alone(piece: bytes, number: int, frame: tuple[bytes, bytes]) -> Item | None:
    """One item parsed by itself: as it is where that is sound XML, mended, or as well as can be."""
    from tidings.sources.feeds.parsing import parse_feed, parse_piece

    spoilt: Item | None = None
    whole = mended(piece)
    for text in dict.fromkeys((piece, whole)) if len(piece) <= MAX_PIECE else ():
        parsed = parse_feed(frame[0] + text + frame[1], first=number)
        if parsed is None or len(parsed.items) != 1:
            continue
        if parsed.is_sound:
            return parsed.items[0]
        spoilt = spoilt or parsed.items[0]
    return spoilt or parse_piece(whole, number)


def _named(items: list[Item], origin: str) -> tuple[tuple[tuple[str, Item], ...], list[LeftOut]]:
    """Each item under its own origin; the same words under the same name count once.

    Where a feed gives one id to several items, their words tell them apart.
    """
    used = Counter(name for name, _ in {(item.name, item.digest) for item in items})
    named: dict[str, Item] = {}
    twice: list[LeftOut] = []
    for item in items:
        name = item.name if used[item.name] == 1 else f"{item.name}~{item.digest[:8]}"
        where = f"{origin}#{name}"
        if where in named:
            reason = f"it stands twice in the feed, as {where}"
            twice.append(LeftOut(what=ITEM, reason=reason, where=f"{origin}#{item.number}"))
        named.setdefault(where, item)
    return tuple(named.items()), twice
