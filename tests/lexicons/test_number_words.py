"""Words say the numbers of their kinds, and no others."""

from __future__ import annotations

import pytest

from tidings.lexicons.number_words import NumberKind, number_words


@pytest.mark.parametrize(
    ("kinds", "word", "number"),
    [
        (("unit",), "twelve", 12),
        (("unit", "ten"), "forty", 40),
        (("scale",), "dozen", 12),
        (("suffix",), "bn", 1_000_000_000),
        (("unit",), "forty", None),
        (("unit", "ten"), "dozen", None),
        (("scale",), "k", None),
        ((), "one", None),
    ],
)
def test_the_number_of_a_word(kinds: tuple[NumberKind, ...], word: str, number: int | None) -> None:
    assert number_words(*kinds).get(word) == number
