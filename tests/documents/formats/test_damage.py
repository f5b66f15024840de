"""Damaged inputs of every kind: each ends as a report or with a reason, and none ends the program."""

import gzip
import json

import pytest
from tests.documents.formats.mutating import mutants
from tests.documents.formats.reading import read
from tests.documents.formats.test_docx import DOCX, FIRST, made, paragraph, table
from tests.documents.formats.test_mail import HTML, MAIL, TEXT, piece, several
from tests.documents.formats.test_pdf import PDF, STORY, column, furniture, pdf
from tests.documents.formats.test_saved_page import SAVED, saved

# Enough to reach most of what a byte can break, few enough to be run with every change.
NUMBER = 300
RECORDS = [{"id": str(n), "text": f"The café number {n} is shut.", "title": "Ö"} for n in range(4)]
LINES = "\n".join(json.dumps(record, ensure_ascii=False) for record in RECORDS).encode()
TABLE = "id,text,title\n" + "".join(f'{n},"The café, ""{n}"", is shut.",Ö\n' for n in range(4))
ATTACHED = several(
    TEXT, HTML, piece("message/rfc822", "Subject: x\n\nThe road is shut."), kind="mixed"
)
GOOD = {
    "pdf": (PDF, pdf([[*furniture(n), *column(STORY)] for n in (1, 2)], info="/Title (A)")),
    "docx": (DOCX, made(paragraph("Talks fail", "Title"), paragraph(FIRST), table)),
    "mail": (MAIL, ATTACHED),
    "mailbox": ("application/mbox", b"From a\n" + ATTACHED + b"\nFrom b\n" + ATTACHED),
    "saved page": (SAVED, saved()),
    "csv": ("text/csv", TABLE.encode()),
    "jsonl": ("application/x-ndjson", LINES),
    "json": ("application/json", json.dumps(RECORDS).encode()),
    "gzip": ("application/gzip", gzip.compress(LINES, mtime=0)),
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_the_undamaged_input_is_read(name: str) -> None:
    media_type, content = GOOD[name]
    assert read(content, media_type)[0]


@pytest.mark.parametrize("name", GOOD)
def test_a_damaged_input_is_read_or_left_out(name: str) -> None:
    media_type, content = GOOD[name]
    for damaged in mutants(content, number=NUMBER, seed=7):
        if damaged.strip():
            read(damaged, media_type)
