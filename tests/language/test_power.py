"""Attempts at power by other words than "coup"."""

from collections.abc import Callable

import pytest

from tidings.language.power import SEIZED, aims_at_power
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("The attempt of some colonels to seize the institutions of the state has failed.", True),
        ("A bid by officers to topple the president was foiled.", True),
        ("An attempt to take power was put down in Karm.", True),
        ("An attempt to seize the state was foiled.", True),
        ("An attempt to seize the cargo was foiled.", False),
        ("A bid to take a seat in parliament failed.", False),
        ("An attempt to seize the state broadcaster was foiled.", False),
        ("The attempt to take the state to court failed.", False),
        ("The officers who tried to seize power fled.", False),
    ],
)
def test_attempts(read_text: Callable[..., Reading], text: str, aims: bool) -> None:
    (sentence,) = read_text(text).sentences
    assert any(aims_at_power(sentence, t) for t in sentence.tokens) is aims


@pytest.mark.parametrize(
    ("text", "seized"),
    [
        ("tried to seize power", True),
        ("took over power", True),
        ("seizing control of the organs of the state", True),
        ("seized the power station", False),
        ("took power lines down", False),
        ("seized the state bank", False),
    ],
)
def test_words_of_seizing(text: str, seized: bool) -> None:
    assert bool(SEIZED.search(text)) is seized
