"""Two reports of one evening: one side counts three dead and the other five, one tells what the other denies."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account

STORY = (
    "{} The road along the river Sall was closed in the evening, and the ferry at Tolna lay idle. "
    "Radio Tolna played music all night, and the bakers of Tolna gave bread to whoever came over the river."
)


def _account(first: str, later: str) -> Account:
    reports = (("2031-03-10", STORY.format(text)) for text in (first, later))
    return account_of_days(*reports, title="Shells on the Sall")


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Shells fell on the village of Hask on Monday. The mayor said that five people were dead.", [(3, 5)]),
        ("Shells fell on the village of Brell on Monday. The mayor said that five people were dead.", []),
    ],
)  # fmt: skip
def test_two_tolls_of_one_village(later: str, found: list[tuple[float, float]]) -> None:
    first = "On Monday artillery shelled the village of Hask. Three civilians were killed."
    account = _account(first, later)
    conflicts = [f for f in account.figures if f.agreement == "conflict" and f.measure == "killed"]
    assert [(f.low, f.high) for f in conflicts] == found


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("The ministry rejects the charge. The Sallian army has not fired a single shell at the village of Hask.", 1),
        ("The ministry rejects the charge. The Sallian army has not fired a single shell at the village of Brell.", 0),
        ("The ministry is silent. Artillery fired 40 shells at the village of Hask on Monday.", 0),
    ],
)  # fmt: skip
def test_what_is_told_and_denied(later: str, found: int) -> None:
    first = "On Monday Sallian artillery shelled the village of Hask, which lies behind the hills."
    account = _account(first, later)
    assert sum(d.explanation == "told as fact and denied" for d in account.disagreements) == found
