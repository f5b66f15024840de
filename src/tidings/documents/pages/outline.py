"""A page as lines of words in the elements that hold them: what every judgement about its text is made on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import msgspec
from lxml.etree import iterwalk
from lxml.html import HtmlElement

from tidings.documents.blocks import tidy, word_count
from tidings.documents.pages.hints import Hint, hint_of

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
# A row with longer cells lays a page out and is no row of a table.
_LONGEST_CELL = 40
# Hints that part words from the sentence around them.
_APART = frozenset({"hidden", "caption", "pull quote"})
# How far inside a span a picture may begin it.
_FARTHEST_PICTURE = 5


class Element(msgspec.Struct):
    """An element that holds words: the one around it, its tag, what it hints at, whether it is marked as the text."""

    parent: int
    tag: str
    hint: Hint | None
    is_body: bool


class Line(msgspec.Struct):
    """Words between two block boundaries; `holder` is an element's index.

    `linked` counts its characters in links, `away` those in links to other sites; `pictured` says that a
    picture stands right before it.
    """

    text: str
    holder: int
    linked: int = 0
    away: int = 0
    level: int = 0
    item: bool = False
    gap: bool = True
    pictured: bool = False

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


def find_outline(tree: HtmlElement, address: str | None = None) -> Outline:
    """The lines and elements of a tree; with the page's address, links to other sites are told apart."""
    walk = _Walk(_site(address))
    for event, node in iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event == "start":
            walk.open(node)
        elif event == "end":
            walk.close(node)
        else:
            walk.add(node.tail)
    walk.end_line()
    return walk.outline


class _Pen:
    """Words gathered for the line that is being written."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = self.away = 0
        self.pictured = False


class _Walk:
    """One pass over a tree, without recursion however deep it is."""

    def __init__(self, site: str | None) -> None:
        self.outline = Outline(lines=[], elements=[])
        self._pens = [_Pen()]
        self._path = [-1]
        # For each element that is open: whether it has an entry in the outline, and whether a pen of its own.
        self._open: list[tuple[bool, bool]] = []
        self._counts: Counter[str] = Counter()
        self._levels: list[int] = []
        self._rows: list[int] = []
        self._broken = False
        self._site = site
        self._leads_away = False

    def add(self, words: str | None) -> None:
        """Words for the line."""
        if words and not self._counts["silent"]:
            pen = self._pens[-1]
            pen.pieces.append(words)
            if self._counts["link"]:
                pen.linked += len(words.strip())
                pen.away += len(words.strip()) if self._leads_away else 0

    def end_line(self) -> None:
        """What is gathered becomes a line."""
        pen = self._pens[-1]
        if not pen.pieces and not pen.pictured:
            return
        self._pens[-1] = _Pen()
        self._pens[-1].pictured = pen.pictured and not pen.pieces
        if words := tidy("".join(pen.pieces)):
            line = Line(
                text=words,
                holder=self._path[-1],
                linked=pen.linked,
                away=pen.away,
                level=self._levels[-1] if self._levels else 0,
                item=self._counts["item"] > 0,
                gap=not self._broken,
                pictured=pen.pictured,
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
        hint = hint_of(element) if element.attrib or is_block else None
        aside = not is_block and _stands_aside(element, hint)
        if is_block or aside:
            is_body = "articleBody" in (element.get("itemprop") or "")
            self.outline.elements.append(Element(self._path[-1], tag, hint, is_body))
            self._path.append(len(self.outline.elements) - 1)
        if aside:
            self._pens.append(_Pen())
        if tag == "a" and self._site:
            site = _site(element.get("href"))
            self._leads_away = site is not None and site != self._site
        self._open.append((is_block or aside, aside))
        self._count(tag, 1)
        self.add(element.text)

    def close(self, element: HtmlElement) -> None:
        """The end of an element."""
        tag = element.tag
        listed, aside = self._open.pop()
        if listed:
            self.end_line()
            self._path.pop()
        if aside:
            self._pens.pop()
        self._count(tag, -1)
        self.add(element.tail)

    def _count(self, tag: str, by: int) -> None:
        if tag in _SILENT:
            self._counts["silent"] += by
        elif tag == "img":
            self._pens[-1].pictured = True
        elif tag == "a":
            self._counts["link"] += by
        elif tag == "li":
            self._counts["item"] += by
        elif tag == "tr":
            self._row(by)
        elif level := _LEVELS.get(tag):
            if by > 0:
                self._levels.append(level)
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
            linked=sum(cell.linked for cell in cells),
            away=sum(cell.away for cell in cells),
            item=True,
        )
        del lines[len(lines) - len(cells) :]
        lines.append(row)


def _stands_aside(element: HtmlElement, hint: Hint | None) -> bool:
    """Words inside a sentence that readers see apart from it: a hidden note, a card with a picture."""
    if hint is not None and hint.reason in _APART and element.tag != "a":
        return True
    if element.tag != "span":
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
