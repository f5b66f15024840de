"""Texts of many lines and lines of many letters are read in one pass; nothing is lost from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.samples import made

from tidings.documents.furniture import mark_furniture, split_glued
from tidings.documents.plaintext import join_wrapped, read_lines

PARAGRAPH = "On day {} the teams searched the farms above Oster and found {} people in the snow."
LONG = 1_000_000


def test_hundred_thousand_paragraphs() -> None:
    raw = "\n\n".join(PARAGRAPH.format(n % 97, n % 89) for n in range(100_000))
    blocks = read_lines(raw)
    assert len(mark_furniture(split_glued(join_wrapped(blocks), raw), whole_page=True)) == len(
        blocks
    )


@pytest.mark.parametrize(
    "piece",
    ["Word ", "a", "“", ".", "[a", "a | ", "Ab/", "[12]word ", "He left. Link to this post ", "(c) "],
)  # fmt: skip
def test_a_megabyte_of_the_same(piece: str) -> None:
    raw = piece * (LONG // len(piece))
    blocks = mark_furniture(split_glued(join_wrapped(read_lines(raw)), raw), whole_page=True)
    letters = sum(map(str.isalnum, "".join(block.text for block in blocks)))
    assert letters == sum(map(str.isalnum, raw))


def test_a_megabyte_of_sentences_on_one_line() -> None:
    raw = " ".join(PARAGRAPH.format(n, n) for n in range(LONG // len(PARAGRAPH)))
    assert made(raw).text == raw


LINES = st.sampled_from([
    "Read more: Who owns the hill?", "Advertisement", "Home | World | Sport", "ADVERTISEMENT He left the town at noon.",
    "“We heard the hill before we saw it.”", "© 2031 The Oster Post", "Читайте также", "14 comments", "Oster",
    "The teams found eleven people under the roof of the school, the mayor of Oster said.", "", "[image removed]",
    "“We heard the hill before we saw it,” said the teacher, who had led them out. Read more", "What we know",
    "Three lines that run on and on and on without an end to them, and then", "a lower line that ends here.",
])  # fmt: skip


@given(st.lists(LINES, max_size=40))
def test_kept_and_left_out_words_are_the_words_of_the_raw_text(lines: list[str]) -> None:
    raw = "\n".join(lines)
    blocks = split_glued(join_wrapped(read_lines(raw)), raw)
    marked = mark_furniture(blocks, whole_page=True)
    assert " ".join(block.text for block in marked).split() == raw.split()
    for block in marked:
        assert block.place is not None
        assert raw[slice(*block.place)].split() == block.text.split()


@given(st.lists(LINES, max_size=40))
def test_marking_twice_changes_no_reason(lines: list[str]) -> None:
    raw = "\n".join(lines)
    once = mark_furniture(split_glued(read_lines(raw), raw), whole_page=True)
    again = mark_furniture(once, whole_page=True)
    assert [
        b.reason for b, a in zip(once, again, strict=True) if b.reason and b.reason != a.reason
    ] == []
