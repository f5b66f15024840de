"""What was due on one day and will be on another; what was to have been, and was not."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "An exchange of prisoners between Peru and Chile, which had been due on Friday, will now take place on Sunday.",
            "2021-05-09",
        ),
        (
            "An exchange of prisoners between Peru and Chile will take place on Sunday.",
            "2021-05-09",
        ),
    ],
)
def test_the_new_day_is_that_of_the_plan(text: str, day: str) -> None:
    (swap,) = [e for e in account_of(text).events if "exchange" in e.headline]
    assert (swap.status, swap.date and swap.date.edtf) == ("planned", day)


def test_what_was_to_have_been_was_not() -> None:
    account = account_of(
        "Under the deal signed in Karm in March, 240 prisoners were to have been freed by Wednesday."
    )
    (freed,) = [e for e in account.events if "freed" in e.headline]
    assert freed.status == "cancelled"
