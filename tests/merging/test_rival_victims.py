"""Who was struck: nobody of the civilians, says one report, and another counts them."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

_ARMY = "The Joint Command said that on 7 March its planes struck a camp of bandits near Sabe. Thirty-seven terrorists were killed."
_TOWN = "On 7 March planes bombed the weekly market of Sabe, killing at least eight people, among them three traders, residents said."


def _sides(first: str, second: str) -> list[list[str]]:
    account = account_of_days(("2031-03-08", first), ("2031-03-09", second))
    found = [d for d in account.disagreements if d.explanation == "whether civilians were hit"]
    return [[e.quote for side in d.sides for e in side.evidence] for d in found]


@pytest.mark.parametrize(
    "says",
    ["There were no civilian casualties.", "No civilians were hurt.", "The raid went on until noon without any civilian casualties."],
)  # fmt: skip
def test_no_civilian_against_those_who_are_counted(says: str) -> None:
    (words,) = _sides(f"{_ARMY} {says}", _TOWN)
    assert says in words
    assert "three traders" in words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{_ARMY} Care must be taken that no civilians are harmed.", _TOWN),
        (f"{_ARMY} There were no reports of civilian casualties.", _TOWN),
        (f"{_ARMY} There were no civilian casualties.", "On 7 March planes bombed a depot near Sabe, killing 30 terrorists."),
        (f"{_ARMY} There were no civilian casualties.", "On 7 March gunmen shot four traders in Tolva, residents said."),
        (f"The weather was fine. {_TOWN} There were no civilian casualties in Tolva this week.", _TOWN),
    ],
)  # fmt: skip
def test_nothing_set_against(first: str, second: str) -> None:
    assert _sides(first, second) == []
