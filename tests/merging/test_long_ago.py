"""A blow of another year, looked back to by year and toll."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

FIRST = ("2031-05-04", "Prisoners rose in Karm on Tuesday. In 2027 a battle between two gangs left 43 prisoners dead there.")  # fmt: skip


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("The unrest has reminded many of 2027, when 43 men were killed in the same jail.", True),
        ("A reform has been promised since 43 people were killed in the same jail in 2027.", True),
        ("The unrest has reminded many of 2024, when 43 men were killed in the same jail.", False),
        ("The unrest has reminded many of 2027, when 17 men were killed in the same jail.", False),
    ],
)
def test_the_year_and_a_large_toll_say_which_earlier_blow_is_meant(second: str, one: bool) -> None:
    account = account_of_days(FIRST, ("2031-05-06", second))
    told = [
        e
        for e in account.events
        if e.type == "ASSAULT" and e.date and e.date.edtf in {"2024", "2027"}
    ]
    assert (max(len(e.reports) for e in told) == 2) is one, [e.headline for e in told]
