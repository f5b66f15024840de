"""A toll that names neither place nor doer goes on with the attack told before it; other scenes and other tellers are kept apart."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account

LEAD = (
    "A car bomb exploded near the market of Hask on Thursday, killing 20 people, officials said. {}"
)


def _account(rest: str) -> Account:
    return account_of_days(("2031-03-13", LEAD.format(rest)), title="Blast at Hask")


@pytest.mark.parametrize(
    ("rest", "events"),
    [
        ("The road was closed. The officials said 35 people were wounded.", 1),
        ("The road was closed. Elsewhere 35 people were wounded.", 2),
        ("The road was closed. Gunmen wounded 35 people in Brell on Friday.", 2),
    ],
)
def test_whose_toll_it_is(rest: str, events: int) -> None:
    found = [e for e in _account(rest).events if e.sort[0] == "ASSAULT"]
    assert len(found) == events


def test_tolls_of_two_tellers_are_rivals_of_one_attack() -> None:
    account = _account(
        "The officials fled. The army said eight people were killed and 14 were wounded."
    )
    assert len([e for e in account.events if e.sort[0] == "ASSAULT"]) == 1
    (killed,) = [f for f in account.figures if f.measure == "killed"]
    assert (killed.low, killed.high, killed.agreement) == (8, 20, "conflict")
