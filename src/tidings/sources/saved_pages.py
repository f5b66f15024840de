"""Read a web page that a browser saved with its pictures (MHTML): one report, taken on the day it was saved."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime

from tidings.model.documents import RawReport
from tidings.sources.found import Found
from tidings.sources.mime import read_head, words

SAVED_PAGE = "multipart/related"


def read_saved_page(content: bytes, *, origin: str) -> Found:
    """The page, with the moment of saving that its head tells."""
    head, _ = read_head(content)
    try:
        moment = parsedate_to_datetime(words(head, "date")).astimezone(UTC)
        captured: str | None = moment.isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        captured = None
    report = RawReport(origin=origin, media_type=SAVED_PAGE, content=content, captured=captured)
    return [report], []
