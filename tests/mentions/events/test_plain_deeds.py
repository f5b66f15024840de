"""Words that tell a deed plainly: whoever the armed are, whenever the night was, whatever the report seems to be about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.times import read_times
from tidings.model.encoded import Encoded
from tidings.model.mentions import EventMention, Reading

Read = Callable[..., Reading]


def events(read_text: Read, text: str, *, peaceful: float | None = None) -> list[EventMention]:
    """The events of a report of 11 March 2026; `peaceful` is what the learned reader thinks of its scene."""
    reading = read_text(text, published="2026-03-11")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    if peaceful is not None:
        reading = replace(reading, encoded=Encoded(peaceful=peaceful))
    return list(read_events(replace(reading, times=read_times(reading))))


@pytest.mark.parametrize(
    ("text", "words", "type_", "mode"),
    [
        ("An armed group attacked the village of Tal.", "attacked", "ASSAULT", None),
        ("A crowd attacked the embassy in Tal.", "attacked", "PROTEST", "riot"),
        ("A tally centre in Tal was set ablaze.", "set ablaze", "ASSAULT", "destroy"),
        ("A crowd set light to a tally centre.", "set light", "ASSAULT", "destroy"),
        ("Inmates overpowered fourteen guards.", "overpowered", "COERCE", "seize"),
        ("Eleven officers are being held against their will.", "held", "ASSAULT", "abduct"),
        ("The two presidents spoke by telephone.", "spoke", "CONSULT", "phone"),
        ("Twelve girls were allowed to go.", "allowed", "RETREAT", "release"),
        (
            "Pictures showed last week's carnage in the town of Karm.",
            "carnage",
            "ASSAULT",
            "targeted",
        ),
        ("Jets carried out a precision strike on Tal.", "precision strike", "ASSAULT", "aerial"),
    ],
)
def test_plain_deeds(read_text: Read, text: str, words: str, type_: str, mode: str | None) -> None:
    found = [(e.trigger.quote, e.type, e.mode) for e in events(read_text, text)]
    assert (words, type_, mode) in found


def test_who_takes_part_takes_nothing(read_text: Read) -> None:
    found = events(read_text, "Some 6,000 people took part in the march in Tal.")
    assert "ASSAULT" not in {e.type for e in found}


def test_who_takes_a_part_of_a_town_takes_it(read_text: Read) -> None:
    found = events(read_text, "Rebels took part of the town of Tal.")
    assert [e.type for e in found] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In the night of 1 to 2 March a gang attacked the town of Tal.", "2026-03-01/2026-03-02"),
        ("Rebels attacked Tal in the early hours of 3 March.", "2026-03-03"),
    ],
)
def test_a_part_of_a_day_is_its_day(read_text: Read, text: str, day: str) -> None:
    (found,) = events(read_text, text)
    assert found.date is not None
    assert (found.date.edtf, found.date.inferred) == (day, None)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("A bomb exploded in Tal on Monday.", True),
        ("Gunmen attacked a bus near Tal on Monday.", True),
        ("A car bomb went off in Tal on Monday.", True),
        ("The price of plums exploded on Monday.", False),
        ("Critics attacked the show on Monday.", False),
        ("In the film gunmen attack a bus.", False),
    ],
)
def test_violence_in_a_report_that_seems_peaceful(
    read_text: Read, text: str, is_told: bool
) -> None:
    assert bool(events(read_text, text, peaceful=6.0)) is is_told


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The massacre of villagers in the market of Karm shocked the country.", True),
        ("Attackers stormed a theatre in Karm and killed two guards.", True),
        ("The massacre in the stock market shocked investors.", False),
    ],
)
def test_a_market_where_people_are_harmed_is_no_business(
    read_text: Read, text: str, is_told: bool
) -> None:
    assert any(e.type == "ASSAULT" for e in events(read_text, text)) is is_told


def test_a_bomb_that_explodes_is_one_blast(read_text: Read) -> None:
    found = events(read_text, "A car bomb exploded outside a police station in Karm.")
    assert [e.type for e in found] == ["ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "An aid convoy of 40 lorries entered the besieged town.",
        "Relief trucks entered the besieged town on Monday.",
    ],
)
def test_aid_that_enters_a_town_takes_nothing(read_text: Read, text: str) -> None:
    assert "ASSAULT" not in {e.type for e in events(read_text, text)}


def test_a_habit_is_no_meeting(read_text: Read) -> None:
    assert not events(read_text, "The two presidents speak by telephone almost every day.")


def test_a_vehicle_that_hits_a_mine_does_nothing(read_text: Read) -> None:
    found = events(read_text, "Two soldiers were wounded when their truck hit a mine near Karm.")
    assert all(a.role != "source" for e in found for a in e.actors)


def test_a_mine_is_laid_by_somebody(read_text: Read) -> None:
    (found,) = events(read_text, "A truck hit a mine, killing four.")
    assert (found.type, found.mode) == ("ASSAULT", "explosives")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("He gave up his post on Monday.", "resign"),
        ("The interior minister gave up his post on Monday.", "resign"),
        ("The army gave up its post near Karm on Monday.", "withdraw"),
    ],
)
def test_who_gives_up_a_post_says_whether_it_is_an_office(
    read_text: Read, text: str, mode: str
) -> None:
    assert [e.mode for e in events(read_text, text)] == [mode]
