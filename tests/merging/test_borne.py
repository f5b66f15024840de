"""What somebody is said in passing to have suffered is the event that others tell of."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

ARREST = "Police arrested the engineer Bo Lund in Karm on Monday."


def _tellings(first: str, later: str, day: str = "2031-03-21") -> list[int]:
    account = account_of_days(("2031-03-18", first), (day, later))
    return sorted(len(e.reports) for e in account.events if e.type in {"COERCE", "ASSAULT"})


@pytest.mark.parametrize(
    ("later", "reports"),
    [
        ("Awa Sy, the lawyer of the arrested engineer Bo Lund, rejected the claim.", [2]),
        ("The wife of the detained Bo Lund wept before the court.", [2]),
        ("The lawyer of the arrested engineer, Bo Lund, rejected the claim.", [2]),
        # another; nobody named
        ("Awa Sy, the lawyer of the arrested teacher Tom Ruiz, rejected the claim.", [1]),
        ("Awa Sy, the lawyer of the arrested teacher, rejected the claim.", [1]),
    ],
)  # fmt: skip
def test_borne(later: str, reports: list[int]) -> None:
    assert _tellings(ARREST, later) == reports


def test_of_two_arrests_nobody_says_which() -> None:
    again = (
        "Police arrested the engineer Bo Lund again in Sulna on Monday, a week after he was freed."
    )
    later = "Awa Sy, the lawyer of the arrested engineer Bo Lund, rejected the claim."
    account = account_of_days(("2031-03-11", ARREST), ("2031-03-18", again), ("2031-03-21", later))
    assert [len(e.reports) for e in account.events if e.mode == "arrest"] == [1, 1]


def test_nobody_tells_of_it() -> None:
    later = "Awa Sy, the lawyer of the arrested engineer Bo Lund, rejected the claim."
    assert _tellings("It rained in Karm on Monday.", later) == []
