"""Headlines of other articles that stand below a "Read more" line."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.documents.blocks import Block, is_heading_like, left_out


def mark_teasers(blocks: Sequence[Block]) -> list[Block]:
    """Of several headline-like lines in a row after a teaser, only the last can head the text that follows."""
    result = list(blocks)
    run: list[int] = []
    after_teaser = False
    for index, block in enumerate(result):
        if block.reason is not None:
            run, after_teaser = [], block.reason == "teaser"
        elif block.kind == "body" and is_heading_like(block) and after_teaser:
            run.append(index)
        else:
            for teaser in run[:-1]:
                result[teaser] = left_out(result[teaser], "teaser")
            run, after_teaser = [], False
    return result
