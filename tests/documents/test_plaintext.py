"""Wrapped and broken paragraphs become whole; lines that stand alone stay alone."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.samples import made, parts

LONG = (
    "Rescue teams reached the village of Oster on Monday and found eleven people alive under the roof "
    "of the school, where they had hidden from the storm for three days without food or warm clothes."
)
SECOND = (
    "The governor of the province thanked the teams and said that the search would go on in the upper "
    "valley, where at least four farms could not be reached by road or by telephone since Friday night."
)


@pytest.mark.parametrize("width", [60, 72, 90, 100])
def test_wrapped_lines_are_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(text, width) for text in (LONG, SECOND))
    assert parts(made(wrapped), "lead", "body") == [LONG, SECOND]


def test_paragraph_broken_in_mid_sentence_is_joined() -> None:
    at = LONG.index("under")
    document = made(f"{SECOND}\n\n{LONG[:at].strip()}\n\n{LONG[at:]}")
    assert parts(document, "lead", "body") == [SECOND, LONG]


def test_head_lines_are_not_joined() -> None:
    document = made(f"Eleven found alive in Oster\n\nAna Ruiz\nMay 4, 2021\n\n{LONG}")
    assert document.title == "Eleven found alive in Oster"
    assert document.authors == ("Ana Ruiz",)
    assert document.published is not None
    assert document.published.date == "2021-05-04"


def test_markdown_marks_are_taken_off() -> None:
    document = made(
        f"# Eleven found\n\nBy [Ana Ruiz for Reuters](#)\n\n{LONG.replace('Oster', '**Oster**')}"
    )
    assert document.title == "Eleven found"
    assert document.agency == "Reuters"
    assert parts(document, "lead") == [LONG]
    assert document.removed == ()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Café «Öl» opened.".encode("utf-16"), "Café «Öl» opened."),
        ("\ufeffCafé opened.".encode(), "Café opened."),
        (
            "The café in Lüneburg – the “Öl” – opened.".encode("cp1252"),
            "The café in Lüneburg – the “Öl” – opened.",
        ),
        (b"One line\r\nof text\x00\x07 here.", "One line\n\nof text here."),
    ],
)
def test_bytes_become_text(content: bytes, text: str) -> None:
    assert made(content).text == text


@given(st.text(max_size=400))
def test_any_text_makes_a_document(text: str) -> None:
    made(text.encode("utf-8", errors="replace"))
    made(text.encode("utf-8", errors="replace"), media_type="text/markdown")


@given(st.text(alphabet="<>/abp &;=\"'!- \n", max_size=200))
def test_any_page_makes_a_document(text: str) -> None:
    made(text, media_type="text/html")


def test_points_of_a_list_are_text_and_no_headings() -> None:
    text = (
        "KEY FIGURES\n• 900 people evacuated since Monday\n• 40 houses flooded in two districts\n\n"
        f"{LONG}\n\n{SECOND}"
    )
    read = parts(made(text), "lead", "body")
    assert read[:2] == ["900 people evacuated since Monday", "40 houses flooded in two districts"]
