"""Live pages: the time that stands by itself above each entry, and the rubric between time and heading.

Cuts "16:18", "Posted at 16:02" and "Analysis" above "A shallow quake under soft ground"; leaves the times of a chronicle alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tidings.documents.blocks import Block, is_heading_like, kept, left_out, word_count
from tidings.documents.plaintext import first_article_like

STAMP = "time stamp"
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d\d)(?::\d\d)?\s?(?P<half>[ap]\.?m\.?)?"
    r"(?:\s?(?:Uhr|h|hs|[A-Z]{2,4}))?",
    re.IGNORECASE,
)
# "Posted at 11:42": a few words before the time, the same above each entry.
_LABELLED = re.compile(r"(?P<label>[^\W\d_]+(?:\s[^\W\d_]+){0,2}):?\s(?P<clock>\d.*)")
# Two times may be a chronicle's; entries of a live page stand with the newest first.
_FEWEST = 2
_FALLING = 0.7
_NOON = 12 * 60
_LONGEST_RUBRIC = 2
_DATED = ("body", "date")
# Between the first entry's time and its text stand a rubric and a heading.
_LONGEST_HEAD = 3


def mark_live(blocks: Sequence[Block]) -> list[Block]:
    """The times above the entries of a live page are left out, and the rubrics right below them."""
    result = list(blocks)
    first = first_article_like(blocks)
    stamps = _stamps(blocks)
    if len(stamps) < _FEWEST or not falls(list(stamps.values())):
        return result
    for index in stamps:
        if first - index > _LONGEST_HEAD:  # the time of publication stands further up
            continue
        result[index] = left_out(blocks[index], STAMP)
        if _is_rubric(blocks, index + 1):
            result[index + 1] = left_out(blocks[index + 1], "label")
    return result


def _stamps(blocks: Sequence[Block]) -> Mapping[int, int]:
    """The lines that say a time and nothing else, or the time behind words that several lines have."""
    bare = {i: at for i, block in kept(blocks) if (at := _clock(block)) is not None}
    labelled = {
        i: (found["label"], at)
        for i, block in kept(blocks)
        if block.kind in _DATED
        and (found := _LABELLED.fullmatch(block.text))
        and (at := minute_of(found["clock"])) is not None
    }
    counts = Counter(label for label, _ in labelled.values())
    again = {i: at for i, (label, at) in labelled.items() if counts[label] >= _FEWEST}
    return bare if len(bare) >= len(again) else again


def _clock(block: Block) -> int | None:
    """The minute of the day that a line of nothing but a time says."""
    return minute_of(block.text) if block.kind == "body" else None


def minute_of(text: str) -> int | None:
    """The minute of the day that words say, where they say a time and nothing else."""
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    minute = 60 * int(found["hour"]) + int(found["minute"])
    afternoon = (found["half"] or "").lower().startswith("p") and minute < _NOON
    return minute + _NOON if afternoon else minute


def falls(minutes: Sequence[int]) -> bool:
    """Whether most times are earlier than the one above: midnight and a late correction may lie between."""
    steps = [lower <= upper for upper, lower in pairwise(minutes)]
    return sum(steps) >= _FALLING * len(steps)


def _is_rubric(blocks: Sequence[Block], index: int) -> bool:
    return (
        index + 1 < len(blocks)
        and all(is_heading_like(block) and not block.item for block in blocks[index : index + 2])
        and word_count(blocks[index].text) <= _LONGEST_RUBRIC
        and _clock(blocks[index + 1]) is None
    )
