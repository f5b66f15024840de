"""Whose ground the fire came from, against whom another report names as the doer."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

CLAIM = "The Karo Front, a rebel group, shelled the Sant Orso hospital in Arvel on Wednesday and killed eleven people, the army said."
DEAD = "Eleven people were killed when the Sant Orso hospital in Arvel was shelled on Wednesday. The Karvan Guard runs the town. "


@pytest.mark.parametrize(
    ("told", "rival"),
    [
        ("The shells came from the hill of Mirn, which the Karvan Guard has held since Monday.", True),
        ("The rockets were fired from a ridge held by the Karvan Guard.", True),
        ("The shells came from the hill of Mirn, which the Karo Front has held since Monday.", False),
        ("The shells came from a depot which the Karvan Guard has held since Monday.", False),
        ("Nobody can say whether the shells came from the hill, which the Karvan Guard has held.", False),
        ("The wounded came from the hill of Mirn, which the Karvan Guard has held since Monday.", False),
    ],
)  # fmt: skip
def test_origins(told: str, rival: bool) -> None:
    account = account_of_days(("2033-03-10", CLAIM), ("2033-03-11", DEAD + told))
    found = [d for d in account.disagreements if "ground of another side" in d.explanation]
    assert bool(found) is rival
    assert all(d.kind == "attribution" and len(d.sides) == 2 for d in found)
