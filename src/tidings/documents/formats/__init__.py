"""Formats: the bytes of a report are opened to its raw text, one file a format."""

from tidings.documents.formats.opened import Opened, UnreadableError
from tidings.documents.formats.opening import open_report

__all__ = ["Opened", "UnreadableError", "open_report"]
