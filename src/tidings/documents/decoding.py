"""Bytes become text: the raw text in which `removed` offsets count.

Lines end in a single line feed and control characters are gone; every other character stays as it was
received, composed or not, so that a quote is what the publisher wrote.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.I
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
# Letters and quotation marks of western European news in Windows-1252. Text that holds nothing else beyond
# ASCII is that, and not one of the rarer code pages that a statistical guess likes for short texts.
_WESTERN = re.compile("[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”„‚–—…•«»€£§°©®·¡¿´ºª\xa0]")
_WESTERN_SHARE = 0.95


def decode(content: bytes) -> str:
    """The raw text of these bytes; never fails, at worst a character is replaced by U+FFFD."""
    return _CONTROL.sub("", _LINE_ENDS.sub("\n", _decoded(content)))


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    declared = _CHARSET.search(content[:4096])
    for encoding in ("utf-8", declared.group(1).decode("ascii") if declared else "utf-8"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(content)


def _guessed(content: bytes) -> str:
    western = content.decode("cp1252", errors="replace")
    beyond = [character for character in western if character > "\x7f"]
    fitting = sum(1 for character in beyond if _WESTERN.match(character))
    if fitting >= _WESTERN_SHARE * len(beyond):
        return western
    best = from_bytes(content[:200_000]).best()
    return content.decode(best.encoding if best else "utf-8", errors="replace")
