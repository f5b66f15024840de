"""Reads items with feedparser and, where that fails, with lxml; neither is ever given a name to open."""

from __future__ import annotations

import xml.sax
from collections.abc import Iterable, Mapping
from io import BytesIO
from time import struct_time
from typing import Any

import feedparser
from lxml import etree

from tidings.model.record import Record
from tidings.sources.feeds.items import (
    Item,
    day_of,
    is_cut,
    one_line,
    plain_words,
    web_address,
)

_TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain")


class Parsed(Record, frozen=True, kw_only=True):
    """The items that a parser found; `is_sound` where the XML was well formed."""

    items: tuple[Item, ...]
    is_sound: bool


def parse_feed(content: bytes, *, first: int = 1) -> Parsed | None:
    """What feedparser reads in these bytes; None where it fails, as it does on some damaged feeds."""
    try:
        # A stream, as feedparser opens the file or address that bytes or a string may name. The HTML is
        # left as it is: cleaning and completing it is the work of the room that reads pages.
        said = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
        items = tuple(_item(entry, said, n) for n, entry in enumerate(said.entries, start=first))
    except (
        Exception
    ):  # it raises whatever it trips over: ValueError, KeyError, UnicodeEncodeError …
        return None
    fault = said.get("bozo_exception") if said.get("bozo") else None
    return Parsed(items=items, is_sound=not isinstance(fault, xml.sax.SAXException))


def _item(entry: Mapping[str, Any], feed: Any, number: int) -> Item:
    body, media_type, called_summary = _body(entry)
    source = entry.get("source") or {}
    published = entry.get("published") or entry.get("updated")
    parsed = (
        entry.get("published_parsed") if entry.get("published") else entry.get("updated_parsed")
    )
    return Item(
        number=number,
        id=one_line(entry.get("id")),
        link=web_address(entry.get("link")),
        title=one_line(plain_words(entry.get("title") or "")),
        published=day_of(published) or _day(parsed),
        authors=_authors(entry),
        outlet=one_line(plain_words(source.get("title") or feed.feed.get("title") or "")),
        language=_language(entry) or one_line(feed.feed.get("language")),
        body=body, media_type=media_type,
        is_summary=is_cut(body, called_summary=called_summary),
    )  # fmt: skip


def _body(entry: Mapping[str, Any]) -> tuple[str, str, bool]:
    """The longest text of an item, its media type, and whether the feed calls it a summary."""
    found = [
        (part.get("value") or "", part.get("type") or "text/html", False)
        for part in entry.get("content") or ()
    ]
    detail = entry.get("summary_detail") or {}
    found.append((entry.get("summary") or "", detail.get("type") or "text/html", True))
    texts = [one for one in found if one[1] in _TEXT_TYPES and plain_words(one[0])]
    if not texts:
        return "", "text/html", True
    body, kind, called_summary = max(texts, key=lambda one: len(plain_words(one[0]).split()))
    return body, "text/plain" if kind == "text/plain" else "text/html", called_summary


def _authors(entry: Mapping[str, Any]) -> tuple[str, ...]:
    named: Iterable[Any] = entry.get("authors") or ()
    names = [one_line(one.get("name") or one.get("email")) for one in named]
    known = [name for name in names if name]
    alone = one_line(entry.get("author"))
    return tuple(dict.fromkeys(known or ([alone] if alone else [])))


def _language(entry: Mapping[str, Any]) -> str | None:
    parts = (*(entry.get("content") or ()), entry.get("title_detail") or {})
    return next((one_line(part["language"]) for part in parts if part.get("language")), None)


def _day(parsed: struct_time | None) -> str | None:
    return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}" if parsed else None


def parse_piece(content: bytes, number: int) -> Item | None:
    """What lxml makes of one item that feedparser failed on; nothing is loaded, no entity expanded."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
        return _second_item(_said(root), number) if root is not None else None
    except (etree.LxmlError, ValueError):  # a broken character is told as one or the other
        return None


def _said(root: Any) -> dict[str, list[str]]:
    """What the elements of an item say, by their names without prefix."""
    said: dict[str, list[str]] = {}
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname.lower()
        said.setdefault(name, []).append(_inside(element))
        if name == "link" and element.get("href"):
            said.setdefault("href", []).append(element.get("href"))
    return said


def _inside(element: Any) -> str:
    """The text of an element; mark-up that is XML itself, as in Atom's xhtml, stays mark-up."""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return (element.text or "") + inner


def _second_item(said: Mapping[str, list[str]], number: int) -> Item | None:
    def first(*names: str) -> str | None:
        return next(
            (value for name in names for value in said.get(name, ()) if value.strip()), None
        )

    body = first("encoded", "content") or ""
    called_summary = not body
    body = body or first("description", "summary") or ""
    if not plain_words(body) and not first("title"):
        return None
    return Item(
        number=number, id=one_line(first("guid", "id")), link=web_address(first("href", "link")),
        title=one_line(plain_words(first("title") or "")),
        published=day_of(first("pubdate", "published", "updated", "date")),
        authors=tuple(name for name in [one_line(plain_words(first("creator", "name") or ""))] if name),
        body=body, is_summary=is_cut(body, called_summary=called_summary),
    )  # fmt: skip
