"""What counts only people whom a deed was meant for, and what counts people it reached."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

AIMS = (
    "The army began an operation to capture two rebel leaders.",
    "Police launched a raid to arrest three smugglers.",
)
DONE = (
    "The army captured two rebel leaders in an operation.",
    "Police arrested three smugglers in a raid.",
)


def captured(read_text: Read, text: str) -> list[float | None]:
    return [f.value for f in read_figures(read_text(text)) if f.measure == "captured"]


@pytest.mark.parametrize("text", AIMS)
def test_an_aim_counts_nobody(read_text: Read, text: str) -> None:
    assert not captured(read_text, text)


@pytest.mark.parametrize("text", DONE)
def test_a_deed_counts(read_text: Read, text: str) -> None:
    assert captured(read_text, text)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The ministry is working on evacuating 40 families.", False),
        ("There is no hope of evacuating the 40 families.", False),
        ("They succeeded in evacuating 40 families.", True),
        ("They were thanked for evacuating 40 families.", True),
    ],
)
def test_what_is_worked_for_is_not_done(read_text: Read, text: str, counted: bool) -> None:
    found = [f for f in read_figures(read_text(text)) if f.measure == "evacuated"]
    assert bool(found) is counted


def test_who_comes_from_somewhere_has_not_returned(read_text: Read) -> None:
    found = read_figures(
        read_text("Kenya has 850 soldiers there, with 1,000 troops coming from 20 countries.")
    )
    assert "returned" not in {f.measure for f in found}
