"""Reports that are text as they come: plain text, Markdown, web pages."""

from __future__ import annotations

from tidings.documents.decoding import decode
from tidings.documents.formats.opened import Opened
from tidings.documents.markdown import is_marked_up
from tidings.model.documents import RawReport


def open_page(raw: RawReport) -> Opened:
    """A web page."""
    return Opened(text=decode(raw.content), mark_up="page")


def open_markdown(raw: RawReport) -> Opened:
    """A text in Markdown."""
    return Opened(text=decode(raw.content), mark_up="markdown")


def open_plain(raw: RawReport) -> Opened:
    """A plain text; one that uses Markdown is Markdown, whatever the ending of its name."""
    text = decode(raw.content)
    return Opened(text=text, mark_up="markdown" if is_marked_up(text) else "plain")
