"""Two days for one happening are shown side by side; a day within a week is no dispute."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

AMBUSH = "Peruvian rebels killed 34 Chilean soldiers in an ambush near Arica"


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("on Monday", "on Tuesday", {"2021-05-03", "2021-05-04"}),
        ("on Tuesday", "on Tuesday", set()),
        ("this week", "on Tuesday", set()),
    ],
)
def test_disputed_days(one: str, other: str, days: set[str]) -> None:
    account = account_of(f"{AMBUSH} {one}.", f"{AMBUSH} {other}.")
    disputed = [d for d in account.disagreements if d.kind == "date"]
    assert {side.says for d in disputed for side in d.sides} == days
    assert [d.items for d in disputed] == [(account.events[0].id,)] * bool(days)
