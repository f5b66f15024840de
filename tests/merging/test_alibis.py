"""The only charge against somebody is what he answers who says of his own side that something was not so."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

BLAME = "The army blamed the Tacna Front for the fire at the school in Orlo."
# What is said on the next day, and whether it answers the blame.
CASES = (
    ("The Tacna Front said it had never been in the valley.", True),
    ("The Tacna Front said its men had not left their camp that week.", True),
    # of others, of what will be, of a matter that is named, by somebody else
    ("The Tacna Front said the harvest had not come in.", False),
    ("The Tacna Front said it would not leave the valley.", False),
    ("The Tacna Front said it had nothing to do with a raid on a mill.", False),
    ("Ana Ruiz, a nurse, said she had never been in the valley.", False),
)


@pytest.mark.parametrize(("said", "answers"), CASES)
def test_alibi(said: str, answers: bool) -> None:
    account = account_of_days(("2031-03-04", BLAME), ("2031-03-05", said))
    found = [s.answer for s in account.statements if s.answers]
    assert found == (["denial"] if answers else [])


def test_which_of_two_charges_is_meant_nobody_can_say() -> None:
    """It may speak of the school as well as of the ferry."""
    other = "The mayor of Arica, Ana Ruiz, accused the Tacna Front of sinking a ferry."
    account = account_of_days(
        ("2031-03-03", other),
        ("2031-03-04", BLAME),
        ("2031-03-05", "The Tacna Front said it had never been in the valley."),
    )
    assert [s.answer for s in account.statements if s.answers] == []


def test_what_was_said_on_the_day_may_have_come_first() -> None:
    account = account_of_days(
        ("2031-03-04", BLAME),
        ("2031-03-04", "The Tacna Front said it had never been in the valley."),
    )
    assert [s.answer for s in account.statements if s.answers] == []
