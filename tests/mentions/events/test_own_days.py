"""What was done to somebody keeps its own day, and a noun the day of its owner; no report speaks of a day a year ahead."""

from collections.abc import Callable

import pytest

from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
# A Thursday.
PUBLISHED = "2021-05-06"

# text, the word that tells, its day where the text gives one
DAYS = (
    ("It was their first talk since Monday's bombing of a convoy near Karm.", "bombing", "2021-05-03"),
    ("A fourth guard has died after Monday's attack on the convoy.", "attack", "2021-05-03"),
    ("Sixty girls who were abducted from their school in Karm came home on Wednesday.", "abducted", None),
    ("Gunmen abducted sixty girls from their school in Karm on Wednesday.", "abducted", "2021-05-05"),
    ("The 2009 attack on the convoy was condemned again in May 2014.", "attack", "2009"),
    ("The 2009 attack on Karm was condemned again in May 2014.", "condemned", "2014-05"),
    ("Norland attacked the town in the war of 1967.", "attacked", "1967"),
    ("Norland attacked the home of a veteran of the 1967 war on Wednesday.", "attacked", "2021-05-05"),
    ("On 5 May at 17:35 our soldiers were targeted from the air near Karm.", "targeted", "2021-05-05"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "word", "day"), DAYS)
def test_a_deed_has_its_own_day(read_text: Read, text: str, word: str, day: str | None) -> None:
    reading = read_text(text, published=PUBLISHED)
    dated = Reading(
        document=reading.document, sentences=reading.sentences, times=read_times(reading)
    )
    found = [e.date for e in read_events(dated) if word in e.trigger.quote]
    assert found
    assert (found[0].edtf if found[0] is not None else None) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels deny a raid on a market in Karm that killed nine people.", True),
        ("The attack on the market in Karm on 2 May is known to have killed 17 civilians.", True),
        ("Soldiers say that a market was hit and nine people were killed.", True),
        ("The new phone hit the market and rivals were killed off.", False),
    ],
)
def test_a_market_is_struck_where_one_can_stand_there(
    read_text: Read, text: str, told: bool
) -> None:
    reading = read_text(text, published=PUBLISHED)
    heads = {e.trigger.quote for e in read_events(reading)}
    assert (bool(heads & {"raid", "hit", "attack"})) is told
