"""Whether anybody was hurt."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

RAID = "Soldiers raided the camp near Karm on Monday."
NOBODY = f"{RAID} Nobody was hurt, the interior ministry said."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{NOBODY}\n\nHer brother was taken to the hospital in Sel with a deep cut on the head.", True),
        (f"{NOBODY} An old man is being treated for burns.", True),
        (f"{RAID} According to the governor there were no casualties. Yet a baker, Omar Sade, lost an eye.", True),
        ("Students clashed with the police in Karm on Monday. “No one was injured,” the mayor said. One girl was driven to a clinic with a broken arm.", True),
        # nothing that force does; what did not come about; nobody; somebody told before
        (f"{NOBODY} Her brother was taken to the hospital with a fever.", False),
        (f"{NOBODY} Nobody was taken to hospital with wounds.", False),
        (f"{NOBODY} If he had stayed he would have been taken to hospital with burns.", False),
        # what denies only some of it, only so far, or nothing
        (f"{RAID} Nobody was seriously hurt, the ministry said. A man was treated for bruises.", False),
        (f"{RAID} Nobody else was hurt, the ministry said. A man was treated for bruises.", False),
        (f"{RAID} Nobody was hurt so far, the ministry said. A man was treated for bruises.", False),
        (f"{RAID} The ministry said no injuries were reported. A man was treated for bruises.", False),
        # another accident, another place
        (f"{NOBODY}\n\nIn Sulna a boiler exploded on Monday. The caretaker was taken to hospital with burns.", False),
        (f"{NOBODY}\n\nGunmen attacked a bus in Lagos on Monday. The driver was taken to hospital with a bullet in his leg.", False),
        # no happening that could hurt
        ("The ministers met on Monday. Nobody was hurt, the minister said. He was treated for burns in May.", False),
    ],
)  # fmt: skip
def test_nobody_was_hurt(text: str, found: bool) -> None:
    account = account_of_days(("2031-03-18", text))
    told = [d for d in account.disagreements if d.explanation.startswith("nobody was hurt")]
    assert bool(told) is found
    assert all(d.kind == "figure" and len(d.sides) == 2 for d in told)


@pytest.mark.parametrize(("day", "found"), [("2031-03-18", True), ("2031-03-24", False)])
def test_two_reports(day: str, found: bool) -> None:
    account = account_of_days(
        ("2031-03-18", NOBODY),
        (day, f"{RAID} A cook was carried to the infirmary with a fractured skull."),
    )
    told = [d for d in account.disagreements if d.explanation.startswith("nobody was hurt")]
    assert bool(told) is found
