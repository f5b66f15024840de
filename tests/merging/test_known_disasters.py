"""A disaster told as known is the one that came shortly before."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

FALL = ("2031-05-06", "A factory building caved in on Monday in Karm, killing 30 people, officials said.")  # fmt: skip


@pytest.mark.parametrize(
    ("later", "one"),
    [
        ("Police beat marchers in Corvo on Thursday as anger over the collapse of a factory building spilled into the streets.", True),
        ("Police beat marchers in Corvo on Thursday as anger over the collapse of a bridge spilled into the streets.", False),
        ("Police beat marchers in Corvo on Thursday as anger over the sinking of a ferry spilled into the streets.", False),
    ],
)  # fmt: skip
def test_the_one_collapse_of_these_days(later: str, one: bool) -> None:
    account = account_of_days(FALL, ("2031-05-09", later))
    fallen = [e for e in account.events if e.hazard in {"collapse", "transport"}]
    assert (max(len(e.reports) for e in fallen) == 2) is one
