"""Two places for one happening are shown side by side; two happenings in two places are none."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (
            "General Yakub Orlan was arrested on Monday in the oasis of Nerim, the ministry said.",
            "Yakub Orlan was taken on Monday at dawn from a boat in Nerim, and not in the oasis of that name, his lawyer says.",
            ["there: oasis"],
        ),
        (
            "General Yakub Orlan was arrested on Monday in the oasis of Nerim, the ministry said.",
            "Yakub Orlan was arrested on Monday in the oasis of Nerim, his lawyer says.",
            [],
        ),
        (
            "General Yakub Orlan was arrested on Monday in Lima, the ministry said.",
            "Ida Senn was arrested on Monday in Cusco, her lawyer says.",
            [],
        ),
    ],
)  # fmt: skip
def test_disputed_places(one: str, other: str, says: list[str]) -> None:
    account = account_of(one, other)
    disputed = [d for d in account.disagreements if d.kind == "place"]
    assert [d.sides[0].says for d in disputed] == says
    assert all(len({e.document for e in s.evidence}) == 1 for d in disputed for s in d.sides)


def test_two_towns_of_one_arrest() -> None:
    account = account_of(
        "General Yakub Orlan was arrested on Monday in Lima, the ministry said.",
        "General Yakub Orlan was arrested on Monday in Cusco, his lawyer says.",
    )
    disputed = [d for d in account.disagreements if d.kind == "place"]
    assert [sorted(s.says for s in d.sides) for d in disputed] == [["at Cusco", "at Lima"]]
