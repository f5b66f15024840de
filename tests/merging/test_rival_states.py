"""A person whom one side tells to be held and another to be free."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

HELD = "General Orlan said on Monday that President Ana Belk was under arrest. "


@pytest.mark.parametrize(
    ("says", "found"),
    [
        ("The government said that Belk was safe on a naval base.", True),
        ("The government said that Belk was in custody.", False),
        ("The government said that Yusuf Senn was safe on a naval base.", False),
        ("General Orlan said that Belk was safe on a naval base.", False),
        ("The government said that Belk would soon be free.", False),
    ],
)
def test_held_or_free(says: str, found: bool) -> None:
    account = account_of(HELD + says)
    disputed = [d for d in account.disagreements if "held and to be free" in d.explanation]
    assert bool(disputed) is found
    assert all(d.kind == "status" and len(d.sides) == 2 for d in disputed)
