"""What an agreement is called in running text."""

import pytest
from tests.merging.reports import account_of_days

from tidings.account.brief.agreements import named
from tidings.model.agreements import AgreementItem
from tidings.model.items import Corroboration


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Tamsa accords", "the Tamsa accords"),
        ("the Tamsa accords", "the Tamsa accords"),
        ("Norland’s week-old truce", "Norland’s week-old truce"),
        ("Norland's truce", "Norland's truce"),
        ("deal", ""),
    ],
)
def test_an_agreement_by_name(name: str, called: str) -> None:
    agreement = AgreementItem(
        id="agreement-1", name=name, evidence=(),
        corroboration=Corroboration(documents=1, articles=1, independent_sources=1, sources=("a",)),
    )  # fmt: skip
    assert named(agreement) == called


def test_whose_name_it_bears_is_not_told_again() -> None:
    text = "Chad's fragile week-old ceasefire has collapsed, the mayor of Tacna said."
    account = account_of_days(("2033-04-04", text), ("2033-04-05", "It rained in Tacna."))
    told = [s.text for section in account.brief.sections for s in section.sentences]
    assert any("Chad's fragile week-old ceasefire has collapsed" in t for t in told)
