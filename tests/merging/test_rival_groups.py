"""Counts of one group among the dead of some days are one count, whatever happening a report tells beside them."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

MINISTRY = "Troops stormed the radio station in Orvela on 7 March. According to the count closed on 12 March, 53 people lost their lives in the fighting of 6 to 8 March. Of these, 17 were civilians."
WATCH = "Shells struck the hospital in Orvela on 7 March. Lawyers have documented the deaths of 26 civilians between 6 and 8 March. They want an inquiry."
AGAIN = "The ministry has settled on 52 dead: 22 mutineers, 13 policemen and 17 civilians, eleven of whom died in the hospital of Orvela."


# Ids hang on words: each of these is set beside the others in another order.
TAILS = (
    "",
    " It rained.",
    " Roads are shut.",
    " Snow fell.",
    " Shops are open.",
    " The harbour is quiet.",
)


@pytest.mark.parametrize("tail", TAILS)
def test_civilians_of_the_same_days_are_one_count_in_whatever_order_they_are_compared(
    tail: str,
) -> None:
    account = account_of_days(
        ("2033-03-13", MINISTRY + tail), ("2033-03-17", WATCH + tail), ("2033-03-20", AGAIN + tail)
    )
    values = [{e.value for e in f.estimates} for f in account.figures if f.measure == "killed"]
    assert any({17, 26} <= one for one in values)
