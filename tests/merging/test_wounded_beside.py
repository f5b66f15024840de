"""The wounded told beside one toll are one count; those beside another are not."""

import pytest
from tests.merging.reports import account_of_days

FIRST = "Gunmen fired at a rally in the town of Orvela on Monday, killing at least three people and wounding 17 others."


@pytest.mark.parametrize(
    ("later", "wounded"),
    [
        (
            "Two more of those hit at the rally in Orvela on Monday have died, which brings the dead to five. "
            "Thirty-one wounded people had been carried in by midnight.",
            2,
        ),
        # of another deed
        (
            "Two more of those hit at the rally in Orvela on Monday have died, which brings the dead to five. "
            "In Sul a bus overturned on Tuesday, and 31 people were injured.",
            1,
        ),
        # of two tolls nobody says which
        (
            "Two more of those hit at the rally in Orvela on Monday have died, which brings the dead to five. "
            "In Sul nine people were killed in a raid, and 31 people were wounded.",
            1,
        ),
    ],
)
def test_the_wounded_go_with_the_dead(later: str, wounded: int) -> None:
    account = account_of_days(("2031-03-10", FIRST), ("2031-03-11", later), title="Shots at the rally in Orvela")  # fmt: skip
    found = [len(f.estimates) for f in account.figures if f.measure == "wounded"]
    assert max(found) == wounded
