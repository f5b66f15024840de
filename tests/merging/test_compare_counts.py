"""Whether two reports count the same people, by one noun or by two for one calling."""

import pytest

from tidings.merging.compare_counts import reasons_for
from tidings.merging.count_blocks import population_class
from tidings.model.mentions import FigureMention


def _killed(people: str) -> FigureMention:
    return FigureMention(
        start=0, end=4, quote=f"five {people}", sentence=1, head=1, value=5, low=5, high=5,
        measure="killed", population=people, scope="incident",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("inmates", "inmates", True),
        ("inmates", "prisoners", True),
        ("inmates", "soldiers", False),
        ("people", "people", False),
    ],
)
def test_two_words_for_one_calling(one: str, other: str, same: bool) -> None:
    found = reasons_for(("a", 0), ("b", 0), _killed(one), _killed(other), {})
    assert (found is not None) is same


def _amount(unit: str) -> FigureMention:
    return FigureMention(
        start=0, end=4, quote=f"200 {unit}", sentence=1, head=1, value=200, low=200, high=200,
        measure="distance", population="distance", scope="stock", unit=unit,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("km", "kilometers", True), ("feet", "ft", True), ("kilometres", "feet", False)],
)
def test_amounts_of_one_unit(one: str, other: str, same: bool) -> None:
    found = reasons_for(("a", 0), ("b", 0), _amount(one), _amount(other), {})
    assert (found is not None) is same


@pytest.mark.parametrize(
    ("population", "armed"),
    [("general's men", True), ("predecessor's men", True), ("men", False), ("old men", False), ("general's sons", False)],
)  # fmt: skip
def test_men_who_are_led_are_armed(population: str, armed: bool) -> None:
    assert population_class(_killed(population)).endswith(":armed") is armed
