"""What the names of a page's elements say of the words in them: "related-links", "comments", "newsletter".

Takes `class="article__related-links"` for a list of teasers and says nothing of `class="story-body"`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

import msgspec
from lxml.html import HtmlElement

from tidings.lexicons.tables import table

# Names that a template gives to a page as a whole say nothing of its parts.
_WHOLE_PAGE = frozenset({"html", "body"})
_OF_TAG: Final = {
    "nav": ("menu", True),
    "footer": ("page furniture after the article", True),
    "header": ("head of the page", False),
    "aside": ("teaser", False),
    "form": ("form", False),
    "button": ("button", True),
    "select": ("form", True),
    "textarea": ("form", True),
    "dialog": ("pop-up", True),
    "figure": ("caption", False),
    "figcaption": ("caption", True),
    "noscript": ("noscript", True),
    "time": ("date line", False),
    "address": ("byline", False),
}
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Names longer than this are generated and mean nothing.
_LONGEST = 300


class Hint(msgspec.Struct, frozen=True):
    """Why words in an element are no part of the article; `firm` where the extractor's word does not outweigh it."""

    reason: str
    firm: bool


def hint_of(element: HtmlElement) -> Hint | None:
    """What the tag and the names of an element hint at."""
    tag = str(element.tag)
    if tag in _WHOLE_PAGE:
        return None
    if _is_unseen(element):
        return Hint(reason="hidden", firm=True)
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    named = _hint_in(names) if len(names) > 2 and len(names) <= _LONGEST else None
    if named and named.firm:
        return named
    of_tag = _OF_TAG.get(tag)
    return Hint(reason=of_tag[0], firm=of_tag[1]) if of_tag else named


def _is_unseen(element: HtmlElement) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and bool(_UNSEEN.search(style))


@cache
def _hints() -> dict[str, Hint]:
    return {
        row["name"]: Hint(reason=row["reason"], firm=row["strength"] == "firm")
        for row in table("world/page_hints.tsv")
    }


def _hint_in(names: str) -> Hint | None:
    """The firmest hint in the names of an element, the first of its strength."""
    weak: Hint | None = None
    known = _hints()
    for name in names.split():
        pieces = [piece.lower() for piece in _WORDS.findall(name)]
        pairs = [f"{one} {two}" for one, two in pairwise(pieces)]
        for said in [*pairs, *pieces]:
            hint = known.get(said)
            if hint and hint.firm:
                return hint
            weak = weak or hint
    return weak
