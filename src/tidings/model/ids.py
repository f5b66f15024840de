"""Content ids: the same content has the same id in every run, on every machine."""

from __future__ import annotations

from hashlib import sha256

# 12 hexadecimal digits: among a million items of one kind the chance of a clash is below 1 in 500.
DIGITS = 12


def content_id(kind: str, *content: str) -> str:
    """An id such as `event-1f0c2a9b4d3e` made of a kind and the words that identify an item."""
    return f"{kind}-{sha256(chr(31).join((kind, *content)).encode()).hexdigest()[:DIGITS]}"
