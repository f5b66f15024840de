"""Read a mail: a report of its own, as are the files attached to it; what cannot be read is left out."""

from __future__ import annotations

from pathlib import PurePath

from tidings.model.documents import LeftOut, RawReport
from tidings.sources.found import INLINE, SECOND_FORM, Found
from tidings.sources.kinds import READ, media_type_of
from tidings.sources.mail import open_mail
from tidings.sources.mime import MOST_PIECES, Piece
from tidings.sources.sniffing import really

MAIL = "message/rfc822"
# Attached records and archives are data sent along rather than reports.
_ATTACHED = frozenset(
    READ[ending] for ending in (".txt", ".md", ".html", ".pdf", ".docx", ".mhtml")
)
# Mails that were forwarded as attachments, one in the other.
_DEEPEST = 10


def read_mail(content: bytes, *, origin: str, depth: int = 0) -> Found:
    """The mail itself and the reports attached to it, FILE#ATTACHMENT or FILE#ID/ATTACHMENT."""
    mail = open_mail(content)
    reports = [RawReport(origin=origin, media_type=MAIL, content=content)]
    left_out: list[LeftOut] = []
    if mail.has_second_form:
        unread = "html" if mail.form == "plain" else "plain text"
        read = "text" if mail.form == "plain" else "html"
        reason = f"its {read} was read, not its {unread}"
        left_out.append(LeftOut(what=SECOND_FORM, reason=reason, where=origin))
    taken: set[str] = set()
    for number, piece in enumerate(mail.others, start=1):
        where = _where(piece, number, origin, taken)
        found, faults = _read_piece(piece, origin=where, depth=depth)
        reports.extend(found)
        left_out.extend(faults)
    if mail.unread_pieces:
        reason = f"it has more than {MOST_PIECES:,} parts; the others were not looked at"
        left_out.append(LeftOut(what="attachment", reason=reason, where=origin))
    return reports, left_out


def _where(piece: Piece, number: int, origin: str, taken: set[str]) -> str:
    name = piece.name or f"part {number}"
    where = f"{origin}{'/' if '#' in origin else '#'}{name}"
    if where in taken:
        where = f"{where} ({number})"
    taken.add(where)
    return where


def _read_piece(piece: Piece, *, origin: str, depth: int) -> Found:
    media_type = really(piece.content, _named_type(piece)) if piece.content else ""
    if piece.fault or not piece.content.strip():
        reason = piece.fault or "it is empty"
    elif media_type == MAIL:
        if depth < _DEEPEST:
            return read_mail(piece.content, origin=origin, depth=depth + 1)
        reason = f"it is the {_DEEPEST}th mail within a mail"
    elif media_type in _ATTACHED and not piece.related:
        return [RawReport(origin=origin, media_type=media_type, content=piece.content)], []
    else:
        reason = f"{media_type} in a mail is not read"
    what = "attachment" if piece.attached else INLINE
    return [], [LeftOut(what=what, reason=reason, where=origin)]


def _named_type(piece: Piece) -> str:
    """The kind that the name says; mail programs often send a PDF as a mere stream of bytes."""
    return (media_type_of(PurePath(piece.name)) if piece.name else None) or piece.media_type
