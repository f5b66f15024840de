"""Tellings that were passed over or misread: accidents on the road, people burned, a market struck, a revolt that begins."""

from collections.abc import Callable

import pytest
from tests.mentions.events.test_strict_reading import events

from tidings.model.mentions import Reading

Read = Callable[..., Reading]
Told = tuple[str, str | None, str]


def told(read_text: Read, text: str) -> set[Told]:
    """Type, mode and words of the events of a report."""
    return {(e.type, e.mode, e.trigger.quote) for e in events(read_text, text)}


ACCIDENTS = [
    ("A bus fell into a ravine near Karm, killing 12.", "fell"),
    ("A lorry fell from the bridge at Karm.", "fell"),
    ("A coach plunged off a cliff, killing 20.", "plunged"),
    ("A ferry turned over on the lake at dawn.", "turned over"),
    ("A bus rolled over on Monday near Karm.", "rolled over"),
    ("An express train left the tracks near Karm, killing 11.", "left"),
    ("The trawler foundered off Karm on Monday.", "foundered"),
    ("A truck rammed into a crowd in Karm, killing dozens and injuring around 100.", "rammed into"),
    ("A truck slammed into a bus near Karm, killing 14.", "slammed into"),
]


@pytest.mark.parametrize(("text", "words"), ACCIDENTS)
def test_accidents_on_road_and_water_are_hazards(read_text: Read, text: str, words: str) -> None:
    assert told(read_text, text) == {("HAZARD", "transport", words)}


@pytest.mark.parametrize(
    "text",
    [
        "The lorry rolled over his foot.",
        "The tram line fell into disuse.",
        "The bus service fell from favour.",
        "The train left the station on time.",
        "Shares in the bus maker fell into the red.",
        "Car sales slammed into reverse.",
        "The minister turned over a page.",
    ],
)
def test_what_stays_on_its_wheels_is_no_accident(read_text: Read, text: str) -> None:
    assert not told(read_text, text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A truck laden with explosives rammed into the gate of the barracks.", "ASSAULT"),
        ("A van deliberately ploughed into the crowd in Karm.", "ASSAULT"),
        ("A van did not deliberately plough into the crowd in Karm.", "HAZARD"),
        ("A van ploughed into a stall in Karm.", "HAZARD"),
    ],
)
def test_who_drives_on_purpose_attacks(read_text: Read, text: str, type_: str) -> None:
    assert {one[0] for one in told(read_text, text)} == {type_}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He was burned to death in his cell.", {("ASSAULT", None, "burned")}),
        ("Two guards were burned to death by the mob.", {("ASSAULT", None, "burned")}),
        ("The mob burned two guards to death.", {("ASSAULT", None, "burned")}),
        ("Two women were burned alive by the mob.", {("ASSAULT", None, "burned alive")}),
        ("Students burned flags in Karm.", {("PROTEST", "riot", "burned")}),
        # nobody is said to have done it
        ("Dozens of workers burned to death in the factory.", set()),
        (
            "Six passengers burned to death when the bus overturned near Karm.",
            {("HAZARD", "transport", "overturned")},
        ),
    ],
)
def test_people_are_burned(read_text: Read, text: str, wanted: set[Told]) -> None:
    assert told(read_text, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A rocket struck the market in Karm, minutes after dawn.", True),
        ("A shell struck the market, killing nine.", True),
        ("The new rocket hit the market last year.", False),
        ("The missile struck the stock market.", False),
        ("A strike over prices struck the market.", False),
    ],
)
def test_a_market_is_struck(read_text: Read, text: str, wanted: bool) -> None:
    assert (("ASSAULT", "heavy-weapons", "struck") in told(read_text, text)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The revolt broke out at about seven in the morning.", ("PROTEST", "riot", "revolt")),
        ("When the mutiny began, the officers were asleep.", ("PROTEST", "riot", "mutiny")),
        (
            "The disturbances that began yesterday have been confined to two streets.",
            ("PROTEST", "riot", "disturbances"),
        ),
        ("Disturbances erupted in Karm on Monday.", ("PROTEST", "riot", "Disturbances")),
        ("Men with machetes fell upon a camp of herders.", ("ASSAULT", None, "fell upon")),
        ("The president sacked the warden of the prison.", ("COERCE", "restrict", "sacked")),
        (
            "At least 32 people are confirmed dead after the clashes in Karm.",
            ("ASSAULT", None, "confirmed dead"),
        ),
    ],
)
def test_further_words_tell_deeds(read_text: Read, text: str, wanted: Told) -> None:
    assert wanted in told(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "After the mutiny the officers slept.",
        "In the riot a quarrel broke out between two cooks.",
        "A row broke out over the budget.",
        "Silence fell upon the crowd.",
        "Her eyes fell upon a man in the camp.",
        "She dragged the file across the screen.",
        "The guards removed the plaque of the warden.",
        "The club replaced its director in May.",
        "The pilot was confirmed dead after the crash.",
    ],
)
def test_their_look_alikes_tell_none(read_text: Read, text: str) -> None:
    assert not told(read_text, text)


def test_the_dead_of_a_shelling_are_its_own(read_text: Read) -> None:
    found = events(read_text, "Twelve people died after the shelling of Karm.")
    assert [(e.trigger.quote, len(e.figures)) for e in found] == [("shelling", 1)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Two guards died in the laundry and a corporal was killed at the wall.",
            {"died", "killed"},
        ),
        ("Three soldiers were killed and two policemen died in the square.", {"died", "killed"}),
        # a death of old is no deed
        ("Her father died in 2003 and her brother was killed in the war.", {"killed"}),
        ("A commander died and his deputy resigned.", {"resigned"}),
    ],
)
def test_who_dies_beside_the_killed(read_text: Read, text: str, words: set[str]) -> None:
    assert {one[2] for one in told(read_text, text)} == words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Warden Ana Bek was removed on Monday.", True),
        ("The president sacked General Ana Bek on Monday.", True),
        ("Singer Ana Bek was removed on Monday.", False),
    ],
)
def test_the_title_before_a_name_tells_the_office(read_text: Read, text: str, wanted: bool) -> None:
    assert ("COERCE" in {one[0] for one in told(read_text, text)}) is wanted
