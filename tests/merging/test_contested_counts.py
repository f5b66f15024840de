"""A number that is ruled out stays in dispute until a later source bears out the other."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

FIRST = "Armed men attacked a camp of herders near Orvela on 2 March and killed six people."
RULED = "On 2 March armed men attacked our camp near Orvela. Seven of our people were killed, not five and not six."
LATER = "On 2 March armed men attacked a camp of herders near Orvela and killed {} people, a commission found."


@pytest.mark.parametrize(("later", "best"), [("seven", 7.0), ("six", 6.0)])
def test_who_is_borne_out(later: str, best: float) -> None:
    days = ("2033-03-03", FIRST), ("2033-03-08", RULED), ("2033-03-14", LATER.format(later))
    account = account_of_days(*days, title="The camp of Orvela")
    found = [f.best for f in account.figures if f.measure == "killed" and len(f.estimates) > 2]
    assert best in found
    assert any(d.kind == "figure" for d in account.disagreements)


BOMB = (
    "A suicide bomber killed nine recruits at a training camp in Dabra on Tuesday, the army said."
)
RISEN = "The number of recruits killed in Tuesday's bombing in Dabra has risen to 14, an army doctor said on Wednesday."
LAST = "Seventeen recruits lost their lives when a bomber blew himself up at the gate of the camp in Dabra on 3 June{}."


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("", ("update", 17.0)),
        # a number that somebody else is named for is set against it
        (", the rebels said", ("conflict", 9.0)),
    ],
)
def test_a_toll_that_has_risen_rises_again(behind: str, told: tuple[str, float]) -> None:
    days = ("2031-06-03", BOMB), ("2031-06-04", RISEN), ("2031-06-06", LAST.format(behind))
    account = account_of_days(*days, title="The camp of Dabra")
    found = [f for f in account.figures if f.measure == "killed"]
    assert [(f.agreement, f.best) for f in found] == [told]
