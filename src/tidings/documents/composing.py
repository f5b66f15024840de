"""Blocks become the document's text with its parts, and the list of what was left out."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.documents.blocks import Block, kept, tidy
from tidings.model.documents import Part, Removed


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Part, ...]]:
    """The readable text, one blank line between parts, and the parts with their offsets."""
    pieces: list[str] = []
    parts: list[Part] = []
    at = 0
    for _, block in kept(list(blocks)):
        words = tidy(block.text)
        if not words:
            continue
        if pieces:
            at += 2
        pieces.append(words)
        parts.append(Part(start=at, end=at + len(words), kind=block.kind))
        at += len(words)
    return "\n\n".join(pieces), tuple(parts)


def removed_from(blocks: Iterable[Block], raw: str) -> tuple[Removed, ...]:
    """What was left out, in the order of the raw text; words that cannot be found there have no place."""
    found = {
        (block.place, block.reason)
        for block in blocks
        if block.reason is not None and block.place is not None and block.place[0] < block.place[1]
    }
    return tuple(
        Removed(start=start, end=end, reason=reason, text=raw[start:end])
        for (start, end), reason in sorted(found)
        if raw[start:end].strip()
    )
