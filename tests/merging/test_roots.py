"""Forms of one word have one root, and what stands everywhere weighs little."""

from __future__ import annotations

import pytest

from tidings.merging.roots import root, roots, sentences_of, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mining", "mined"), ("sank", "sink"), ("barges", "barge"), ("stopped", "stop"),
        ("parties", "party"), ("firing", "fire"),
    ],
)  # fmt: skip
def test_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), [("string", "str"), ("mine", "minister"), ("red", "r")])
def test_other_roots(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize("text", ["", " – ", "no not never", "it is so"])
def test_words_that_say_nothing(text: str) -> None:
    assert roots(text) == ()


def test_negation_is_a_word() -> None:
    assert words("It didn’t sink") == ("it", "did", "not", "sink")


def test_sentences_cover_the_text() -> None:
    text = "A ferry sank. “Nobody came.” Why?\n\nNobody knows"
    assert "".join(text[a:b] for a, b in sentences_of(text)) == text
