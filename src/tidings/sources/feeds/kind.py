"""Tells a feed from other XML by its first element, and turns UTF-16 into what the parsers read alike."""

from __future__ import annotations

import html
import re

RSS, ATOM = "application/rss+xml", "application/atom+xml"

# The first element stands behind the XML declaration, style sheets and comments; feeds put little there.
_HEAD = 16 * 1024
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)
_FIRST_ELEMENT = re.compile(rb"<([A-Za-z_][\w.:-]*)([^<>]*)")
_ROOTS = {b"rss": RSS, b"feed": ATOM, b"rdf": RSS}
_LINK = re.compile(rb"<link\b[^<>]*>", re.I)
_LINK_TO_FEED = re.compile(rb"type\s*=\s*[\"']?application/(?:rss|atom)\+xml", re.I)
_HREF = re.compile(rb"href\s*=\s*[\"']?([^\"'\s<>]+)", re.I)
_UTF_16 = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^<>]*\?>")


def feed_type(content: bytes) -> str | None:
    """RSS or Atom, where the bytes are a feed."""
    head = _COMMENT.sub(b"", as_bytes_of_letters(content[:_HEAD]))
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return None
    first = _FIRST_ELEMENT.search(head)
    if first is None:
        return None
    name = first.group(1).rpartition(b":")[2].lower()
    if (
        name == b"rdf"
        and b"purl.org/rss" not in first.group(2)
        and b"netscape" not in first.group(2)
    ):
        return None  # other knowledge written in RDF
    return _ROOTS.get(name)


def as_bytes_of_letters(content: bytes) -> bytes:
    """The content in an encoding where a letter of markup is one byte: UTF-16 becomes UTF-8."""
    for mark, encoding in _UTF_16:
        if content.startswith(mark):
            text = content.decode(encoding, errors="replace").removeprefix("\ufeff")
            return _DECLARATION.sub("", text).encode("utf-8", errors="replace")
    return content


def feed_named_by(page: bytes) -> str | None:
    """The address of the feed that a web page names in its head, as it is written there."""
    for link in _LINK.finditer(page[: 16 * _HEAD]):
        address = _HREF.search(link.group(0)) if _LINK_TO_FEED.search(link.group(0)) else None
        if address:
            return html.unescape(address.group(1).decode("utf-8", errors="replace"))
    return None
