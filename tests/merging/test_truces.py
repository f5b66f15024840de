"""Which truces are one, and who is no party of one."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

SEPTEMBER = (
    "The ceasefire collapsed on Monday when Norland shelled the town of Varna, officials said."
)
DECEMBER = "Shells hit Varna despite a ceasefire that Sudland brokered in December, the mayor said."


@pytest.mark.parametrize(
    ("days", "truces"),
    [
        (("2032-09-20", "2033-04-04"), 2),
        (("2032-12-20", "2033-01-04"), 1),
    ],
)
def test_the_ceasefire_of_another_season_is_another(days: tuple[str, str], truces: int) -> None:
    account = account_of_days((days[0], SEPTEMBER), (days[1], DECEMBER))
    assert len(account.agreements) == truces


@pytest.mark.parametrize(
    ("accuser", "party"),
    [
        ("The Norland Observatory for Human Rights", False),
        ("The Varna Monitoring Group", False),
        ("The Varna Liberation Front", True),
    ],
)
def test_who_watches_a_truce_is_no_party(accuser: str, party: bool) -> None:
    account = account_of_days(
        ("2033-04-04", f"{accuser} accused Chad of violating the ceasefire by shelling Varna.")
    )
    names = {e.id: e.name for e in account.entities}
    parties = {names[p] for a in account.agreements for p in a.parties}
    assert (accuser.removeprefix("The ") in parties) is party
    assert "Chad" in parties
