"""Take a MIME message apart into its pieces: a mail, or a web page saved with what belongs to it.

Written on the standard library's header parser alone: its full parser descends without a limit and gives
up on broken headers, and its time grows with the depth times the length.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value
from typing import TypeAlias

from tidings.model.record import Record
from tidings.sources.charsets import characters

# Mails that were forwarded a few times nest four or five deep; beyond this it is a trap.
DEEPEST = 20
MOST_PIECES = 1000
# Heads of real mails have a few kilobytes of stamps.
_LONGEST_HEAD = 256 * 1024
_LONGEST_VALUE = 4000
_BLANK = re.compile(rb"\r?\n\r?\n|\r\r|\A(?:\r\n|\n|\r)")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


Head: TypeAlias = "Message[str, str]"


class Piece(Record, frozen=True, kw_only=True):
    """One piece of a message: what its head says, and its bytes as they were before they were sent.

    `related` says that the message shows it in its place (a picture in the text) rather than attaches it.
    """

    media_type: str
    charset: str | None = None
    flowed: bool = False
    name: str = ""
    attached: bool = False
    related: bool = False
    location: str = ""
    content_id: str = ""
    content: bytes
    fault: str = ""


def read_head(content: bytes) -> tuple[Head, bytes]:
    """The head of a message and what stands below it."""
    end = _BLANK.search(content, 0, _LONGEST_HEAD)
    head, body = (content[: end.end()], content[end.end() :]) if end else (content, b"")
    return BytesHeaderParser().parsebytes(head[:_LONGEST_HEAD]), body


def words(head: Head, name: str) -> str:
    """What a header says, decoded and on one line; "" when it is not there."""
    raw = next((said for key, said in head.raw_items() if key.lower() == name), "")
    return decoded(str(raw)[:_LONGEST_VALUE])


def parameter(head: Head, name: str, header: str = "content-type") -> str:
    """What a header says under a name ("charset=utf-8"); "" when it does not."""
    try:
        said = head.get_param(name, header=header)
        return collapse_rfc2231_value(said).strip() if said else ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def decoded(raw: str) -> str:
    """The words of a header: encoded words are read, bytes that no encoding was named for are guessed."""
    raw = characters(raw.encode("utf-8", errors="surrogateescape"))
    try:
        pieces = decode_header(raw)
    except (MessageError, ValueError, LookupError):
        pieces = [(raw, None)]
    said = "".join(_said(piece, charset) for piece, charset in pieces)
    printable = "".join(" " if ord(character) < 32 else character for character in said)
    return " ".join(printable.replace("\x7f", "").split())


def pieces_of(
    head: Head, body: bytes, *, usual: str = "text/plain", depth: int = 0
) -> Iterator[Piece]:
    """The pieces of a message in order; messages inside it are pieces, and are not taken apart.

    `usual` is the kind of a piece that names none.
    """
    media_type = _media_type(head) or usual
    is_whole = not media_type.startswith("multipart/")
    boundary = "" if is_whole else parameter(head, "boundary")
    if not boundary or _mark(boundary) not in body:
        yield _piece(head, body, media_type if is_whole else "text/plain")
        return
    if depth >= DEEPEST:
        yield Piece(media_type=media_type, content=b"", fault="it is nested too deeply")
        return
    inner = "message/rfc822" if media_type == "multipart/digest" else "text/plain"
    for part in _split(body, boundary):
        yield from pieces_of(*read_head(part), usual=inner, depth=depth + 1)


def _mark(boundary: str) -> bytes:
    return b"--" + boundary.encode("utf-8", errors="surrogateescape")


def _split(body: bytes, boundary: str) -> Iterator[bytes]:
    """What stands between the boundary lines; a message that is cut off ends without one."""
    mark = re.escape(_mark(boundary))
    line = re.compile(rb"(?:\A|(?:\r\n|\n|\r))" + mark + rb"(--)?[ \t]*(?=[\r\n]|\Z)")
    start = None
    for found in line.finditer(body):
        if start is not None:
            yield _without_line_end(body[start : found.start()])
        start = found.end()
        if found.group(1):
            return
    if start is not None and body[start:].strip():
        yield _without_line_end(body[start:])


def _without_line_end(part: bytes) -> bytes:
    """The part below its boundary line, whose line end does not belong to it."""
    return part[2:] if part.startswith(b"\r\n") else part[1:]


def _piece(head: Head, body: bytes, media_type: str) -> Piece:
    disposition = words(head, "content-disposition").lower()
    name = _name(head)
    content_id = words(head, "content-id").strip("<> ")
    attached = disposition.startswith("attachment")
    return Piece(
        media_type=media_type,
        charset=parameter(head, "charset") or None,
        flowed=parameter(head, "format").lower() == "flowed",
        name=name,
        attached=attached or (bool(name) and not disposition.startswith("inline")),
        related=bool(content_id) and not attached,
        location=words(head, "content-location"),
        content_id=content_id,
        content=_unpacked(body, words(head, "content-transfer-encoding").lower()),
    )


def _unpacked(body: bytes, encoding: str) -> bytes:
    """The bytes before they were made fit for mail; damaged ones as far as they can be read."""
    if encoding == "quoted-printable":
        return quopri.decodestring(body)
    if encoding != "base64":
        return body
    letters = _NOT_BASE64.sub(b"", body)
    try:
        return base64.b64decode(letters[: len(letters) - len(letters) % 4] + _last(letters))
    except (binascii.Error, ValueError):
        return body


def _last(letters: bytes) -> bytes:
    """The last letters filled up to four; a single one says nothing."""
    left = len(letters) % 4
    return letters[-left:] + b"=" * (4 - left) if left > 1 else b""


def _media_type(head: Head) -> str:
    said = words(head, "content-type").partition(";")[0].strip().lower()
    return said if re.fullmatch(r"[\w.+-]+/[\w.+-]+", said) else ""


def _name(head: Head) -> str:
    """The name of an attached file, without a folder before it."""
    said = parameter(head, "filename", "content-disposition") or parameter(head, "name")
    return decoded(said).replace("\\", "/").rpartition("/")[2][:200]


def _said(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:  # what stands between encoded words comes back in this form
        return piece.decode("raw-unicode-escape", errors="replace")
    return characters(piece, declared=charset)
