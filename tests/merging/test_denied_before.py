"""Denials that only name the deed which the report tells just before them."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days


def _sides(text: str) -> list[tuple[str, str]]:
    account = account_of_days(("2031-05-19", text))
    return [
        (d.sides[0].says, d.sides[1].says) for d in account.disagreements if d.explanation.endswith("denies what is told before")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "between", "denial"),
    [
        ("Some of the prisoners were shot after they had laid down their arms.",
         "Videos show four men who kneel in the yard.", "The authorities deny any unlawful killing."),
        ("Police fired on marchers in Karm on Monday, and two were killed.", "", "The ministry denied any shooting."),
    ],
)  # fmt: skip
def test_a_named_deed_is_the_one_before(told: str, between: str, denial: str) -> None:
    assert [told == first for first, _ in _sides(f"{told} {between} {denial}")] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Police fired on marchers in Karm on Monday, and two were killed. The ministry denied any attack on Hask.",
        "The minister opened a bridge on Monday. The ministry denied any bribery.",
        "Police fired on marchers in Karm on Monday.\n\nIn other news, the ministry denied any shooting.",
        "Police fired on marchers in Karm on Monday, and two were killed. The ministry denied any bribery.",
    ],
)
def test_other_denials(text: str) -> None:
    assert _sides(text) == []
