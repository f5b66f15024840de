"""Who denies that a place was lost, against those who tell of its capture."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

_ARMY = "Units of the army on Thursday liberated the town of Tel Hask in the south, the General Command said."


def _found(denial: str) -> bool:
    account = account_of_days(("2031-05-03", _ARMY), ("2031-05-04", denial))
    return any(d.explanation == "a place is told as taken, and its loss denied" for d in account.disagreements)  # fmt: skip


@pytest.mark.parametrize(
    ("denial", "against"),
    [
        ("Shells fell around Tel Hask on Friday. A spokesman for the rebels denied that the town was lost.", True),
        ("A spokesman for the rebels denied that the town of Tel Hask had fallen.", True),
        ("A spokesman for the rebels denied that the town of Bor had fallen.", False),
        ("In Tel Hask the coach denied that the match was lost.", False),
        ("A spokesman for the rebels denied that Tel Hask had been shelled.", False),
    ],
)  # fmt: skip
def test_lost_or_not(denial: str, against: bool) -> None:
    assert _found(denial) is against
