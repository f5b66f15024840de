"""The lines of a PDF as its text layer gives them, each with its place and size on the page."""

from __future__ import annotations

import ctypes
import statistics
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw as pdfium

from tidings.documents.decoding import clean
from tidings.model.record import Record

# The longest inquiries and judgments have some hundred pages; more is a volume, not a report.
MOST_PAGES = 1000
# About six times the characters of a report of a thousand full pages.
MOST_CHARACTERS = 20_000_000
_LINE_END = frozenset("\r\n")
# What the library puts where a word was hyphenated at the end of a line.
_HYPHENS = frozenset("\x02\ufffe")


class PdfError(Exception):
    """A PDF cannot be read, in words for a user."""


class Line(Record, frozen=True, kw_only=True):
    """A line of a page: its words, its box in points (y grows upwards) and the height of its letters."""

    page: int
    text: str
    left: float
    right: float
    bottom: float
    size: float
    reason: str | None = None


class ReadPdf(Record, frozen=True, kw_only=True):
    """All lines of a PDF, and what its maker wrote about it."""

    lines: tuple[Line, ...]
    about: dict[str, str]


def read_pdf(content: bytes) -> ReadPdf:
    """The lines of all pages; raises PdfError where the file is locked, damaged or too long."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as fault:
        if getattr(fault, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise PdfError("it is locked with a password") from fault
        raise PdfError("it is a damaged PDF") from fault
    try:
        if len(document) > MOST_PAGES:
            raise PdfError(f"it has {len(document):,} pages; up to {MOST_PAGES:,} are read")
        lines: list[Line] = []
        characters = 0
        for number in range(len(document)):
            for line in _page_lines(document, number):
                characters += len(line.text)
                lines.append(line)
            if characters > MOST_CHARACTERS:
                raise PdfError(f"it has more than {MOST_CHARACTERS:,} characters of text")
        return ReadPdf(lines=tuple(lines), about=_about(document))
    finally:
        document.close()


def _about(document: pypdfium2.PdfDocument) -> dict[str, str]:
    try:
        return {key: str(said) for key, said in document.get_metadata_dict().items()}
    except (pypdfium2.PdfiumError, UnicodeError):
        return {}


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """The lines of one page; a page that is damaged has none, the others are still read."""
    try:
        page = document[number]
        layer = page.get_textpage()
    except pypdfium2.PdfiumError:
        return
    try:
        count = min(layer.count_chars(), MOST_CHARACTERS)
        start = 0
        letters: list[str] = []
        for index in range(count):
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
    letter = chr(code) if code <= 0x10FFFF else "\ufffd"
    return "-" if letter in _HYPHENS else letter


def _line(
    layer: pypdfium2.PdfTextPage, page: int, start: int, letters: list[str]
) -> Iterator[Line]:
    """The line of these letters, if there are any; two halves of a character become one."""
    raw = "".join(letters)
    whole = raw.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
    shown = [index for index, letter in enumerate(letters) if not letter.isspace()]
    if not shown or not clean(whole).strip():
        return
    first, last = (_box(layer, start + index) for index in (shown[0], shown[-1]))
    middle = _box(layer, start + shown[len(shown) // 2])
    yield Line(
        page=page,
        text=" ".join(clean(whole).split()),
        left=first[0],
        right=last[1],
        bottom=first[2],
        size=round(statistics.median(box[3] - box[2] for box in (first, middle, last)), 1),
    )


def _box(layer: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of a character with the room that its font gives every letter."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(layer, index, ctypes.byref(box)):
        return 0.0, 0.0, 0.0, 0.0
    return box.left, box.right, box.bottom, box.top
