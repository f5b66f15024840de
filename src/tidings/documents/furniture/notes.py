"""Footnotes below an article: "[1] See Part III of the Convention." where the text says "denied.[1]"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.documents.blocks import Block, kept, left_out

REASON = "footnote"
_NUMBER = r"(?:\[(\d{1,3})\]|([¹²³⁴-⁹]{1,3})|\^(\d{1,3}))"
_NOTE = re.compile(rf"^{_NUMBER}\s*\S")
# The number stands behind a word or the mark that closes a sentence.
_CALL = re.compile(rf"(?<=[\w.,;:!?\"”’»)]){_NUMBER}")


def mark_notes(blocks: Sequence[Block]) -> list[Block]:
    """Lines that begin with a number to which the text above points are left out."""
    result = list(blocks)
    called: set[str] = set()
    for index, block in kept(blocks):
        note = _NOTE.match(block.text)
        if note and block.kind == "body" and _digits(note) in called:
            result[index] = left_out(block, REASON)
        else:
            called.update(_digits(call) for call in _CALL.finditer(block.text))
    return result


def _digits(found: re.Match[str]) -> str:
    return next(number for number in found.groups() if number)
