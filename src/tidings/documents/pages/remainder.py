"""What stood on a page beside the article: each line with the reason for leaving it out."""

from __future__ import annotations

import html
from collections.abc import Iterator

from tidings.documents.blocks import Block, ends_sentence, tidy
from tidings.documents.furniture.captions import is_credited
from tidings.documents.furniture.medley import is_menu
from tidings.documents.furniture.phrases import phrase_reason
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
# A link of a few words is an entry of a menu, a longer one a headline.
_LONGEST_ENTRY = 30
_ALL_LINKED = 0.9
# The reasons of more lines than this nobody reads; what names and tags say is enough for the rest.
_MOST_LINES = 5_000


class Remainder:
    """Lists what is left out of one page."""

    def __init__(self, raw: str, places: Places) -> None:
        self._raw = raw
        self._places = places
        self._read = 0

    def removed(self, line: Line, reason: str, place: tuple[int, int] | None) -> Iterator[Block]:
        """The line as blocks that are left out, one for each stretch of it between tags."""
        if reason in _VAGUE and self._read < _MOST_LINES:
            self._read += 1
            reason = _said_by_words(line) or reason
        if place is None:
            yield Block(text=line.text, reason=reason)
            return
        for start, end in self._places.pieces(place):
            words = tidy(html.unescape(self._raw[start:end]))
            yield Block(text=words, place=(start, end), reason=reason)


def _said_by_words(line: Line) -> str | None:
    if said := phrase_reason(line.text, tail=True):
        return said
    if line.link_share > _ALL_LINKED:
        return "menu" if len(line.text) < _LONGEST_ENTRY else "teaser"
    if is_credited(line.text):
        return "caption"
    return "menu" if not ends_sentence(line.text) and is_menu(line.text) else None
