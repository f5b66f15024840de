"""Reports that are text as they come: plain text, Markdown, web pages."""

from __future__ import annotations

import re

from tidings.documents.decoding import decode
from tidings.documents.formats.opened import Opened
from tidings.documents.markdown import is_marked_up
from tidings.model.documents import RawReport

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
# Servers say Latin-1 and send Windows-1252, which has quotation marks where Latin-1 has control characters;
# the web's encoding standard reads the one as the other.
_LATIN_1 = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"})


def open_page(raw: RawReport) -> Opened:
    """A web page."""
    return Opened(text=_text(raw), mark_up="page")


def open_markdown(raw: RawReport) -> Opened:
    """A text in Markdown."""
    return Opened(text=_text(raw), mark_up="markdown")


def open_plain(raw: RawReport) -> Opened:
    """A plain text; one that uses Markdown is Markdown, whatever the ending of its name."""
    text = _text(raw)
    return Opened(text=text, mark_up="markdown" if is_marked_up(text) else "plain")


def _text(raw: RawReport) -> str:
    return decode(raw.content, declared=_charset(raw))


def _charset(raw: RawReport) -> str | None:
    """The encoding that the server named in its Content-Type."""
    said = next((value for name, value in raw.headers if name.lower() == "content-type"), "")
    found = _CHARSET.search(said)
    if found is None:
        return None
    return "windows-1252" if found.group(1).lower() in _LATIN_1 else found.group(1)
