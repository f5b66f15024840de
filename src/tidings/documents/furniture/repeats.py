"""Lines that stand more than once in one document: titles over pictures, sign-up lines, pulled quotations."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.blocks import Block, kept, left_out, word_count

# Shorter lines may recur for a reason: "Monday" in a chronicle, "Yes." in an interview.
_SHORTEST = 4


def mark_repeats(blocks: Sequence[Block]) -> list[Block]:
    """The second and later occurrence of the same line is left out."""
    result = list(blocks)
    seen: set[str] = set()
    for index, block in list(kept(blocks)):
        line = " ".join(block.text.casefold().split())
        if block.kind != "body" or word_count(line) < _SHORTEST:
            continue
        if line in seen:
            result[index] = left_out(block, "repeated line")
        seen.add(line)
    return result
