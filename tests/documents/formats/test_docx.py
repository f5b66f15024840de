"""DOCX: headings, lists, tables, tracked changes, heads of pages, and packs that are made to do harm."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from tests.documents.formats.reading import read, rejected
from tests.documents.samples import parts

from tidings.documents.formats import Opened, open_report
from tidings.documents.formats import docx as docx_module
from tidings.model.documents import RawReport

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FIRST = "The army said on Monday that it had taken the village of Serpa."
SECOND = "Fourteen people were killed when the bridge was shelled, the mayor told reporters."


def made(*steps: Callable[[Word], object]) -> bytes:
    """A DOCX in which these steps were taken."""
    word = docx.Document()
    for step in steps:
        step(word)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def paragraph(words: str, style: str | None = None) -> Callable[[Word], object]:
    return lambda word: word.add_paragraph(words, style=style)


def xml(inner: str) -> Callable[[Word], object]:
    """Mark-up that python-docx does not write, put before the end of the body."""
    return lambda word: word.element.body.insert(
        len(word.element.body) - 1, parse_xml(inner.replace("<w:", "<w:", 1).replace("XMLNS", WORD))
    )


def opened(content: bytes) -> Opened:
    return open_report(RawReport(origin="a.docx", media_type=DOCX, content=content))


def table(word: Word) -> None:
    grid = word.add_table(rows=2, cols=2)
    for row, cells in zip(
        grid.rows, (("Village", "Killed"), ("Serpa", "fourteen people")), strict=True
    ):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words


def frame(word: Word) -> None:
    word.add_table(rows=1, cols=1).rows[0].cells[0].text = SECOND


def facts(word: Word) -> None:
    word.core_properties.title = "Talks fail in Moura"
    word.core_properties.author = "Ana Ruiz; user"


def heads(word: Word) -> None:
    word.sections[0].header.paragraphs[0].text = "The Harbour Post"
    word.sections[0].footer.paragraphs[0].text = "Page 1"


CASES = {
    "heading": (paragraph("Talks fail", "Heading 1"), [("Talks fail", 1, False)]),
    "smaller heading": (paragraph("Talks fail", "Heading 3"), [("Talks fail", 3, False)]),
    "title": (paragraph("Talks fail", "Title"), [("Talks fail", 1, False)]),
    "list": (paragraph("The road is shut.", "List Bullet"), [("The road is shut.", 0, True)]),
    "line break": (paragraph("One line.\nAnother."), [("One line.", 0, False), ("Another.", 0, False)]),
    "tab": (paragraph("One\tline."), [("One line.", 0, False)]),
    "table": (table, [("Village | Killed", 0, True), ("Serpa | fourteen people", 0, True)]),
    "frame around text": (frame, [(SECOND, 0, False)]),
    "tracked": (
        xml(
            "<w:p XMLNS><w:r><w:t xml:space='preserve'>They </w:t></w:r><w:ins><w:r><w:t>agreed</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>refused</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"
        ),
        [("They agreed", 0, False)],
    ),
    "content control": (
        xml("<w:sdt XMLNS><w:sdtContent><w:p><w:r><w:t>Inside.</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
        [("Inside.", 0, False)],
    ),
    "text box": (
        xml(
            "<w:p XMLNS><w:r><w:t>Outside.</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed."
            "</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
        ),
        [("Outside.", 0, False), ("Boxed.", 0, False)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_stands_in_a_docx(name: str) -> None:
    step, expected = CASES[name]
    blocks = opened(made(step)).blocks or ()
    assert [(block.text, block.level, block.item) for block in blocks] == expected


def test_a_report_in_a_docx() -> None:
    content = made(facts, heads, paragraph("Talks fail in Moura", "Title"), paragraph("By Ana Ruiz"),
                   paragraph("3 May 2021"), paragraph(FIRST), paragraph(SECOND))  # fmt: skip
    documents, left_out = read(content, DOCX)
    assert not left_out
    (document,) = documents
    assert (document.title, document.authors) == ("Talks fail in Moura", ("Ana Ruiz",))
    assert document.published
    assert document.published.date == "2021-05-03"
    assert parts(document, "lead", "body") == [FIRST, SECOND]
    raw = opened(content).text
    removed = {raw[cut.start : cut.end]: cut.reason for cut in document.removed}
    assert removed == {"The Harbour Post": "running head", "Page 1": "running foot"}


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name, content)
    return out.getvalue()


def with_body(body: bytes) -> bytes:
    """A DOCX whose document is this mark-up."""
    out = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(made(paragraph(FIRST))))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name in source.namelist():
            pack.writestr(name, body if name == "word/document.xml" else source.read(name))
    return out.getvalue()


GOOD = made(paragraph(FIRST))
ENTITIES = (
    b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    b'<w:document ' + WORD.encode() + b"><w:body><w:p><w:r><w:t>&c;&f;</w:t></w:r></w:p></w:body></w:document>"
)  # fmt: skip
REFUSED = {
    "bomb": (with_body(b" " * 300_000_000), "too large to read"),
    "truncated": (GOOD[: len(GOOD) // 2], "DOCX"),
    "no word document": (zipped(**{"word/document.xml": b"<x/>"}), "DOCX"),
    "not XML": (with_body(b"not XML at all"), "DOCX"),
    "nested": (with_body(b"<w:p>" * 100_000), "DOCX"),
    "old or locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old or locked Office file"),
    "empty": (made(), "there is no readable text in it"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_docx_that_cannot_be_read_is_left_out_with_a_plain_reason(name: str) -> None:
    content, reason = REFUSED[name]
    documents, left_out = read(content, DOCX)
    assert documents == ()
    assert len(left_out) == 1
    assert reason in rejected(left_out)[0]


def test_entities_are_neither_unfolded_nor_fetched() -> None:
    documents, left_out = read(with_body(ENTITIES), DOCX)
    assert len(documents) + len(left_out) == 1
    assert all("root:" not in document.text for document in documents)


def test_text_that_packs_well_is_no_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    content = made(*[paragraph(FIRST)] * 3000)
    assert len(read(content, DOCX)[0]) == 1
    monkeypatch.setattr(docx_module, "_HARMLESS", 1000)
    monkeypatch.setattr(docx_module, "MAX_RATIO", 2)
    assert "too large to read" in rejected(read(content, DOCX)[1])[0]
