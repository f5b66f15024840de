"""What a list tells below the name of a place happened there."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

AFTER = "\n\nHama. Rebels shelled a market on 2 May. A farmer was hurt."


def places(text: str) -> dict[str, str | None]:
    """The name of the place of each event, by what tells it."""
    return {e.headline: e.place.name if e.place else None for e in account_of(text).events}


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Homs (first raid). Gunmen shot four men on 3 May.", "shot", "Homs"),
        ("Homs. Gunmen stormed a farm. They shot four men on 3 May.", "shot", "Homs"),
        # its own words place it elsewhere
        ("Homs. Gunmen shot four men in Idlib on 3 May.", "shot", "Idlib"),
    ],
)
def test_the_head_of_a_list_places_what_stands_below(text: str, word: str, place: str) -> None:
    found = places(text + AFTER)
    assert {where for says, where in found.items() if word in says} == {place}
    assert {place for says, place in found.items() if "shelled" in says} == {"Hama"}
