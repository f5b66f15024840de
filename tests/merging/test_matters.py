"""Passages share a matter by their telling words, and stand near or far in one document."""

from __future__ import annotations

import pytest

from tidings.merging.matters import distance, telling
from tidings.model.evidence import Evidence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two bridges", "the bridge"),
        ("Shelled bridges", "shelling a bridge"),
        ("a curfew in Tumaco", "the Túmaco curfew"),
        ("killed in 2019", "since 2019"),
    ],
)
def test_words_in_common(one: str, other: str) -> None:
    assert telling(one) & telling(other)


@pytest.mark.parametrize(
    "words", ["", "the and of", "  —  ", "it is so", "having been", "will still be"]
)
def test_words_that_say_nothing(words: str) -> None:
    assert telling(words) == frozenset()


def spoken(document: str, start: int) -> Evidence:
    return Evidence(document=document, start=start, end=start + 5, quote="Truce")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([spoken("a", 0)], [spoken("a", 25)], 20),
        ([spoken("a", 25)], [spoken("a", 0)], 20),
        ([spoken("a", 0)], [spoken("a", 3)], 0),
        ([spoken("a", 0), spoken("b", 0)], [spoken("b", 10)], 5),
        ([spoken("a", 0)], [spoken("b", 0)], None),
        ([], [spoken("b", 0)], None),
    ],
)
def test_distance(one: list[Evidence], other: list[Evidence], expected: int | None) -> None:
    assert distance(one, other) == expected
