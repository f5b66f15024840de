"""Numbers that the parser ties to the wrong noun."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "quote", "population"),
    [
        ("Gunmen took 30 teachers hostage in Karm on Monday.", "30 teachers", "teachers"),
        ("Rebels overran the post and took nine soldiers prisoner.", "nine soldiers", "soldiers"),
        ("Gunmen freed 30 hostages in Karm on Monday.", "30 hostages", "hostages"),
    ],
)
def test_who_is_taken_is_counted(read_text: Read, text: str, quote: str, population: str) -> None:
    found = {f.quote: f.population for f in read_figures(read_text(text))}
    assert found == {quote: population}
