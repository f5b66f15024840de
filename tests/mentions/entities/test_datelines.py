"""The land of a dateline: a small town of the report's own country before a large one that is called so, too."""

import pytest
from tests.merging.reports import account_of

BODY = " - Police cleared the line on Wednesday. {} The government called for calm."


@pytest.mark.parametrize(
    ("town", "told", "land"),
    [
        ("BYALA, March 13 (Karm News)", "Trains from Ruse ran again.", "Bulgaria"),
        ("SOFIA, March 13 (Karm News)", "Trains from Ruse ran again.", "Bulgaria"),
        ("WARSAW, March 13 (Karm News)", "Trains from Gdansk and Krakow ran again.", "Poland"),
    ],
)
def test_the_government_is_that_of_the_dateline(town: str, told: str, land: str) -> None:
    account = account_of(town + BODY.format(told))
    (government,) = [e for e in account.entities if any(m.quote == "The government" for m in e.mentions)]  # fmt: skip
    assert government.name == land
