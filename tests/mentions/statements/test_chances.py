"""Chances in numbers, and numbers that are none."""

import pytest

from tidings.mentions.statements.kinds.chances import chance_in_numbers


@pytest.mark.parametrize(
    ("text", "words", "share"),
    [
        ("put the chance of a truce by Friday at 60 percent", "chance of a truce by Friday at 60 percent", (0.6, 0.6)),
        ("gave the talks a 30 per cent chance", "30 per cent chance", (0.3, 0.3)),
        ("a one-in-three chance that the river will rise", "one-in-three chance", (0.33, 0.33)),
        ("a 30 to 40% risk of default", "30 to 40% risk", (0.3, 0.4)),
        ("the odds of a deal were one in five", "odds of a deal were one in five", (0.2, 0.2)),
        ("a second wave was 70 percent likely", "70 percent likely", (0.7, 0.7)),
        ("a probability of about 15 percent", "probability of about 15 percent", (0.15, 0.15)),
    ],
)  # fmt: skip
def test_a_chance_in_numbers(text: str, words: str, share: tuple[float, float]) -> None:
    found = chance_in_numbers(text, 0, len(text))
    assert found is not None
    assert text[slice(*found[0])] == words
    assert found[1] == share


@pytest.mark.parametrize(
    "text",
    [
        "the risk of losing 30 percent of the harvest",
        "the chance of 60 percent of voters staying at home",
        "prices rose by 12 percent",
        "one in five homes has burnt",
        "a 0 percent chance",
    ],
)
def test_a_share_of_something_is_no_chance(text: str) -> None:
    assert chance_in_numbers(text, 0, len(text)) is None
