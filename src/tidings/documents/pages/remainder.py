"""What stood on a page beside the article: each line with the reason for leaving it out."""

from __future__ import annotations

import html
from collections.abc import Iterator

from tidings.documents.blocks import Block, ends_sentence, tidy
from tidings.documents.furniture.captions import is_credited
from tidings.documents.furniture.phrases import is_menu, phrase_reason
from tidings.documents.pages.judging import OUTSIDE
from tidings.documents.pages.outline import Line
from tidings.documents.pages.places import Places

# Reasons that a tag or a name gives; what the words themselves say tells more.
_VAGUE = frozenset(
    {
        OUTSIDE, "head of the page", "page furniture after the article", "teaser", "link", "form",
        "pop-up", "noscript", "hidden",
    }
)  # fmt: skip
_LONGEST_LINK = 30


def as_removed(
    line: Line, reason: str, place: tuple[int, int] | None, places: Places, raw: str
) -> Iterator[Block]:
    """The line as blocks that are left out, one for each stretch of it between tags."""
    if reason in _VAGUE:
        reason = _said_by_words(line) or reason
    if place is None:
        yield Block(text=line.text, reason=reason)
        return
    for start, end in places.pieces(place):
        yield Block(text=tidy(html.unescape(raw[start:end])), place=(start, end), reason=reason)


def _said_by_words(line: Line) -> str | None:
    if said := phrase_reason(line.text, tail=True):
        return said
    if line.link_share > 0.9:
        return "menu" if len(line.text) < _LONGEST_LINK else "teaser"
    if is_credited(line.text):
        return "caption"
    if not ends_sentence(line.text) and is_menu(line.text):
        return "menu"
    return None
