"""Counts of other countries, of the whole world, or of two happenings are no one figure, however near their numbers are."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

DAY = "2033-03-05"
HERE = "The Zambian cholera outbreak has killed 290 people so far, the ministry said."
APART = (
    "More than 400 people have died in an outbreak of cholera in Bolivia so far.",
    "Cholera has killed 310 people so far in Bolivia, doctors said.",
    "Worldwide, 320 people have died of cholera so far.",
)
TOGETHER = (
    "Cholera has killed 310 people so far in Zambia, doctors said.",
    "The cholera outbreak in Zambia has killed more than 250 people so far.",
)
CASES = "Doctors in Zambia confirmed two cases of the fever."


def killed(*texts: str, measure: str = "killed", title: str | None = "The cholera outbreak") -> int:
    """How many figures of one measure come of some reports of one day."""
    account = account_of_days(*((DAY, text) for text in texts), title=title)
    return sum(f.measure == measure for f in account.figures)


@pytest.mark.parametrize("other", APART)
def test_counts_of_two_countries_are_two(other: str) -> None:
    assert killed(HERE, other) == 2


@pytest.mark.parametrize("other", TOGETHER)
def test_counts_of_one_country_are_one(other: str) -> None:
    assert killed(HERE, other) == 1


def test_two_cases_in_two_countries_are_two_counts() -> None:
    other = CASES.replace("Zambia", "Bolivia")
    assert killed(CASES, other, measure="other") == 2
    assert killed(CASES, CASES.replace("Doctors", "Nurses"), measure="other") == 1


def test_people_who_fled_from_one_country_to_another_are_one_count() -> None:
    first = "As many as 40,000 people have fled since 3 March towards the closed border of Zambia."
    then = "Some 53,000 people have fled Malawi since 3 March, the UN said."
    account = account_of_days(("2033-03-05", first), ("2033-03-07", then), title="The flight")
    assert sum(f.measure == "displaced" for f in account.figures) == 1


WRECK = (
    "The ferry Amity sank off Palmora on Tuesday, the coast guard said. Divers searched the hull for a second day and cut open the "
    "car deck. The captain had steered too near to a reef. Lifeboats hung askew from their davits. So far 300 people have drowned."
)
LIQUOR = (
    "Brewers in Kelso mixed wood alcohol into cheap gin. Barkeepers hid bottles from inspectors, and clinics ran out of antidote. "
    "Distillers blamed smugglers for the barrels. Drinkers went blind within hours. So far 310 people have died of it."
)


def test_totals_of_two_happenings_are_two() -> None:
    titles = ("Ferry sinks off Palmora", "Bad liquor in Kelso")
    account = account_of_days((DAY, WRECK), (DAY, LIQUOR), titles=titles)
    assert len(account.stories) == 2
    assert sum(f.measure == "killed" for f in account.figures) == 2
