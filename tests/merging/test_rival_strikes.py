"""Those who are told to be back at work and to be still out."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

BACK = "The trains of the valley ran on time, and the welders of Karm went back to work at six."


@pytest.mark.parametrize(
    ("first", "later", "found"),
    [
        (BACK, "The welders in Karm are still out.", True),
        (BACK, "Karm welders have not gone back to work, their committee said.", True),
        ("Karm welders called off their strike on Monday.", "The welders of Karm remain on strike.", True),
        # others, elsewhere; a new strike; what was only foretold, or asked
        (BACK, "The porters in Karm are still out.", False),
        (BACK, "The welders in Sulna are still out.", False),
        (BACK, "The welders in Karm walked out again.", False),
        ("The lights come on when the welders of Karm return to work.", "The welders in Karm are still out.", False),
        ("Nobody knew whether the welders of Karm went back to work.", "The welders in Karm are still out.", False),
        # first out, then back
        ("The welders in Karm are still out.", BACK, False),
    ],
)  # fmt: skip
def test_back_or_out(first: str, later: str, found: bool) -> None:
    account = account_of_days(("2031-03-18", first), ("2031-03-20", later))
    told = [d for d in account.disagreements if "still out" in d.explanation]
    assert bool(told) is found
    assert all(d.kind == "status" and len(d.sides) == 2 for d in told)
