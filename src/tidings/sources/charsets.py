"""Bytes become characters: by their mark, as UTF-8, as declared, or by a guess; never with a failure."""

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
# These write other scripts in seven bits, so their bytes pass for ASCII: the declaration goes first.
_SEVEN_BITS = re.compile(r"iso[-_]?2022|hz|utf[-_]?7", re.IGNORECASE)
# Python knows these as encodings, and they are none of text on the wire; some take quadratic time.
_NO_CHARSET = re.compile(r"idna|punycode|unicode|escape|undefined|mbcs|oem", re.IGNORECASE)
# Letters and quotation marks of western European news in Windows-1252. Text that holds nothing else beyond
# ASCII is that, and not one of the rarer code pages that a statistical guess likes for short texts.
_WESTERN = re.compile("[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”„‚–—…•«»€£§°©®·¡¿´ºª\xa0]")
_WESTERN_SHARE = 0.95
# So many sound characters beyond ASCII for each broken one make a line damaged UTF-8.
_SOUND = 5


def characters(content: bytes, *, declared: str | None = None) -> str:
    """The characters of these bytes; at worst some are replaced by U+FFFD.

    `declared` is the encoding that a header beside the bytes names; one in the bytes is found by itself.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if declared is None and (found := _CHARSET.search(content[:4096])):
        declared = found.group(1).decode("ascii")
    named = [declared] if declared and not _NO_CHARSET.search(declared) else []
    first = [name for name in named if _SEVEN_BITS.match(name)]
    for encoding in (*first, "utf-8", *named):
        try:
            return _whole(content.decode(encoding))
        except (UnicodeError, LookupError, ValueError):
            continue
    return _mixed(content)


def _whole(text: str) -> str:
    """The text without halves of characters, which some encodings let through."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _mixed(content: bytes) -> str:
    """Lines that are UTF-8 are read as that, as files put together from several have lines of each kind."""
    lines = content.split(b"\n")
    whole = [_utf8(line) for line in lines]
    if not any(text is not None and not text.isascii() for text in whole):
        return _guessed(content)
    others = [line for line, text in zip(lines, whole, strict=True) if text is None]
    guessed = _guessed(b"\n".join(others)).split("\n")
    if len(guessed) != len(others):  # guessed as an encoding in which a line end is something else
        guessed = [line.decode("cp1252", errors="replace") for line in others]
    rest = iter(guessed)
    return "\n".join(next(rest) if text is None else text for text in whole)


def _utf8(line: bytes) -> str | None:
    """The line as UTF-8, a damaged character or two in it or not; None when it is something else."""
    text = line.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for character in text if character > "\x7f") if broken else 0
    # Letters of another encoding hardly ever make one sound sequence; a cut file has one broken at its end.
    return text if broken * _SOUND <= beyond - broken else None


def _guessed(content: bytes) -> str:
    western = content.decode("cp1252", errors="replace")
    beyond = [character for character in western if character > "\x7f"]
    fitting = sum(1 for character in beyond if _WESTERN.match(character))
    if fitting >= _WESTERN_SHARE * len(beyond):
        return western
    best = from_bytes(content[:200_000]).best()
    return content.decode(best.encoding if best else "utf-8", errors="replace")
