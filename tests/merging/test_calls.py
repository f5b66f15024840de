"""Two calls of one day are two where other people are on the phone."""

import pytest
from tests.merging.reports import account_of_days

EXPECTED = "Malta and Peru met. Peruvian President Ana Ruiz is expected to speak with Maltese leader Ivo Bek by phone on Wednesday about the truce in Tamsa."
CALLED = "Malta and Peru met. {} told {} in a telephone call on Wednesday that Malta was trying to make the truce in Tamsa permanent."


@pytest.mark.parametrize(
    ("one", "other", "calls"),
    [("Chadian President Awa Sy", "Norway's Ole Dahl", 2), ("Peruvian President Ana Ruiz", "Malta's Ivo Bek", 1)],
)  # fmt: skip
def test_calls_of_other_people_are_two(one: str, other: str, calls: int) -> None:
    account = account_of_days(("2021-05-03", EXPECTED), ("2021-05-05", CALLED.format(one, other)))
    assert sum(e.mode == "phone" for e in account.events) == calls
