"""How many were on board of what was lost: one count, the later number, and the others against it. Invented sentences."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account

SCENE = "The ferry Orvela sank off the port of Velm on Monday night in a storm. {} Divers from Velm went down to the wreck of the ferry."


def _account(*told: tuple[str, str]) -> Account:
    return account_of_days(
        *((day, SCENE.format(text)) for day, text in told), title="Ferry sinks off Velm"
    )


def test_the_later_number_stands() -> None:
    account = _account(
        ("2031-03-11", "The owner said that 315 persons were on board."),
        ("2031-03-12", "The ministry has established that 402 persons were on board."),
        ("2031-03-20", "The ferry had 418 people aboard, an inquiry heard."),
    )
    (figure,) = (f for f in account.figures if f.population == "people on board")
    assert (figure.best, len(figure.estimates)) == (418, 3)
    (found,) = (d for d in account.disagreements if "on board" in d.explanation)
    assert len(found.sides) == 3


@pytest.mark.parametrize(
    "other",
    [
        # a part of them, another number by far, those who were saved, an earlier loss
        "Among the 402 persons on board were 31 sailors.",
        "A source said that 9,000 people were on board.",
        "Rescuers took 167 survivors on board.",
        "In 2011, when 350 people were on board, a ferry had sunk there.",
    ],
)
def test_other_counts_stay_apart(other: str) -> None:
    account = _account(
        ("2031-03-11", "The owner said that 315 persons were on board."), ("2031-03-12", other)
    )
    told = [f for f in account.figures if any(e.value == 315 for e in f.estimates)]
    wrong = {31, 9000, 167, 350}
    assert all(e.value not in wrong for f in told for e in f.estimates)
