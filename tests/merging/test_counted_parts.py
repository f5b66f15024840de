"""The same part of a whole that reports carry on: its numbers are one count, too."""

import pytest
from tests.merging.reports import account_of_days

STORY = (
    "Gunmen had held the grand hotel of Orvela on the Karst lake for five days. {} "
    "The grand hotel of Orvela stands empty, and the lake road behind it is closed to guests."
)


def _hostages(first: str, later: str) -> set[tuple[str, float | None, int]]:
    account = account_of_days(
        ("2031-03-10", STORY.format(first)), ("2031-03-11", STORY.format(later)), title="Hotel in Orvela"
    )  # fmt: skip
    return {
        (f.agreement, f.best, len(f.estimates))
        for f in account.figures
        if "hostage" in f.population
    }


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        (
            "A total of 15 people died: nine kidnappers, four hostages and two officers.",
            "The death toll rose to 18, among them seven hostages.",
            {("update", 7, 2)},
        ),
        (
            "A total of 15 people died: nine kidnappers, four hostages and two officers.",
            "A crash on the lake road killed eight people, among them seven hostages.",
            {("single", 4, 1), ("single", 7, 1)},
        ),
    ],
)
def test_a_part_goes_with_its_whole(
    first: str, later: str, found: set[tuple[str, float | None, int]]
) -> None:
    assert _hostages(first, later) == found
