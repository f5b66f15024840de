"""Where words of a page stand in its source, as far as they stand there in one piece."""

from __future__ import annotations

import html
import re

import msgspec

from tidings.documents.blocks import Block

_GAP = r"(?:\s|&nbsp;|&#160;|<[^<>]*>)+"
# Whole paragraphs as a regular expression are slow, and furniture is short.
_LONGEST = 40
# A character beyond ASCII or one with a meaning in mark-up may be written as an entity.
_ENTITY = r"&#?\w{2,10};"


class Places:
    """Finds words in the source of one page."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        body = re.search(r"<body[\s>]", raw, re.IGNORECASE)
        self._body = body.start() if body else 0

    def find(self, words: str, *, after: int = 0) -> tuple[int, int] | None:
        """The place of these words in the body of the page, at or after an offset."""
        start = self._raw.find(words, max(after, self._body))
        if start >= 0:
            return start, start + len(words)
        escaped = html.escape(words, quote=False)
        start = self._raw.find(escaped, max(after, self._body))
        if start >= 0:
            return start, start + len(escaped)
        pieces = words.split()
        if not pieces or len(pieces) > _LONGEST:
            return None
        pattern = _GAP.join("".join(map(_written, piece)) for piece in pieces)
        found = re.compile(pattern).search(self._raw, max(after, self._body))
        return found.span() if found else None

    def placed(self, block: Block) -> Block:
        """The block with its place, where it can be found."""
        return msgspec.structs.replace(block, place=self.find(block.text))


def _written(character: str) -> str:
    """A pattern for the ways a character is written in the source of a page."""
    plain = re.escape(character)
    return plain if character.isalnum() and character.isascii() else f"(?:{plain}|{_ENTITY})"
