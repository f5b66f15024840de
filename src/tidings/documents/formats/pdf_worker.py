"""Runs as a process of its own and reads one PDF after another: what breaks it breaks nothing else.

The library under it is written in C++: a file made for the purpose fills gigabytes from thirty kilobytes, or
draws for hours. This file imports nothing of tidings, so that the process is there in a tenth of a second.
In: eight bytes of length, then the file. Out: eight bytes of length, then JSON: a fault, or lines and facts.
"""

from __future__ import annotations

import ctypes
import json
import statistics
import sys
from collections.abc import Iterator
from contextlib import suppress

import pypdfium2
from pypdfium2 import raw as pdfium

# The longest inquiries and judgments have some hundred pages; more is a volume, not a report.
MOST_PAGES = 1000
# About six times the characters of a report of a thousand full pages.
MOST_CHARACTERS = 20_000_000
# A report of 900 pages takes a tenth of this.
MOST_MEMORY = 1536 * 1024 * 1024
LENGTH = 8
_LINE_END = frozenset("\r\n")
# What the library puts where a word was hyphenated at the end of a line.
_HYPHENS = frozenset("\x02\ufffe")

# Page, words, left, right, bottom and height of a line.
Row = tuple[int, str, float, float, float, float]
Box = tuple[float, float, float, float]


def read(content: bytes) -> dict[str, object]:
    """The lines of all pages and what the file says about itself, or why it cannot be read."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as fault:
        locked = getattr(fault, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        return {"fault": "it is locked with a password" if locked else "it is a damaged PDF"}
    try:
        if len(document) > MOST_PAGES:
            return {"fault": f"it has {len(document):,} pages; up to {MOST_PAGES:,} are read"}
        rows: list[Row] = []
        left = MOST_CHARACTERS
        for number in range(len(document)):
            for row in _page(document, number, left):
                rows.append(row)
                left -= len(row[1])
            if left <= 0:
                return {"fault": f"it has more than {MOST_CHARACTERS:,} characters of text"}
        return {"lines": rows, "about": _about(document)}
    finally:
        document.close()


def _about(document: pypdfium2.PdfDocument) -> dict[str, str]:
    with suppress(pypdfium2.PdfiumError, UnicodeError):
        return {key: str(said) for key, said in document.get_metadata_dict().items()}
    return {}


def _page(document: pypdfium2.PdfDocument, number: int, most: int) -> Iterator[Row]:
    """The lines of one page; a page that is damaged has none, the others are still read."""
    try:
        page = document[number]
        layer = page.get_textpage()
    except pypdfium2.PdfiumError:
        return
    try:
        start = 0
        letters: list[str] = []
        for index in range(min(layer.count_chars(), most)):
            letter = _letter(layer, index)
            if letter in _LINE_END:
                yield from _line(layer, number, start, letters)
                start, letters = index + 1, []
            else:
                letters.append(letter)
        yield from _line(layer, number, start, letters)
    finally:
        layer.close()
        page.close()


def _letter(layer: pypdfium2.PdfTextPage, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(layer, index)
    letter = chr(code) if code <= sys.maxunicode else "\ufffd"
    return "-" if letter in _HYPHENS else letter


def _line(layer: pypdfium2.PdfTextPage, page: int, start: int, letters: list[str]) -> Iterator[Row]:
    shown = [index for index, letter in enumerate(letters) if not letter.isspace()]
    if not shown:
        return
    boxes = [_box(layer, start + shown[at]) for at in (0, len(shown) // 2, -1)]
    height = statistics.median(top - bottom for _, _, bottom, top in boxes)
    yield page, "".join(letters), boxes[0][0], boxes[-1][1], boxes[0][2], round(height, 1)


def _box(layer: pypdfium2.PdfTextPage, index: int) -> Box:
    """Left, right, bottom and top of a character with the room that its font gives every letter."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(layer, index, ctypes.byref(box)):
        return 0.0, 0.0, 0.0, 0.0
    return box.left, box.right, box.bottom, box.top


def _serve() -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system limits memory this way
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    while len(head := sys.stdin.buffer.read(LENGTH)) == LENGTH:
        content = sys.stdin.buffer.read(int.from_bytes(head))
        said = json.dumps(read(content)).encode("ascii")
        sys.stdout.buffer.write(len(said).to_bytes(LENGTH) + said)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _serve()
