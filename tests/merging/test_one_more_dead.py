"""A toll that has grown by one is of the blow it stands with, and sums up no others."""

import pytest
from tests.merging.reports import account_of_days


@pytest.mark.parametrize(
    ("first", "later", "one"),
    [
        ("A bomb struck the bus station of Karm on Monday, killing nine people.", "A tenth person has died after the bomb attack in Karm, the hospital says.", True),
        ("A rocket hit the port of Orlim on Monday, killing four dockers.", "A fifth docker has died since the rocket attack in Orlim, the mayor said.", True),
        ("Gunmen killed 11 soldiers in an ambush near Tolna on Monday.", "A twelfth soldier has died of his wounds after Monday's ambush near Tolna.", True),
        # the deaths of months are no one blow
        ("Five people were killed in an air raid on Karm on Monday.", "A sixth aid worker has been killed in the region since January.", False),
        ("Five people were killed in an air raid on Karm on Monday.", "A sixth aid worker has died in the war.", False),
    ],
)  # fmt: skip
def test_one_more_has_died_of_a_blow(first: str, later: str, one: bool) -> None:
    account = account_of_days(("2033-03-09", first), ("2033-03-12", later))
    assert any(len({r.document for r in e.reports}) > 1 for e in account.events) is one
