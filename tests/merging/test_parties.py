"""Who suffered an event: one party for words of several reports that say more or less of it."""

import pytest

from tidings.merging.happenings.parties import _said_again


@pytest.mark.parametrize(
    ("descriptions", "said_again"),
    [
        (["the market", "a crowded market", "a market"], {"the market", "a market"}),
        (["a police station", "a railway station"], set()),
        (["the station", "a police post"], set()),
        (["34 soldiers", "soldiers"], {"soldiers"}),
    ],
)
def test_descriptions_that_say_less(descriptions: list[str], said_again: set[str]) -> None:
    assert {less for less, _ in _said_again(descriptions)} == said_again
