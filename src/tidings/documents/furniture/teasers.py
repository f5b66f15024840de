"""Headlines of other articles that stand between the paragraphs, with "Read more" above them or without.

Cuts "What is behind the mutiny?" / "Five things to know about the president" / "The station captured twice";
leaves a list of names alone, and the one line that heads the paragraph below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.documents.blocks import Block, is_heading_like, left_out, word_count
from tidings.documents.furniture.extent import extent, is_point
from tidings.documents.publication_dates import written_days

# Two lines may be a heading and a sub-heading. Names and entries of a list have fewer words than headlines;
# a longer row of lines is a list of the article's own.
_FEWEST = 3
_MOST = 7
_SHORTEST_HEADLINE = 4
_KICKER = re.compile(r"(?:[^\W\d_a-z][^\W\d_a-z'’-]+\s){1,3}[^\W\d_]*[a-z]")
_ASKS = ("?", "؟")


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
            for teaser in run if run and _has_kicker(result[run[-1]]) else run[:-1]:
                result[teaser] = left_out(result[teaser], "teaser")
            run, after_teaser = [], False
    return result


def _has_kicker(block: Block) -> bool:
    """“SEA HELL Map shows last minutes of ferry”: a headline with its kicker, as no sub-heading has one."""
    return bool(_KICKER.match(block.text)) and not block.text.isupper()


def mark_unlabelled(blocks: Sequence[Block]) -> list[Block]:
    """Three and more headlines in a row inside an article are teasers, though nothing says so."""
    result = list(blocks)
    start, end = extent(blocks)
    run: list[int] = []
    for index in range(start, end):
        block = blocks[index]
        if _is_headline(block) and not (run and block.gap and not blocks[run[-1]].gap):
            run.append(index)
            continue
        _close(result, run)
        run = [index] if _is_headline(block) else []
    return result


def _is_headline(block: Block) -> bool:
    return (
        block.reason is None
        and block.kind == "body"
        and not block.level
        and is_heading_like(block)
        and (word_count(block.text) >= _SHORTEST_HEADLINE or _is_banner(block.text))
        and not is_point(block)
        and not block.text[:1].isdigit()
    )


def _heads_report(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Title, issuer and a line with the day above all else: no headlines of other articles."""
    if any(block.reason is None for block in blocks[: run[0]]):
        return False
    days = [days[-1] for index in run[1:] if (days := written_days(blocks[index].text))]
    ends = {len(blocks[index].text.rstrip(" .")) for index in run[1:]}
    return any(day.end in ends for day in days)


def _is_banner(text: str) -> bool:
    """“POST EXCLUSIVES”: two words and more in capitals head a box."""
    return text.isupper() and word_count(text) > 1


def _close(blocks: list[Block], run: list[int]) -> None:
    if len(run) > 1 and blocks[run[-1]].text.endswith(_ASKS) and run[-1] + 1 < len(blocks):
        run = run[:-1]  # what the paragraph below answers
    if not _FEWEST <= len(run) <= _MOST or _heads_report(blocks, run):
        return
    above = blocks[run[0] - 1].text.rstrip() if run[0] else ""
    if not above.endswith((":", "：")):
        for index in run:
            blocks[index] = left_out(blocks[index], "teaser")
