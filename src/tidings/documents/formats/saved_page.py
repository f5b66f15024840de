"""A web page saved with its pictures (MHTML): the page itself, with the address it was saved from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from tidings.documents.decoding import decode
from tidings.documents.formats.opened import Opened, UnreadableError
from tidings.model.documents import RawReport
from tidings.sources.mime import MOST_PIECES, Head, Piece, parameter, pieces_of, read_head, words

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def open_saved_page(raw: RawReport) -> Opened:
    """The page that a saved one shows; its frames, pictures and styles belong to its dress."""
    head, body = read_head(raw.content)
    pages = [
        piece
        for piece in islice(pieces_of(head, body), MOST_PIECES)
        if piece.media_type in _PAGES and piece.content.strip()
    ]
    if not pages:
        raise UnreadableError("there is no page in the saved page")
    page = _root(pages, head)
    addresses = (page.location, words(head, "snapshot-content-location"))
    url = next((said for said in addresses if said.startswith(("http://", "https://"))), "")
    return Opened(
        text=decode(page.content, declared=page.charset),
        mark_up="page",
        declared=(("url", url),) if url else (),
    )


def _root(pages: Sequence[Piece], head: Head) -> Piece:
    """The page that the head names as the one to start with; else the first."""
    start = parameter(head, "start").strip("<> ")
    return next((page for page in pages if start and page.content_id == start), pages[0])
