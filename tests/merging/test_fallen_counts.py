"""Counts that fall: of "had fallen to 298,000 from 342,000" the first is what it is now."""

import pytest
from tests.merging.reports import account_of_days

FIRST = "About 342,000 people have been displaced in Karm since January, the United Nations said."


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("The number of people displaced in Karm since January had fallen to 298,000 from 342,000 a week before, the United Nations said.", 298_000),
        ("The number of people displaced in Karm since January had risen from 342,000 to 355,000, the United Nations said.", 355_000),
    ],
)  # fmt: skip
def test_the_number_that_it_moved_to_is_the_newest(text: str, best: int) -> None:
    account = account_of_days(("2021-05-03", FIRST), ("2021-05-10", text))
    (displaced,) = [f for f in account.figures if f.measure == "displaced" and len(f.estimates) > 1]
    assert displaced.best == best
