"""Deeds told in clauses of their own: of which day they are, how real, and whose dead they are."""

import pytest
from tests.merging.reports import account_of

from tidings.model.items import Event


def _events(text: str, word: str) -> list[Event]:
    return [e for e in account_of(text).events if any(word in q.quote for q in e.evidence)]


def test_a_captive_was_taken_on_the_day_that_is_not_his_release() -> None:
    text = "The governor called for the release of the two clerks kidnapped on Tuesday in Lima."
    days = {e.mode: e.date.edtf if e.date else None for e in account_of(text).events}
    assert days.get("abduct") == "2021-05-04"
    assert days.get("release") in {None, "2021-05-05/2021-05-06"}


@pytest.mark.parametrize(
    ("text", "word", "statuses"),
    [
        ("The gunmen say they will begin killing the clerks.", "killing", {"planned", "hypothetical"}),
        ("The gunmen began killing the clerks on Tuesday.", "killing", {"occurred", "ongoing"}),
    ],
)  # fmt: skip
def test_what_is_begun_is_as_real_as_its_beginning(
    text: str, word: str, statuses: set[str]
) -> None:
    assert {e.status for e in _events(text, word)} <= statuses


@pytest.mark.parametrize(
    ("text", "violent"),
    [
        ("The truce is dead. The government killed it, the rebels said on Tuesday.", False),
        ("Hardliners killed the peace deal on Tuesday, the envoy said.", False),
        ("Hardliners killed the peace envoy on Tuesday, the police said.", True),
    ],
)
def test_who_kills_a_truce_kills_nobody(text: str, violent: bool) -> None:
    found = [e for e in account_of(text).events if e.type == "ASSAULT"]
    assert bool(found) == violent


def test_the_dead_of_an_operation_are_the_dead_of_the_raid() -> None:
    account = account_of(
        "Commandos stormed a farm near Lima before dawn on Tuesday in a raid that left four hostages dead."
    )
    raid = next(e for e in account.events if any("stormed" in q.quote for q in e.evidence))
    assert raid.fatalities is not None
    assert raid.fatalities.best == 4


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("The gunmen began shooting captives at about 4 a.m.", "at about 4 a.m."),
        ("Norland expelled an envoy of the U.S. in Lima, D.C.", "D.C."),
        ("A cyclone hit Lima with winds of 185 km/h.", "185 km/h."),
        ("The gunmen shot four captives on Tuesday.", "on Tuesday"),
    ],
)
def test_a_clause_ends_with_its_whole_last_word(text: str, ending: str) -> None:
    quotes = [q.quote for e in account_of(text).events for q in e.evidence]
    assert any(quote.endswith(ending) for quote in quotes)
