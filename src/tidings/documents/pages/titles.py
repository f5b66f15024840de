"""The title of a page: as the article shows it, and the line in which it does so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from tidings.documents.blocks import tidy
from tidings.documents.pages.outline import Line

# "Talks fail | The Harbour Post": the page's own title carries the name of the site.
_SITE = re.compile(r"\s+(?:[|–—-]|::|»)\s+[^|–—»]{2,40}$")
# A heading of fewer words is part of too many titles by chance.
_SHORTEST = 3
# Headings of teasers are mostly of the third level and below.
_GREAT = 2
_LINKED = 0.5


def find_title(
    declared: str | None, tree: HtmlElement, lines: Sequence[Line]
) -> tuple[str | None, int]:
    """The title, and the index of the line that shows it or -1."""
    named = declared or next((tidy(t.text_content()) for t in tree.iter("title")), "")
    shown = [(index, line) for index, line in enumerate(lines) if line.level]
    matching = [(index, line) for index, line in shown if _is_same(line.text, named)]
    first = [(index, line) for index, line in shown if line.level == 1 and not _is_linked(line)]
    great = [(index, line) for index, line in matching if line.level <= _GREAT]
    chosen = great or (first if len(first) == 1 else []) or matching
    if chosen:
        # Teasers repeat a title, but as links and in lesser headings; of equals the first is the article's.
        index, line = min(chosen, key=lambda one: (_is_linked(one[1]), one[1].level))
        return line.text, index
    return declared or _SITE.sub("", named) or None, -1


def _is_linked(line: Line) -> bool:
    return line.link_share > _LINKED


def _is_same(shown: str, named: str) -> bool:
    if shown == named:
        return True
    if len(shown.split()) < _SHORTEST:
        return False
    return shown in named or named in shown
