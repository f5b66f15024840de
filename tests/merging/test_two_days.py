"""What was on two days is no one deed of either: "killed in demonstrations on 16 and 17 October". Invented sentences."""

import pytest
from tests.merging.reports import account_of_days

DEED = (
    "Soldiers killed eleven miners in the town of Lorca on 16 October, a human rights group said."
)


@pytest.mark.parametrize(
    ("later", "events"),
    [
        # two days, told as such
        ("Soldiers killed eleven miners in the town of Lorca on 16 and 17 October, the office said.", 2),
        # one day, and a night, which has two
        ("Soldiers killed eleven miners in the town of Lorca on 16 October, the office said.", 1),
        ("Soldiers killed eleven miners in the town of Lorca on Thursday, the office said.", 1),
        ("Soldiers killed eleven miners in the town of Lorca in the night of 15 to 16 October, the office said.", 1),
        # some day of several
        ("Soldiers killed eleven miners in the town of Lorca between 15 and 18 October, the office said.", 1),
    ],
)  # fmt: skip
def test_two_days_are_no_one_deed(later: str, events: int) -> None:
    account = account_of_days(("2025-10-17", DEED), ("2025-10-19", later))
    assert len([e for e in account.events if e.type == "ASSAULT"]) == events
