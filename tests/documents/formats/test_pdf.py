"""PDFs: reading order, paragraphs, furniture of pages, facts of the file, and files that cannot be read."""

from collections.abc import Sequence

import pytest
from tests.documents.formats.pdf_making import FOOT, Set, column, pdf
from tests.documents.formats.reading import read, rejected
from tests.documents.samples import parts

from tidings.documents.formats import Opened, open_report
from tidings.documents.formats import pdf_lines as lines_module
from tidings.model.documents import RawReport

PDF = "application/pdf"
BRIDGE = (
    "The army said on Monday that it had taken the village of Serpa, and that fourteen people had been "
    "killed in the shelling of the bridge over the river."
)
ROAD = (
    "Residents told reporters that the road had been closed since the morning, while officials in the "
    "capital denied it. They asked for peace-keeping troops to be sent."
)
MAYOR = (
    "The mayor of Beja said on Tuesday that no one had called him, and that the hospital had taken in "
    "thirty wounded people from the villages around it."
)
STORY = [BRIDGE, ROAD, MAYOR]
TITLE = (72.0, 790.0, 20.0, "Talks fail in Moura")


def furniture(number: int) -> list[Set]:
    return [
        (72, 815, 8, "The Harbour Post"),
        (280, FOOT, 8, f"Page {number} of 3"),
        (72, FOOT - 12, 8, "All rights reserved 2021"),
    ]


def opened(content: bytes) -> Opened:
    return open_report(RawReport(origin="a.pdf", media_type=PDF, content=content))


def paragraphs(content: bytes) -> list[str]:
    return [block.text for block in opened(content).blocks or () if block.reason is None]


def two_columns() -> list[Set]:
    """One story that runs from the foot of the left column to the head of the right one."""
    left = column(STORY, right=280)
    cut = len(left) // 2
    up = left[0][1] - left[cut][1]
    right = [(x + 238, y + up, size, words) for x, y, size, words in left[cut:]]
    return [*left[:cut], *right]


@pytest.mark.parametrize(
    "page",
    [
        column(STORY),
        column(STORY, gap=0, indent=18),
        column(STORY, right=280),
        column(STORY, right=200, size=8),
        two_columns(),
    ],
    ids=["gaps", "indents", "narrow", "very narrow", "two columns"],
)
def test_lines_become_the_paragraphs_they_were(page: Sequence[Set]) -> None:
    assert paragraphs(pdf([page])) == STORY


def test_a_paragraph_goes_on_over_the_furniture_between_two_pages() -> None:
    lines = column(STORY, top=100)
    first, rest = lines[:3], lines[3:]
    down = [(x, y + 600, size, words) for x, y, size, words in rest]
    content = pdf([[*furniture(1), *first], [*furniture(2), *down]])
    assert paragraphs(content) == STORY


def test_what_recurs_on_the_pages_is_cut_with_its_reason() -> None:
    pages = [[*furniture(n), *column([text])] for n, text in enumerate(STORY, start=1)]
    documents, left_out = read(pdf([[TITLE, *pages[0]], *pages[1:]]), PDF)
    assert not left_out
    (document,) = documents
    reasons = [(cut.text, cut.reason) for cut in document.removed]
    for number in (1, 2, 3):
        assert (f"Page {number} of 3", "page number") in reasons
    assert reasons.count(("The Harbour Post", "running head")) == 3
    assert reasons.count(("All rights reserved 2021", "running foot")) == 3
    assert parts(document, "title") == ["Talks fail in Moura"]
    assert parts(document, "lead", "body") == STORY


def test_a_list_of_sentences_alike_loses_none_of_them() -> None:
    days = [
        f"On {day} May the army said that it had shelled {day + 3} villages and killed {day * 7} men "
        "in the hills above the river." for day in range(1, 19)
    ]  # fmt: skip
    pages = [[*furniture(n + 1), *column(days[6 * n : 6 * n + 6])] for n in range(3)]
    assert paragraphs(pdf(pages)) == days


def test_a_title_that_returns_as_running_head_stays() -> None:
    head = (72.0, 815.0, 8.0, "Talks fail in Moura")
    content = pdf([[TITLE, *column(STORY[:2])], [head, *column(STORY[2:])]])
    assert paragraphs(content)[0] == "Talks fail in Moura"


def test_removed_words_stand_in_the_raw_text() -> None:
    content = pdf([[*furniture(n), *column(STORY)] for n in (1, 2)])
    raw = opened(content).text
    ((document,), _) = read(content, PDF)
    assert document.removed
    assert all(raw[cut.start : cut.end] == cut.text for cut in document.removed)


def test_a_word_broken_at_the_end_of_a_line_is_kept_as_received() -> None:
    page = [
        (72.0, 700.0, 10.0, "The govern-"),
        (72.0, 688.0, 10.0, "ment said that it had no news."),
    ]
    assert "".join(paragraphs(pdf([page]))).replace("-", "") == (
        "The government said that it had no news."
    )


def test_what_the_file_says_of_itself_is_declared() -> None:
    info = "/Title (Talks fail in Moura) /Author (Ana Ruiz; scanner2) /CreationDate (D:20210504081500Z)"
    assert opened(pdf([column(STORY)], info=info)).declared == (
        ("title", "Talks fail in Moura"),
        ("authors", "Ana Ruiz"),
        ("created", "2021-05-04"),
    )


def test_the_day_of_making_the_file_gives_way_to_a_date_line() -> None:
    info = "/CreationDate (D:20230909081500Z)"
    alone, dated = (
        pdf([[TITLE, *column(STORY)]], info=info),
        pdf([[TITLE, *column(["By Ana Ruiz", "3 May 2021", *STORY])]], info=info),
    )
    days = [read(content, PDF)[0][0].published for content in (alone, dated)]
    assert [day and day.date for day in days] == ["2023-09-09", "2021-05-03"]


@pytest.mark.parametrize("title", ["report_final.docx", "Microsoft Word - Moura 3", ""])
def test_a_title_made_of_the_name_of_the_file_is_none(title: str) -> None:
    assert opened(pdf([column(STORY)], info=f"/Title ({title})")).declared == ()


GOOD = pdf([column(STORY)])
LOCKED = pdf(
    [column(STORY)],
    tail="/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt "
    "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> ",
)
WIDE = "BT /F 10 Tf 72 700 Td (The army said so.) Tj ET\n"
REFUSED = {
    "scan": (pdf([[]]), "it is a scan without a text layer: its words cannot be read"),
    "page number on a scan": (pdf([[(280, 40, 8, "Page 1")]]), "it is a scan without a text layer"),
    "truncated": (GOOD[: len(GOOD) // 2], "damaged PDF"),
    "head alone": (b"%PDF-1.4\n", "damaged PDF"),
    "encrypted": (LOCKED, "it is locked with a password"),
    "5,000 pages": (pdf([column(["One."])] * 5000), "it has 5,000 pages; up to 1,000 are read"),
    "unclosed states": (
        pdf([], streams=[b"q " * 20_000_000]),
        "the reader of PDFs broke down on it",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_pdf_that_cannot_be_read_is_left_out_with_a_plain_reason(name: str) -> None:
    content, reason = REFUSED[name]
    documents, left_out = read(content, PDF)
    assert documents == ()
    assert len(left_out) == 1
    assert reason in rejected(left_out)[0]


def test_the_next_pdf_is_read_after_one_that_ended_the_reader() -> None:
    read(REFUSED["unclosed states"][0], PDF)
    assert len(read(GOOD, PDF)[0]) == 1


def test_a_pdf_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = pdf([], streams=[WIDE.encode() * 400_000] * 5)
    monkeypatch.setattr(lines_module, "MOST_SECONDS", 0.3)
    assert "takes longer than" in rejected(read(slow, PDF)[1])[0]


def test_a_packed_stream_of_blanks_does_no_harm() -> None:
    documents, left_out = read(pdf([], streams=[WIDE.encode() + b" " * 200_000_000]), PDF)
    assert len(documents) + len(left_out) == 1


def test_bytes_before_the_head_are_passed_over() -> None:
    assert len(read(b"\r\n<!-- -->\n" + GOOD, PDF)[0]) == 1


def test_a_page_saved_under_the_name_of_a_pdf_is_read_as_a_page() -> None:
    page = f"<!DOCTYPE html><html><body><h1>Talks fail</h1><p>{BRIDGE}</p></body></html>".encode()
    assert [document.media_type for document in read(page, PDF)[0]] == ["text/html"]
