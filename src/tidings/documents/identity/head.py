"""The head of a report: which line is its title, which name its paper and its author, which are mere menu.

Finds the title in "THE POST" / "Talks fail in Oslo" / "Ana Ruiz"; leaves a first sentence alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.documents.blocks import (
    Block,
    as_kind,
    is_heading_like,
    kept,
    left_out,
    word_count,
)
from tidings.documents.furniture.medley import is_section_name
from tidings.documents.identity.bylines import is_bare_byline, is_called_like_outlet
from tidings.documents.identity.issuers import is_genre, issued_by, issuers_alone
from tidings.documents.identity.outlets import names_outlet, own_names
from tidings.documents.plaintext import first_article_like
from tidings.documents.publication_dates import written_days

_SHORTEST_TITLE = 3
_LONGEST_DAY_LINE = 10
# "Oster Barracks, 17 October 2024, 10:30 hrs".
_HOUR = re.compile(
    r"(?:at\s+)?\d{1,2}[:.h]?\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|hrs\.?|hours|h)?(?:\s?\(?(?:[A-Z]{2,4}|local time)\)?)?",
    re.IGNORECASE,
)


def mark_head(blocks: Sequence[Block]) -> list[Block]:
    """Title, masthead and names above the first paragraph get their kind; headings below it theirs."""
    result = list(blocks)
    first = first_article_like(result)
    own = own_names(result)
    title = _title_index(result, first, own)
    named = title if title is not None else _standing_title(result)
    issuers = issuers_alone(result, first)
    for index, block in list(kept(result)):
        if block.kind != "body":
            continue
        if index == title:
            result[index] = as_kind(block, "title")
        elif index in issuers or (
            index < first and title is not None and is_called_like_outlet(block.text)
        ):
            result[index] = as_kind(block, "byline")  # a masthead beside the title
        elif index < first:
            result[index] = _head_line(block, own, before_title=index < named)
        elif is_heading_like(block):
            result[index] = as_kind(block, "heading")
    return _mark_lead(result)


def _title_index(blocks: Sequence[Block], first: int, own: frozenset[str]) -> int | None:
    head = [(index, block) for index, block in kept(blocks) if index < first]
    if any(block.kind == "title" for _, block in head):
        return None
    candidates = [
        (index, block)
        for index, block in head
        if block.kind == "body"
        and is_heading_like(block)
        and (block.level == 1 or word_count(block.text) >= _SHORTEST_TITLE)
        and not is_section_name(block.text)
        and not names_outlet(block.text, own)
        and not _is_outlet_and_day(block.text)
    ]
    if rest := [(i, block) for i, block in candidates if not _is_masthead(block)]:
        candidates = rest  # a masthead above its title
    marked = [index for index, block in candidates if block.level == 1]
    if marked:
        return marked[0]
    return candidates[0][0] if candidates else None


def _is_masthead(block: Block) -> bool:
    """A paper's name, or a line that says what sort of report this is and who issued it."""
    issued = block.level != 1 and issued_by(block.text) is not None
    return is_called_like_outlet(block.text) or issued


def _standing_title(blocks: Sequence[Block]) -> int:
    """The index of a title that a label or the page has named already; 0 when there is none."""
    return next((index for index, block in kept(blocks) if block.kind == "title"), 0)


def _head_line(block: Block, own: frozenset[str], *, before_title: bool) -> Block:
    if names_outlet(block.text, own) or _is_outlet_and_day(block.text):
        return as_kind(block, "byline")
    if is_section_name(block.text):
        return left_out(block, "menu")
    if issued_by(block.text) and not is_genre(block.text):
        return as_kind(block, "byline")
    if is_bare_byline(block.text):
        return as_kind(block, "byline")
    if before_title and is_heading_like(block):
        return left_out(block, "category line")
    return as_kind(block, "heading") if is_heading_like(block) else block


def _is_outlet_and_day(text: str) -> bool:
    """“The Harbour Post, 5 May 2021”: a name, a date, its hour perhaps, and nothing else."""
    days = written_days(text)
    if not days or word_count(text) > _LONGEST_DAY_LINE:
        return False
    rest = text[days[-1].end :].strip(" .,)|")
    return len(rest) <= 1 or _HOUR.fullmatch(rest) is not None


def _mark_lead(blocks: list[Block]) -> list[Block]:
    """The first paragraph is the lead; a report that is a single line is all lead."""
    lead = next((index for index, block in kept(blocks) if block.kind in ("body", "gallery")), None)
    if lead is None:
        lines = [index for index, block in kept(blocks) if block.kind in ("heading", "title")]
        lead = max(lines, key=lambda index: (len(blocks[index].text), -index), default=None)
    if lead is not None and blocks[lead].kind != "gallery":
        blocks[lead] = as_kind(blocks[lead], "lead")
    return blocks
