"""Lines that stand more than once in one document: titles over pictures, sign-up lines, pulled quotations."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.blocks import Block, kept, left_out, word_count

# Shorter lines may recur for a reason: "Monday" in a chronicle, "Yes." in an interview.
_SHORTEST = 4
# Furniture repeats a handful of lines; a text of which a fifth is repetition is a list or a table.
_FEWEST = 4
_TABLE = 0.2


def mark_repeats(blocks: Sequence[Block]) -> list[Block]:
    """The second and later occurrence of the same line is left out."""
    result = list(blocks)
    lines = [line for _, block in kept(blocks) if (line := _line(block))]
    if len(lines) - len(set(lines)) > max(_FEWEST, _TABLE * len(lines)):
        return result
    seen: set[str] = set()
    for index, block in list(kept(blocks)):
        line = _line(block)
        if block.kind != "body" or block.item or word_count(line) < _SHORTEST:
            continue
        if line in seen:
            result[index] = left_out(block, "repeated line")
        seen.add(line)
    return result


def _line(block: Block) -> str:
    return " ".join(block.text.casefold().split())
