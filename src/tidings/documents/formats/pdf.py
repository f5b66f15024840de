"""A PDF with a text layer: its lines in reading order, joined to paragraphs, furniture of the pages left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tidings.documents.blocks import tidy
from tidings.documents.decoding import clean
from tidings.documents.formats.opened import Opened, UnreadableError
from tidings.documents.formats.pdf_furniture import mark_page_furniture
from tidings.documents.formats.pdf_lines import PdfError, read_pdf
from tidings.documents.formats.pdf_paragraphs import join_lines
from tidings.documents.identity.bylines import is_person
from tidings.model.documents import RawReport

# Fewer letters than this in all is a stamp or a page number on a scan, no text layer.
_FEWEST_LETTERS = 20
# With more characters of unknown meaning than this the letters are drawn and not told ("fi" for every "e").
_UNTOLD_SHARE = 0.3
_UNTOLD = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_DAY = re.compile(r"D:((?:19|20)\d\d)([01]\d)([0-3]\d)")
# Titles that a program made of the name of the file.
_FILE_TITLE = re.compile(r"\.(?:docx?|pdf|indd|pub|rtf|odt|qxd|pages|html?)$|^microsoft word", re.I)


def open_pdf(raw: RawReport) -> Opened:
    """The words of a PDF; one without a text layer, a locked and a damaged one are told apart."""
    try:
        read = read_pdf(raw.content)
    except PdfError as fault:
        raise UnreadableError(str(fault)) from fault
    letters = "".join(line.text for line in read.lines)
    told = sum(1 for letter in letters if letter.isalnum())
    if told + len(_UNTOLD.findall(letters)) < _FEWEST_LETTERS:
        raise UnreadableError("it is a scan without a text layer: its words cannot be read")
    if len(_UNTOLD.findall(letters)) > _UNTOLD_SHARE * len(letters):
        raise UnreadableError("its text layer does not tell which letters it shows")
    text, blocks = join_lines(mark_page_furniture(read.lines))
    return Opened(
        text=text, mark_up="plain", declared=tuple(_declared(read.about)), blocks=tuple(blocks)
    )


def _declared(about: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    title = tidy(clean(about.get("Title", "")))
    if title and not _FILE_TITLE.search(title):
        yield "title", title
    for name in re.split(r"[;,]", clean(about.get("Author", ""))):
        if is_person(tidy(name)):
            yield "authors", tidy(name)
    # The day of making the file: of a reprint, a scan, a print from a page. It is weighed apart.
    if day := _DAY.match(about.get("CreationDate", "")):
        yield "created", "-".join(day.groups())
