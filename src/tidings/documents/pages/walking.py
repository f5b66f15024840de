"""The lines of a page, in one pass over its tree and without recursion, however deep it is."""

from __future__ import annotations

import re
from typing import Final

import msgspec
from lxml.etree import iterwalk
from lxml.html import HtmlElement

from tidings.documents.blocks import tidy, word_count
from tidings.documents.pages.hints import Hint, hint_of
from tidings.documents.pages.outline import Element, Line, Outline

_HOST = re.compile(r"\s*(?:https?:)?//([^/\s:?#]{3,253})", re.IGNORECASE)
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "noscript",
        "ol",
        "optgroup",
        "option",
        "p",
        "picture",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "video",
        "audio",
        "input",
    ]
)
_SILENT = frozenset(["script", "style", "template", "svg", "head", "title", "iframe", "object", "math", "canvas", "map", "textarea"])  # fmt: skip
_COUNTED = _SILENT | frozenset(_LEVELS) | {"img", "a", "li", "tr"}
# A row with longer cells lays a page out and is no row of a table.
_LONGEST_CELL = 40
# Hints that part words from the sentence around them.
_APART = frozenset({"hidden", "caption", "pull quote"})
# How far inside a span a picture may begin it.
_FARTHEST_PICTURE = 5


def find_outline(tree: HtmlElement, address: str | None = None) -> Outline:
    """The lines and elements of a tree; with the page's address, links to other sites are told apart."""
    walk = _Walk(_site(address))
    for event, node in iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event == "start":
            walk.open(node)
        elif event == "end":
            walk.close(node)
        elif node.tail:
            walk.add(node.tail)
    walk.end_line()
    return walk.outline


class _Pen:
    """Words gathered for the line that is being written."""

    __slots__ = ("away", "linked", "picture", "pieces")

    def __init__(self, picture: int | None = None) -> None:
        self.pieces: list[str] = []
        self.linked = self.away = 0
        self.picture = picture


class _Walk:
    """What is known of the place in the tree that the pass has come to."""

    def __init__(self, site: str | None) -> None:
        self.outline = Outline(lines=[], elements=[])
        self._pens = [_Pen()]
        self._path = [-1]
        # For each element that is open: whether it has an entry in the outline, and whether a pen of its own.
        self._open: list[tuple[bool, bool]] = []
        self._silent = self._links = self._items = 0
        self._levels: list[int] = []
        self._rows: list[int] = []
        self._broken = False
        self._site = site
        self._leads_away = False

    def add(self, words: str) -> None:
        """Words for the line."""
        if self._silent:
            return
        pen = self._pens[-1]
        pen.pieces.append(words)
        if self._links:
            length = len(words.strip())
            pen.linked += length
            pen.away += length if self._leads_away else 0

    def end_line(self) -> None:
        """What is gathered becomes a line."""
        pen = self._pens[-1]
        if not pen.pieces:
            return
        words = tidy("".join(pen.pieces))
        # A picture belongs to the next words, whatever tags stand between.
        self._pens[-1] = _Pen(None if words else pen.picture)
        if words:
            line = Line(
                text=words,
                holder=self._path[-1],
                linked=pen.linked,
                away=pen.away,
                level=self._levels[-1] if self._levels else 0,
                item=self._items > 0,
                gap=not self._broken,
                pictured=pen.picture is not None,
                captioned=pen.picture == self._path[-1],
            )
            self.outline.lines.append(line)
            self._broken = False

    def open(self, element: HtmlElement) -> None:
        """The beginning of an element."""
        tag = element.tag
        is_block = tag in _BLOCKS
        if is_block:
            self.end_line()
            self._broken = tag == "br"
        hint = hint_of(element, tag)
        aside = not is_block and _stands_aside(element, tag, hint)
        if is_block or aside:
            is_body = "articleBody" in (element.get("itemprop") or "")
            look = (element.get("class") or "").strip()
            self.outline.elements.append(Element(self._path[-1], tag, hint, is_body, look))
            self._path.append(len(self.outline.elements) - 1)
            if aside:
                self._pens.append(_Pen())
        self._open.append((is_block or aside, aside))
        if tag in _COUNTED:
            self._count(element, tag, 1)
        if element.text:
            self.add(element.text)

    def close(self, element: HtmlElement) -> None:
        """The end of an element."""
        listed, aside = self._open.pop()
        if listed:
            self.end_line()
            self._path.pop()
        if aside:
            self._pens.pop()
        if element.tag in _COUNTED:
            self._count(element, element.tag, -1)
        if element.tail:
            self.add(element.tail)

    def _count(self, element: HtmlElement, tag: str, by: int) -> None:
        if tag in _SILENT:
            self._silent += by
        elif tag == "img":
            self._pens[-1].picture = self._path[-1]
        elif tag == "a":
            self._links += by
            if by > 0 and self._site:
                site = _site(element.get("href"))
                self._leads_away = site is not None and site != self._site
        elif tag == "li":
            self._items += by
        elif tag == "tr":
            self._row(by)
        elif by > 0:
            self._levels.append(_LEVELS[tag])
        else:
            self._levels.pop()

    def _row(self, by: int) -> None:
        """The cells of a table's row are one line; a row that lays out a page stays as it is."""
        lines = self.outline.lines
        if by > 0:
            self._rows.append(len(lines))
            return
        cells = lines[self._rows.pop() :]
        holders = {cell.holder for cell in cells}
        if len(cells) < 2 or len(holders) < len(cells):
            return
        if any(word_count(cell.text) > _LONGEST_CELL for cell in cells):
            return
        row = msgspec.structs.replace(
            cells[0],
            text=" | ".join(cell.text for cell in cells),
            source=" ".join(cell.text for cell in cells),
            linked=sum(cell.linked for cell in cells),
            away=sum(cell.away for cell in cells),
            item=True,
        )
        del lines[len(lines) - len(cells) :]
        lines.append(row)


def _stands_aside(element: HtmlElement, tag: str, hint: Hint | None) -> bool:
    """Words inside a sentence that readers see apart from it: a hidden note, a card with a picture."""
    if hint is not None and hint.reason in _APART and tag != "a":
        return True
    if tag != "span":
        return False
    inner = element
    for _ in range(_FARTHEST_PICTURE):
        if (inner.text and inner.text.strip()) or not len(inner):
            break
        inner = inner[0]
        if inner.tag == "img":
            return True
    return False


def _site(address: str | None) -> str | None:
    """The last two labels of the host: "news.example.org" and "www.example.org" are one site."""
    found = _HOST.match(address or "")
    return ".".join(found.group(1).lower().split(".")[-2:]) if found else None
