"""Which format a report is in, and what opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tidings.documents.formats.docx import open_docx
from tidings.documents.formats.mail import open_mail_report
from tidings.documents.formats.opened import Opened, UnreadableError
from tidings.documents.formats.pdf import open_pdf
from tidings.documents.formats.saved_page import open_saved_page
from tidings.documents.formats.texts import open_markdown, open_page, open_plain
from tidings.model.documents import RawReport

_OPENERS: Mapping[str, Callable[[RawReport], Opened]] = {
    "text/html": open_page,
    "text/markdown": open_markdown,
    "text/plain": open_plain,
    "application/pdf": open_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": open_docx,
    "message/rfc822": open_mail_report,
    "multipart/related": open_saved_page,
}


def open_report(raw: RawReport) -> Opened:
    """The raw text of a report; raises UnreadableError with a plain reason where there is none to be had."""
    opener = _OPENERS.get(raw.media_type)
    if opener is None:
        raise UnreadableError(f"reports of type {raw.media_type} are not read")
    return opener(raw)
