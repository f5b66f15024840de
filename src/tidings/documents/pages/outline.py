"""A page as lines of words in the elements that hold them: what every judgement about its text is made on."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tidings.documents.pages.hints import Hint


class Element(msgspec.Struct):
    """An element that holds words: the one around it, its tag, what it hints at, whether it is marked as the text.

    `look` is the name that the page's styles know it by, the same for each entry of a list.
    """

    parent: int
    tag: str
    hint: Hint | None
    is_body: bool
    look: str = ""


class Line(msgspec.Struct):
    """Words between two block boundaries; `holder` is an element's index.

    `linked` counts its characters in links, `away` those in links to other sites; `pictured` says that a
    picture stands right before it, `captioned` that it does so in the same element; `source` is how the words stand on the page where that is not the text.
    """

    text: str
    holder: int
    linked: int = 0
    away: int = 0
    level: int = 0
    item: bool = False
    gap: bool = True
    pictured: bool = False
    captioned: bool = False
    source: str = ""

    @property
    def link_share(self) -> float:
        """How much of the line is the text of links."""
        return min(1.0, self.linked / max(1, len(self.text)))


class Outline(msgspec.Struct):
    """The lines of a page in their order, and the elements they stand in, the outer before the inner."""

    lines: list[Line]
    elements: list[Element]

    def around(self, holder: int) -> Iterator[int]:
        """The element of this index and those around it, the innermost first."""
        while holder >= 0:
            yield holder
            holder = self.elements[holder].parent
