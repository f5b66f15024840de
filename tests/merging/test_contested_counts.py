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
