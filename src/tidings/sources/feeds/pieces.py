"""Takes a feed apart into its items before any parser sees it, so that one damaged item costs only itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from tidings.model.record import Record

_OPENING = re.compile(rb"<((?:\w+:)?(?:item|entry))(?=[\s>])", re.I)
_CLOSING = re.compile(rb"</((?:\w+:)?(?:item|entry))\s*>", re.I)
_RUN_ON = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>\s*<(?:\w+:)?(?:item|entry)[\s>]", re.I)
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_REFERENCE = re.compile(rb"&#([xX]?[0-9a-fA-F]{0,12})(?:;|(?![0-9a-fA-F]))")
# What stands before the first item is parsed again with each piece; a longer head is left aside.
_MAX_HEAD = 32 * 1024
_ROOT = re.compile(rb"<(?:\w+:)?(rss|feed|rdf)\b[^<>]*>", re.I)

_NAMES = (
    b' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    b' xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
)
_RSS = (b'<rss version="2.0"' + _NAMES + b"><channel>", b"</channel></rss>")
_ATOM = (b'<feed xmlns="http://www.w3.org/2005/Atom"' + _NAMES + b">", b"</feed>")


class Piece(Record, frozen=True, kw_only=True):
    """One item as it stands in the feed, from its opening to its end."""

    number: int
    content: bytes


class Pieces(Record, frozen=True, kw_only=True):
    """A feed taken apart; `frames` are what an item can be put in to be parsed alone, the feed's own first."""

    items: tuple[Piece, ...]
    frames: tuple[tuple[bytes, bytes], ...]


def take_apart(content: bytes) -> Pieces:
    """The items of a feed; words like `<item>` inside CDATA are text, not items."""
    texts = [span for span in _sections(content) if not _runs_on(content[slice(*span)])]
    openings = [m for m in _OPENING.finditer(content) if not _inside(m.start(), texts)]
    starts = [m.start() for m in openings]
    items = [
        Piece(number=number, content=_ended(content[start:end], opening.group(1), texts, start))
        for number, (start, end, opening) in enumerate(
            zip(starts, [*starts, len(content)][1:], openings, strict=True), start=1
        )
    ]
    head = content[: starts[0]] if starts else content
    return Pieces(items=tuple(items), frames=tuple(_frames(head, items)))


def _sections(content: bytes) -> Iterator[tuple[int, int]]:
    """Where CDATA sections are; one that is never closed is none."""
    at = content.find(b"<![CDATA[")
    while at >= 0:
        end = content.find(b"]]>", at)
        if end < 0:
            return
        yield at, end + 3
        at = content.find(b"<![CDATA[", end)


def _runs_on(section: bytes) -> bool:
    """Whether a CDATA section lost its own end: one item ends in it, and a later one opens the next."""
    boundary = _RUN_ON.search(section)
    return boundary is not None and b"<![CDATA[" in section[boundary.end() :]


def mended(piece: bytes) -> bytes:
    """The piece without the characters that XML forbids, which most parsers stumble over."""
    return _REFERENCE.sub(_allowed, _CONTROL.sub(b"", piece))


def _allowed(reference: re.Match[bytes]) -> bytes:
    digits = reference.group(1)
    try:
        code = int(digits[1:], 16) if digits[:1] in b"xX" else int(digits)
    except ValueError:
        return b"&#xFFFD;"
    sound = code in {9, 10, 13} or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
    return reference.group(0) if sound and code not in {0xFFFE, 0xFFFF} else b"&#xFFFD;"


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][0] <= place < spans[at][1]


def _ended(piece: bytes, name: bytes, texts: list[tuple[int, int]], start: int) -> bytes:
    """The piece up to its closing tag; one that has lost it gets another."""
    for closing in _CLOSING.finditer(piece):
        if not _inside(start + closing.start(), texts):
            return piece[: closing.end()]
    return piece + b"</" + name + b">"


def _frames(head: bytes, items: list[Piece]) -> list[tuple[bytes, bytes]]:
    is_atom = bool(items) and b"entry" in items[0].content[:40].lower().split(b">")[0]
    plain = _ATOM if is_atom else _RSS
    root = _ROOT.search(head)
    if root is None or len(head) > _MAX_HEAD:
        return [plain]
    name = re.match(rb"<([\w:]+)", root.group(0))
    end = b"</" + (name.group(1) if name else b"rss") + b">"
    inside = head[root.end() :].lower()
    channel = b"</channel>" if b"<channel" in inside and b"</channel>" not in inside else b""
    return [(head, channel + end), plain]
