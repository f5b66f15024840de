"""Parts that reports list by what befell them, carried on from report to report. Invented sentences."""

import pytest
from tests.merging.reports import account_of_days

STORY = (
    "The prison of Orvela on the Karst lake is in the hands of its inmates. {} "
    "The prison of Orvela stands on an island, and the lake road behind it is closed to visitors."
)
FIRST = "At least 15 inmates have lost their lives: five in the first hours of the mutiny and ten in Wednesday's blaze."
LATER = (
    "The death toll has risen to 36 prisoners. Five were stabbed by members of a rival gang. "
    "Eleven perished in the fire of 12 March. Twenty were killed in the storming."
)


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        # one number, and one day
        (FIRST, LATER, {("agree", 5.0, 2), ("update", 11.0, 2)}),
        # two parts of one number: which one is meant nobody knows
        (
            "At least 10 inmates have lost their lives: five in the mutiny and five in Wednesday's blaze.",
            LATER,
            set(),
        ),
        # some of them, by who they are
        (
            "At least 15 inmates have died, among them five guards.",
            "At least 18 prisoners have died, among them five women.",
            set(),
        ),
        # parts of another whole
        (
            FIRST,
            "A crash near the lake killed 16 people. Five drowned in the river. Eleven perished on the road.",
            set(),
        ),
    ],
)
def test_listed_parts(first: str, later: str, found: set[tuple[str, float, int]]) -> None:
    account = account_of_days(
        ("2031-03-13", STORY.format(first)), ("2031-03-15", STORY.format(later)), title="Prison of Orvela"
    )  # fmt: skip
    parts = {
        (f.agreement, f.best, len(f.estimates))
        for f in account.figures
        if f.part_of and len({s.document for s in f.estimates}) > 1
    }
    assert parts == found
