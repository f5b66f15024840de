"""Descriptions of two peoples are two, whether or not a list knows them."""

from __future__ import annotations

import pytest

from tidings.language.peoples import of_other_peoples


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("A Cretan officer", "The Lydian liaison officer", True),
        ("A Maltese captain", "the Frankish captain", True),
        ("A Cretan officer", "The officer", False),
        ("A Cretan officer", "The Cretan liaison officer", False),
        ("An officer", "The Lydian officer", False),
        ("A young woman", "The Lydian woman", False),
    ],
)
def test_peoples(one: str, other: str, two: bool) -> None:
    assert of_other_peoples(one.split(), other.split()) is two
