"""Bytes become text: the raw text in which `removed` offsets count.

Lines end in a single line feed and control characters are gone; every other character stays as it was
received, composed or not, so that a quote is what the publisher wrote.
"""

from __future__ import annotations

import re

from tidings.sources.charsets import characters

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")


def decode(content: bytes, *, declared: str | None = None) -> str:
    """The raw text of these bytes; never fails, at worst a character is replaced by U+FFFD.

    `declared` is the encoding that a header beside the bytes names.
    """
    return clean(characters(content, declared=declared))


def clean(text: str) -> str:
    """The text with one kind of line end and without control characters."""
    return _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
