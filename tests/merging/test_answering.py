"""A blow and its answer are two events, on whatever day they come."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days


def events(*texts: str) -> list[set[str]]:
    """Of each blow the words by which it is told."""
    account = account_of_days(*(("2033-03-11", text) for text in texts), title="The border war")
    return [
        {v.quote for r in e.reports for v in r.evidence} for e in account.events if e.type == "ASSAULT"
    ]  # fmt: skip


def together(found: list[set[str]], one: str, other: str) -> bool:
    return any(any(one in w for w in e) and any(other in w for w in e) for e in found)


@pytest.mark.parametrize(
    "answer",
    [
        "In retaliation our artillery struck 54 vehicles of the army on Friday.",
        "In response, drones struck a column of vehicles of the army on Friday.",
        "In apparent revenge, rebels struck army vehicles with rockets on Friday.",
    ],
)
def test_an_answer_is_another_blow(answer: str) -> None:
    strike = "An air strike hit a column of vehicles near Faya on Friday, killing eight soldiers."
    found = events(strike, f"Our soldiers were struck from the air near Faya on Friday. {answer}")
    assert not together(found, "air strike", answer.split()[-3])
    assert together(found, "air strike", "struck from the air") or len(found) > 1


def test_what_is_answered_is_the_blow_itself() -> None:
    found = events(
        "Shells killed nine people in Faya on Friday.",
        "The shelling of Faya on Friday killed nine people. In response to the shelling of Faya, the mayor closed the schools.",
    )
    assert together(found, "Shells killed nine people", "shelling of Faya on Friday")
