"""Counts of ground that two sides hold are two, those of one side's ground one that grows."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

QUAKE = (
    ("2033-03-08", "The earthquake struck Orvela on Monday. The ministry said that 1,347 people had died in government areas."),
    ("2033-03-10", "The earthquake struck Orvela on Monday. The number of people killed in the rebel-held north has risen to 2,166, rescuers said. In areas under government control 1,414 people have now died, the ministry said."),
    ("2033-03-11", "The earthquake struck Orvela on Monday. The death toll in the north has risen to 2,274, rescuers said. Most towns of the rebel-held north are in ruins."),
)  # fmt: skip


def values_of(*told: tuple[str, str]) -> list[set[float | None]]:
    return [
        {e.value for e in f.estimates}
        for f in account_of_days(*told).figures
        if f.measure == "killed"
    ]


def test_each_side_has_its_own_count_that_grows() -> None:
    found = values_of(*QUAKE)
    assert {2166, 2274} in found
    assert not [one for one in found if {1347, 1414} & one and {2166, 2274} & one]


@pytest.mark.parametrize(
    "second",
    [
        "Shells from rebel-held areas killed 14 people at the market in Orvela on Monday.",  # where they came from
        "On Monday 14 people were killed at the market in Orvela.",
    ],
)
def test_ground_that_is_not_that_of_the_dead_parts_nothing(second: str) -> None:
    first = "Shells killed 12 people at the market in government-held Orvela on Monday."
    assert {12, 14} in values_of(("2033-03-08", first), ("2033-03-09", second))
