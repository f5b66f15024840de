"""Days that hide: of a day that opens a sentence, of what is let happen, of what ended a wait, of a share of the dead."""

import pytest
from tests.merging.reports import account_of, account_of_days


def _dates(text: str, day: str = "2021-05-06") -> dict[str, str]:
    events = account_of_days((day, text)).events
    return {e.headline: e.date.edtf for e in events if e.date is not None}


@pytest.mark.parametrize(
    ("text", "told", "day"),
    [
        (
            "On Monday, a few hours before the boycott was to begin, Peru lifted its embargo on Chilean copper.",
            "Peru lifted",
            "2021-05-03",
        ),
        (
            "Chile allowed nine grain trucks to enter Karm on Tuesday.",
            "Chile allowed",
            "2021-05-04",
        ),
        (
            "A truce, signed in June 2014, broke down after nine days when rebels stormed a barracks at Karm.",
            "stormed",
            "2014-06",
        ),
        (
            "The thaw follows a phone call on Sunday between Peru's president, Ada Sol, and Chile's president, Bo Lund, "
            "in which, an aide said, he had promised help.",
            "phone call",
            "2021-05-02",
        ),
    ],
)
def test_the_day_of_an_event(text: str, told: str, day: str) -> None:
    found = [edtf for headline, edtf in _dates(text).items() if told in headline]
    assert found
    assert set(found) == {day}


def test_a_share_has_a_day_of_its_own() -> None:
    account = account_of(
        "At least 17 people have been killed since the siege began, according to a police count, most of them in the drone "
        "attack on Karm on Monday, in which the toll now stands at 12."
    )
    (whole,) = [f for f in account.figures if f.best == 17]
    raid = next(e for e in account.events if e.mode == "drone")
    assert whole.event != raid.id
    assert whole.window is None


def test_a_share_without_a_place_or_time_is_told_with_its_whole() -> None:
    account = account_of("They have been held in the canteen since Monday, 33 of them.")
    (held,) = [f for f in account.figures if f.best == 33]
    assert held.event is not None


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        # published on a Thursday
        ("A bomb hit the depot last Wednesday.", "last Wednesday", "2021-04-28"),
        ("A bomb hit the depot last Tuesday.", "last Tuesday", "2021-05-04"),
        ("Shells hit Karm shortly after 3 a.m., killing two.", "3 a.m.", "2021-05-06"),
    ],
)
def test_words_for_a_day(text: str, words: str, day: str) -> None:
    (time,) = [t for t in account_of(text).times if words in t.quote]
    assert time.date.edtf == day
