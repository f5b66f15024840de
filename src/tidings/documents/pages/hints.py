"""What the names of a page's elements say of the words in them: "related-links", "comments", "newsletter".

Takes `class="article__related-links"` for a list of teasers and says nothing of `class="story-body"`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
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


_HIDDEN = Hint(reason="hidden", firm=True)


def hint_of(element: HtmlElement, tag: str) -> Hint | None:
    """What the tag and the names of an element hint at."""
    if not element.attrib:
        return _tag_hint(tag)
    style = element.get("style")
    unseen = element.get("hidden") is not None or (style is not None and _UNSEEN.search(style))
    if unseen and tag not in _WHOLE_PAGE:
        return _HIDDEN
    return _named(
        tag, element.get("class") or "", element.get("id") or "", element.get("role") or ""
    )


@lru_cache(maxsize=8192)
def _named(tag: str, *names: str) -> Hint | None:
    if tag in _WHOLE_PAGE or sum(map(len, names)) > _LONGEST:
        return None
    named = _hint_in(" ".join(names))
    return named if named and named.firm else _tag_hint(tag) or named


@cache
def _tag_hint(tag: str) -> Hint | None:
    found = _OF_TAG.get(tag)
    return Hint(reason=found[0], firm=found[1]) if found else None


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
