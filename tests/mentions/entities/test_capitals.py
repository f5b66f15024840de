"""Capitals that a text tells by their country."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Shells fell near the Syrian capital on Monday.", "Syrian capital", "SYR"),
        ("Shells fell near Chad's capital on Monday.", "Chad's capital", "TCD"),
        ("The bank raised Syrian capital gains on Monday.", None, None),
        ("Shells fell near the capital on Monday.", None, None),
        ("Shells fell near the group's de facto Syrian capital on Monday.", None, None),
        ("Shells fell near the self-declared Syrian capital on Monday.", None, None),
    ],
)
def test_capitals(
    read_text: Callable[..., Reading], text: str, words: str | None, country: str | None
) -> None:
    chains, mentions = read_entities(read_text(text))
    found = [m for m in mentions if m.form == "nominal" and m.as_ == "place"]
    assert [m.quote for m in found] == ([words] if words else [])
    for mention in found:
        place = chains[mention.chain].place
        assert place is not None
        assert (place.country, place.precision) == (country, 1)
