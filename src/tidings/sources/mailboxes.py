"""Read a mailbox: one report a mail, and those attached to it; a broken mail is left out by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from tidings.model.documents import LeftOut, RawReport
from tidings.sources.found import Found, none_of
from tidings.sources.mails import read_mail
from tidings.sources.mime import read_head, words

# The largest mails that providers take.
MAX_MAIL_BYTES = 50 * 1024 * 1024
# Lines of mails end before a thousand characters; a file without line ends is read in pieces.
_LINE = 65536
_QUOTED = re.compile(rb"^>(>*From )", re.M)


def read_mailbox(stream: BinaryIO, *, origin: str) -> Found:
    """The mails of a mailbox by their Message-ID, those without one by their number."""
    reports: dict[str, RawReport] = {}
    left_out: list[LeftOut] = []
    number = 0
    for number, content in enumerate(_mails(stream), start=1):
        if content is None:
            reason = f"it is larger than {MAX_MAIL_BYTES // (1024 * 1024)} MB"
            left_out.append(LeftOut(what="mail", reason=reason, where=f"{origin}#{number}"))
            continue
        found, faults = _read_one(content, origin=origin, number=number, taken=reports)
        reports.update((report.origin, report) for report in found)
        left_out.extend(faults)
    if not number:
        return none_of(origin, "there is no mail in it")
    return list(reports.values()), left_out


def _read_one(content: bytes, *, origin: str, number: int, taken: dict[str, RawReport]) -> Found:
    where = f"{origin}#{number}"
    if not content.strip():
        return none_of(where, "the mail is empty", what="mail")
    message_id = words(read_head(content)[0], "message-id").strip("<> ")[:200]
    named = f"{origin}#{message_id}" if message_id else where
    if named in taken:
        reason = f"its id stands twice in the file; the first {named} was read"
        return none_of(where, reason, what="mail")
    return read_mail(content, origin=named)


def _mails(stream: BinaryIO) -> Iterator[bytes | None]:
    """The bytes of each mail between the lines that begin "From "; None for one that is too large."""
    lines: list[bytes] | None = None
    size = 0
    after_blank = True
    while line := stream.readline(_LINE):
        if line.startswith(b"From ") and after_blank:
            if lines is not None:
                yield _mail(lines, size)
            lines, size = [], 0
        elif lines is not None:
            size += len(line)
            if size <= MAX_MAIL_BYTES:
                lines.append(line)
        after_blank = line in (b"\n", b"\r\n")
    if lines is not None:
        yield _mail(lines, size)


def _mail(lines: list[bytes], size: int) -> bytes | None:
    return None if size > MAX_MAIL_BYTES else _QUOTED.sub(rb"\1", b"".join(lines))
