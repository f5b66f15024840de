"""One mail: who sent it and when, its words in the form that is read, and what is attached to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Literal

from lxml import html as lxml_html
from lxml.etree import ParserError

from tidings.model.record import Record
from tidings.sources.charsets import characters
from tidings.sources.mime import MOST_PIECES, Head, Piece, pieces_of, read_head, words

_SENDER = re.compile(r"\"?([^\"<]*?)\"?\s*<([^<>\s]+@[^<>\s]+)>")
_ADDRESS = re.compile(r"[^<>\s,;]+@[^<>\s,;]+")
# A plain text beside a page has the page's words, and more where it spells addresses out. With fewer than
# this share of them it only says that there is a page ("Your program cannot show this mail").
_STUB = 0.25


class Mail(Record, frozen=True, kw_only=True):
    """A mail as read: `form` is how its words come, and `others` are the pieces that are no part of them."""

    message_id: str
    subject: str
    sender: str
    address: str
    sent: str | None
    form: Literal["plain", "page"]
    bodies: tuple[Piece, ...]
    has_second_form: bool
    others: tuple[Piece, ...]
    unread_pieces: bool


def open_mail(content: bytes) -> Mail:
    """The mail in these bytes; whatever is broken in it, the rest is read."""
    head, body = read_head(content)
    pieces = list(islice(pieces_of(head, body), MOST_PIECES + 1))
    texts = [piece for piece in pieces if _is_body(piece, "text/plain")]
    pages = [piece for piece in pieces if _is_body(piece, "text/html")]
    form = _form(texts, pages)
    sender, address = _sender(head)
    return Mail(
        message_id=words(head, "message-id").strip("<> ")[:200],
        subject=words(head, "subject"),
        sender=sender,
        address=address,
        sent=_sent(head),
        form=form,
        bodies=tuple(pages if form == "page" else texts),
        has_second_form=bool(texts and pages),
        others=tuple(piece for piece in pieces[:MOST_PIECES] if piece not in (*texts, *pages)),
        unread_pieces=len(pieces) > MOST_PIECES,
    )


def body_text(piece: Piece) -> str:
    """The characters of a piece of text."""
    return characters(piece.content, declared=piece.charset)


def _is_body(piece: Piece, media_type: str) -> bool:
    return piece.media_type == media_type and not piece.attached and not piece.fault


def _form(texts: Sequence[Piece], pages: Sequence[Piece]) -> Literal["plain", "page"]:
    if not pages:
        return "plain"
    said = sum(len(body_text(piece).split()) for piece in texts)
    shown = sum(_words_shown(body_text(piece)) for piece in pages)
    return "page" if said == 0 or said < _STUB * shown else "plain"


def _words_shown(page: str) -> int:
    try:
        tree = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", page))
    except (ParserError, ValueError):
        return 0
    shown = tree.xpath("//text()[not(ancestor::script) and not(ancestor::style)]")
    return sum(len(text.split()) for text in shown)


def _sender(head: Head) -> tuple[str, str]:
    said = words(head, "from")
    if found := _SENDER.match(said):
        return found.group(1).strip(), found.group(2).lower()
    bare = _ADDRESS.search(said)
    return ("", bare.group().lower()) if bare else (said, "")


def _sent(head: Head) -> str | None:
    """When it was sent by the clock of the sender, ISO 8601."""
    try:
        return parsedate_to_datetime(words(head, "date")).isoformat(timespec="minutes")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
