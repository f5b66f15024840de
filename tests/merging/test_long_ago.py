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


ACCIDENTS = "Since 2027, four industrial disasters in Karm have claimed 61 lives, including the fire at Karsk Hospital ({} deaths) and the explosion at the Corvo mill (14 deaths)."


@pytest.mark.parametrize(("dead", "one"), [(27, True), (23, False)])
def test_a_works_and_a_large_toll_say_which_earlier_fire_is_meant(dead: int, one: bool) -> None:
    first = (
        "A boiler burst in Karm on Tuesday. In 2027 a fire at Karsk Hospital killed 27 patients."
    )
    account = account_of_days(("2031-05-04", first), ("2031-05-06", ACCIDENTS.format(dead)))
    fires = [e for e in account.events if e.hazard == "fire"]
    assert (max(len(e.reports) for e in fires) == 2) is one, [e.headline for e in fires]


def test_each_of_listed_accidents_has_its_own_dead_and_is_part_of_all() -> None:
    account = account_of_days(("2031-05-06", ACCIDENTS.format(27)))
    told = {
        (e.hazard or e.type): e.fatalities.best if e.fatalities else None for e in account.events
    }
    assert told == {"ASSAULT": 61, "fire": 27, "explosion": 14}
    (whole,) = [e for e in account.events if e.type == "ASSAULT"]
    assert {e.part_of for e in account.events if e.hazard} == {whole.id}
