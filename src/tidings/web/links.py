"""Decides which texts of the account may become links that leave the page."""

from typing import Any
from urllib.parse import urlsplit


def outside_link(text: Any) -> str | None:
    """The address when it is plain http or https with a host, otherwise nothing."""
    if not isinstance(text, str) or any(mark.isspace() or mark < " " for mark in text):
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and host else None
