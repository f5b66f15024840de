"""What an agreement is called in running text."""

import pytest

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
