"""A mail: its words in the form that has them all; subject, sender and day are what it declares.

Lines broken softly for the screen are joined; the signature below "-- " is no part of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.documents.blocks import Block, left_out
from tidings.documents.decoding import clean
from tidings.documents.formats.opened import Opened
from tidings.documents.identity.bylines import is_person
from tidings.documents.newsrooms import newsroom, newsroom_of_domain
from tidings.documents.plaintext import read_lines
from tidings.model.documents import RawReport
from tidings.sources.mail import Mail, body_text, open_mail
from tidings.sources.mime import Piece

# What mail programs put before the subject of a mail that is answered or passed on, in many languages.
_PASSED_ON = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|tr|rv|ynt|ilt|odp|пересл)\s*(?:\[\d+\])?:\s*)+", re.I
)
_SIGNATURE = "--"


def open_mail_report(raw: RawReport) -> Opened:
    """The words of a mail."""
    mail = open_mail(raw.content)
    text = "\n\n".join(clean(_text(piece)) for piece in mail.bodies)
    declared = tuple(_declared(mail))
    if mail.form == "page":
        return Opened(text=text, mark_up="page", declared=declared)
    return Opened(text=text, mark_up="plain", declared=declared, blocks=_blocks(text))


def _text(piece: Piece) -> str:
    text = body_text(piece)
    return _joined_softly(text) if piece.flowed else text


def _joined_softly(text: str) -> str:
    """RFC 3676: a line that ends in a space goes on in the next one."""
    lines: list[str] = []
    soft = False
    for line in text.replace("\r\n", "\n").split("\n"):
        line = line.removeprefix(" ")
        if soft and line.rstrip() != _SIGNATURE:
            lines[-1] += line
        else:
            lines.append(line)
        soft = line.endswith(" ") and line.rstrip() != _SIGNATURE
    return "\n".join(lines)


def _blocks(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    signed = False
    for block in read_lines(text):
        signed = signed or block.text == _SIGNATURE
        blocks.append(left_out(block, "signature of the mail") if signed else block)
    return tuple(blocks)


def _declared(mail: Mail) -> Iterator[tuple[str, str]]:
    title = _PASSED_ON.sub("", mail.subject).strip()
    if title:
        yield "title", title
    if mail.sent:
        yield "published", mail.sent
    room = newsroom(mail.sender) if mail.sender else None
    room = room or newsroom_of_domain(mail.address.rpartition("@")[2])
    if room:
        yield "outlet", room.names[0]
    if mail.sender and is_person(mail.sender):
        yield "authors", mail.sender
    elif mail.sender and not room:
        yield "outlet", mail.sender
