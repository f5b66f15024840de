"""Foretold agreements that were signed. Invented sentences."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

BEFORE = "The envoy of the Union, Ida Senn, met the mayor of Lorca and the rebel leader Bo Lind on Tuesday. {}"
SIGNED = "The mayor of Lorca and the rebel leader Bo Lind signed the Lorca Accord of {}. Ida Senn praised the accord."


@pytest.mark.parametrize(
    ("foretold", "signed", "held"),
    [
        ("Ida Senn said that an agreement was a matter of days.", "14 March", True),
        ("Ida Senn said that a peace deal was a matter of weeks.", "4 April", True),
        ("“There will be an agreement before the month is out,” said Ida Senn.", "14 March", True),
        # too late
        ("Ida Senn said that an agreement was a matter of days.", "4 April", False),
        # none is foretold, or only perhaps
        ("“There will be no agreement this month,” said Ida Senn.", "14 March", False),
        ("Ida Senn said that an agreement was a matter of days if the guns fell silent.", "14 March", False),
        # another thing of days
        ("Ida Senn said that the fall of the town was a matter of days.", "14 March", False),
    ],
)  # fmt: skip
def test_a_foretold_agreement(foretold: str, signed: str, held: bool) -> None:
    account = account_of_days(
        ("2033-03-08", BEFORE.format(foretold)), ("2033-04-06", SIGNED.format(signed))
    )
    found = [f for f in account.forecasts if "was signed" in f.why]
    assert [f.state for f in found] == (["held"] if held else [])


def test_an_agreement_of_others_bears_nothing_out() -> None:
    account = account_of_days(
        ("2033-03-08", BEFORE.format("Ida Senn said that an agreement was a matter of days.")),
        ("2033-03-16", "In Oslo the fishermen of Bergen signed the Bergen Accord of 14 March."),
    )
    assert not [f for f in account.forecasts if "was signed" in f.why]
