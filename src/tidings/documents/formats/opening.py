"""Which format a report is in, and what opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tidings.documents.formats.opened import Opened
from tidings.documents.formats.texts import open_markdown, open_page, open_plain
from tidings.model.documents import RawReport

_OPENERS: Mapping[str, Callable[[RawReport], Opened]] = {
    "text/html": open_page,
    "text/markdown": open_markdown,
    "text/plain": open_plain,
}


def open_report(raw: RawReport) -> Opened:
    """The raw text of a report; raises ValueError with a plain reason where there is none to be had."""
    opener = _OPENERS.get(raw.media_type)
    if opener is None:
        raise ValueError(f"reports of type {raw.media_type} are not read")
    return opener(raw)
