"""Paragraphs of a DOCX taken from its elements, those that python-docx passes over among them.

Words put in while changes were tracked, content controls and text boxes are read; words struck out are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from tidings.model.record import Record

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRUCK = frozenset({f"{_WORD}del", f"{_WORD}moveFrom", f"{_COMPATIBLE}Fallback"})
_SPACE = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_BOX = f"{_WORD}txbxContent"


class Paragraph(Record, frozen=True, kw_only=True):
    """A paragraph or a row of a table; `style` is the id of its style, `level` its own outline level."""

    text: str
    style: str = ""
    level: int = 0
    item: bool = False


def paragraphs(parent: Element) -> Iterator[Paragraph]:
    """The paragraphs below an element, in their order; a row of a table is one."""
    for child in parent:
        if child.tag == f"{_WORD}p":
            yield _paragraph(child)
            for box in _boxes(child):
                yield from paragraphs(box)
        elif child.tag == f"{_WORD}tbl":
            yield from _rows(child)
        elif isinstance(child.tag, str) and child.tag not in _STRUCK:
            yield from paragraphs(child)


def _paragraph(element: Element) -> Paragraph:
    about = element.find(f"{_WORD}pPr")
    style = _value(about, "pStyle")
    outline = _value(about, "outlineLvl")
    return Paragraph(
        text="".join(_words(element)),
        style=style,
        level=int(outline) + 1 if outline.isdigit() and int(outline) < 6 else 0,
        item=(about is not None and about.find(f"{_WORD}numPr") is not None)
        or style.lower().startswith("list"),
    )


def _value(about: Element | None, name: str) -> str:
    found = about.find(f"{_WORD}{name}") if about is not None else None
    return str(found.get(f"{_WORD}val") or "") if found is not None else ""


def _words(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _STRUCK or child.tag == _BOX:
            continue
        if child.tag == f"{_WORD}t":
            yield child.text or ""
        elif child.tag in _SPACE:
            yield _SPACE[child.tag]
        elif isinstance(child.tag, str) and child.tag != f"{_WORD}pPr":
            yield from _words(child)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _STRUCK:
            yield from _boxes(child)


def _rows(table: Element) -> Iterator[Paragraph]:
    for row in table.iter(f"{_WORD}tr"):
        if next(row.iterancestors(f"{_WORD}tbl")) is not table:
            continue  # a table in a cell is part of that cell
        cells = [
            cell for cell in row.iter(f"{_WORD}tc") if next(cell.iterancestors(f"{_WORD}tr")) is row
        ]
        if len(cells) == 1:  # a frame around text
            yield from paragraphs(cells[0])
        elif filled := [words for cell in cells if (words := _cell(cell))]:
            yield Paragraph(text=" | ".join(filled), item=True)


def _cell(cell: Element) -> str:
    return " ".join(" ".join(paragraph.text.split()) for paragraph in paragraphs(cell)).strip()
