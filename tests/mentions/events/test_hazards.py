"""What happens without anybody doing it: told as a hazard, with its day, its dead and what it strikes."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.events import read_events
from tidings.mentions.events.words.lexicon import nouns, verbs
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading
from tidings.model.vocabulary import HAZARD

Read = Callable[..., Reading]


def hazards(read_text: Read, text: str) -> list[EventMention]:
    """The hazards of a report of 15 June 2023."""
    reading = read_text(text, published="2023-06-15")
    told = read_events(replace(reading, times=read_times(reading)))
    return [e for e in told if e.type == "HAZARD"]


@pytest.mark.parametrize(
    ("text", "words", "hazard"),
    [
        ("A dike gave way on Monday in the north.", "gave way", "breach"),
        ("The dam above Orla burst at dawn.", "burst", "breach"),
        ("The reservoir failed at 3:40 on 12 June.", "failed", "breach"),
        ("The river overflowed on Sunday.", "overflowed", "flood"),
        ("Two villages were flooded on Sunday.", "flooded", "flood"),
        ("A minibus was swept from the bridge at Tal on Monday.", "swept", "flood"),
        ("The roof of the hall collapsed during a concert.", "collapsed", "collapse"),
        ("A lorry struck a group of people in Tal.", "struck", "transport"),
        ("A ferry capsized off Tal on Monday.", "capsized", "transport"),
        ("An earthquake shook the islands on Tuesday.", "earthquake", "earthquake"),
        ("A landslide buried nine houses in Tal.", "landslide", "landslide"),
        ("The power station was shut down on Tuesday.", "shut down", "outage"),
        ("An outbreak of cholera was confirmed in Tal.", "outbreak", "epidemic"),
        ("A fire broke out in a hotel in Tal.", "broke out", "fire"),
        ("That night the house burned.", "burned", "fire"),
        ("A bus caught fire near Tal.", "caught", "fire"),
        ("Flames engulfed a warehouse in Tal.", "engulfed", "fire"),
    ],
)
def test_hazards_are_read(read_text: Read, text: str, words: str, hazard: str) -> None:
    found = [(e.trigger.quote, e.mode) for e in hazards(read_text, text)]
    assert (words, hazard) in found


@pytest.mark.parametrize(
    "text",
    [
        "A flood of offers reached the library.",
        "The party won by a landslide victory.",
        "Dams rarely fail in one night.",
        "Tickets are going like wildfire.",
        "The talks collapsed on Monday.",
        "The company failed to pay.",
        "She broke the silence on Monday.",
        "The striker hit the post.",
        "Shares crashed on Friday.",
        "An outbreak of violence shook the capital.",
        "A blast overturned two cars near Tal.",
    ],
)
def test_images_are_none(read_text: Read, text: str) -> None:
    assert hazards(read_text, text) == []


def test_a_break_and_the_water_that_follows_are_one_hazard(read_text: Read) -> None:
    found = hazards(read_text, "The dam broke on Monday and flooded the valley.")
    assert [(e.mode, e.date and e.date.edtf) for e in found] == [("breach", "2023-06-12")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The director resigned on Tuesday, eight days after the dam broke.", "2023-06-05"),
        ("The search ended on Wednesday, a week after the dam broke.", "2023-06-05/2023-06-09"),
        ("Two weeks after the dam broke, the search is over.", "2023-05-30/2023-06-03"),
        (
            "The director resigned on Tuesday, six days after the levee was built and a day after the dam broke.",
            "2023-06-12",
        ),
    ],
)
def test_what_lies_so_long_before_is_reckoned_back(read_text: Read, text: str, day: str) -> None:
    assert [e.date and e.date.edtf for e in hazards(read_text, text)] == [day]


def test_harm_that_nobody_does_belongs_to_the_hazard_before_it(read_text: Read) -> None:
    flood = "A dam burst above Tal on Monday. Six people died."
    raid = f"{flood} Rebels shelled the town of Tal."
    assert {e.type for e in read_events(read_text(flood))} == {"HAZARD"}
    assert "ASSAULT" in {e.type for e in read_events(read_text(raid))}


@pytest.mark.parametrize(
    "text",
    [
        "The dam above Tal gave way. The street was dry. It was shortly before midnight on Sunday, she says.",
        "It was shortly before midnight on Sunday, she says. Five cellars stood empty. The dam above Tal had given way.",
    ],
)
def test_a_sentence_of_its_own_gives_the_time(read_text: Read, text: str) -> None:
    assert [e.date and e.date.edtf for e in hazards(read_text, text)] == ["2023-06-11"]


def test_what_was_tried_lies_behind_the_report(read_text: Read) -> None:
    reading = read_text(
        "Soldiers tried to overthrow the president on Tuesday.", published="2023-06-15"
    )
    told = read_events(replace(reading, times=read_times(reading)))
    assert [(e.status, e.date and e.date.edtf) for e in told] == [("hypothetical", "2023-06-13")]


def test_weather_gives_no_time(read_text: Read) -> None:
    found = hazards(
        read_text, f"{'They talked. ' * 3}The dam above Tal gave way. It was cold on Sunday."
    )
    assert [e.date for e in found] == [None]


def test_what_is_repeated_as_so_is_no_mere_wish(read_text: Read) -> None:
    found = hazards(read_text, "The agency repeats that the dam failed on Monday.")
    assert [e.status for e in found] == ["occurred"]


def test_of_what_the_learned_reader_was_taught_nothing_the_rules_are_believed() -> None:
    entries = [entry for rows in (*verbs().values(), *nouns().values()) for entry in rows]
    untaught = [entry for entry in entries if entry.untaught]
    assert {entry.type for entry in entries if entry.type == HAZARD} == {HAZARD}
    assert all(entry.untaught for entry in entries if entry.type == HAZARD)
    assert {entry.type for entry in untaught} > {HAZARD, "AID", "COERCE"}
    assert not all(entry.untaught for entry in entries if entry.type == "AID")


@pytest.mark.parametrize(
    "text", ["The hotel in Tal burned on Monday.", "Block D burned on Monday.", "A workshop burned down in Tal."]
)  # fmt: skip
def test_a_building_that_burns_is_a_fire(read_text: Read, text: str) -> None:
    assert [e.mode for e in hazards(read_text, text)] == ["fire"]


@pytest.mark.parametrize(
    "text", ["The crowd burned for revenge.", "Shells hit the mill on Monday. The mill burned for two days."]
)  # fmt: skip
def test_what_burns_with_rage_or_after_shells_is_no_hazard(read_text: Read, text: str) -> None:
    assert hazards(read_text, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The hotel in Tal burned on Monday. Six people were killed at a rally on Tuesday.", []),
        ("The hotel in Tal burned on Monday. Six people were killed in its cellar.", ["killed"]),
    ],
)
def test_who_dies_at_a_rally_did_not_die_in_the_fire(
    read_text: Read, text: str, words: list[str]
) -> None:
    assert [
        e.trigger.quote for e in hazards(read_text, text) if e.trigger.quote == "killed"
    ] == words
