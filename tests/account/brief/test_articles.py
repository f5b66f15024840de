"""Which bodies take "the" in running text where the reports seldom name them."""

import pytest
from tests.account.brief.test_opening import desk_of
from tests.merging.reports import account_of

from tidings.account.brief.names import called


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Officials of Norland Reform Party said that the vote was fair.",
            "the Norland Reform Party",
        ),
        ("Officials of Orlan Watch said that the vote was fair.", "Orlan Watch"),
        ("Aid is short, according to United Nations.", "the United Nations"),
    ],
)
def test_a_body_has_its_article(text: str, name: str) -> None:
    account = account_of(text)
    desk = desk_of(account)
    assert name in {called(e, desk) for e in account.entities}
