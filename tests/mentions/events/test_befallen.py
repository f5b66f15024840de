"""What befalls ships and buildings told by their names or by pronouns."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention
from tidings.model.vocabulary import HAZARD

Events = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The MV Aurora Queen was bound for Karm when it went down off the cape.", "went down"),
        ("The ferry Lady Ann left at noon. She sank off Karm at night.", "sank"),
        ("The sinking of the ferry Mysore in 2011 cost 63 lives.", "sinking"),
        ("They mourned the loss of the MV Aurora Queen in Karm.", "loss"),
        ("She was aboard the ferry when it capsized.", "capsized"),
        ("The ship, which overturned on Monday night, was old.", "overturned"),
        ("The Harbour Tower collapsed on Monday.", "collapsed"),
        ("The bridge had stood for a century before it collapsed on Sunday.", "collapsed"),
        ("The roof came down on worshippers on Sunday.", "came down"),
        ("Six rowers drowned when their boat tipped over.", "tipped over"),
    ],
)
def test_what_befalls_them_is_a_hazard(events: Events, text: str, words: str) -> None:
    assert words in {e.trigger.quote for e in events(text) if e.type == HAZARD}


@pytest.mark.parametrize(
    "text",
    [
        "The deal was signed in May, before it collapsed on Sunday.",
        "Prices came down on Monday.",
        "The party mourned the loss of the election.",
        "The talks tipped over into a quarrel.",
        "The minister came down on the side of the owners.",
    ],
)
def test_what_befalls_other_things_is_none(events: Events, text: str) -> None:
    assert not [e for e in events(text) if e.type == HAZARD]


def test_what_happened_to_the_missing_has_another_day(events: Events) -> None:
    told = events("Relatives of miners missing after a pit caved in near Karm marched on Monday.")
    days = {e.trigger.quote: e.date.edtf if e.date else None for e in told}
    assert days["caved in"] != "2021-05-03"


def test_what_people_are_angry_about_is_older_than_their_anger(events: Events) -> None:
    told = events("Workers marched on Thursday in anger over the collapse of a mine in Peru.")
    days = {e.trigger.quote: e.date for e in told if e.type == HAZARD}
    assert all(date is None or date.edtf.startswith("../") for date in days.values())


def test_a_fire_among_industrial_accidents_is_nobodys_deed(events: Events) -> None:
    told = events(
        "Five industrial accidents have claimed 74 lives, among them the explosion at the Star mill in 2018."
    )
    assert {e.type for e in told if "explosion" in e.trigger.quote} == {HAZARD}
