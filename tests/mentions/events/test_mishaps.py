"""Falls, drownings and storms are nobody's deed; what somebody does with water or by force is."""

from collections.abc import Callable

import pytest
from tests.mentions.events.test_strict_reading import events

from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "A climber was killed after falling 600 metres on Mount Karm.",
        "A climber died when he slipped on the ice.",
        "Two boys drowned in the river near Karm on Sunday.",
        "More than 300 people were displaced by the storm in Karm.",
        "The fire has forced the evacuation of 50 homes near Karm.",
        "Over 2,000 people were forced to evacuate their homes after a storm damaged the village.",
        "A storm struck the province on Tuesday, uprooting trees.",
    ],
)
def test_what_befalls_people_is_nobodys_deed(read_text: Read, text: str) -> None:
    deeds = {"ASSAULT", "SANCTION", "COERCE"}
    assert not [e for e in events(read_text, text) if e.type in deeds]


@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        ("Guards drowned two prisoners in the river.", "ASSAULT", "drowned"),
        ("Two prisoners were drowned by guards.", "ASSAULT", "drowned"),
        ("Rebels forced 300 families to leave their homes after a storm.", "COERCE", "forced"),
        ("300 families were displaced by army fire.", "SANCTION", "displaced"),
        ("A rebel was killed after soldiers stormed the mill.", "ASSAULT", "stormed"),
    ],
)
def test_what_somebody_does_stays_a_deed(read_text: Read, text: str, type_: str, word: str) -> None:
    assert (type_, word) in {(e.type, e.trigger.quote) for e in events(read_text, text)}


@pytest.mark.parametrize(
    "text",
    [
        "At least 41 migrants drowned when their boat capsized off Karm.",
        "The ferry sank off Karm on Monday. At least 41 passengers drowned.",
    ],
)
def test_the_drowned_are_the_toll_of_the_wreck(read_text: Read, text: str) -> None:
    found = events(read_text, text)
    assert {e.type for e in found} == {"HAZARD"}
    assert any(e.figures for e in found)


def test_a_storm_that_strikes_is_a_hazard(read_text: Read) -> None:
    found = events(read_text, "A storm struck the province on Tuesday. It was a storm in a teacup.")
    assert [(e.type, e.mode) for e in found] == [("HAZARD", "storm")]


def test_the_harm_of_a_storm_in_its_sentence_is_told_with_it(read_text: Read) -> None:
    text = "A storm struck the coast on Tuesday, uprooting trees and destroying 90 homes."
    (storm,) = events(read_text, text)
    assert storm.type == "HAZARD"
    assert len(storm.figures) == 1


def test_a_storm_of_protest_is_none(read_text: Read) -> None:
    found = events(read_text, "A storm of protest hit the minister.")
    assert "HAZARD" not in {e.type for e in found}


@pytest.mark.parametrize(
    "text",
    [
        "A storm pounded the coast on Tuesday.",
        "Rains destroyed 90 homes on Monday.",
        "The disaster has forced evacuation of 3,000 people in the south.",
        "After the storm some 800 people were forced into shelters.",
        "The flood left two dead. 800 people were evacuated. 1,286 families require food.",
        "Smoke was seen shooting into the air near a town held by rebels.",
    ],
)
def test_what_nature_does_is_no_deed(read_text: Read, text: str) -> None:
    assert {e.type for e in events(read_text, text)} <= {"HAZARD"}


@pytest.mark.parametrize(
    ("text", "crashes"),
    [
        ("The blast tore a crater and overturned nearby cars.", 0),
        ("A truck bomb killed four guards on Thursday. The truck smashed into a wall.", 0),
        ("A man rammed a van into the crowd on Thursday. The van smashed into a wall.", 0),
        ("Four guards died on Thursday. The truck smashed into a wall.", 1),
    ],
)
def test_a_car_that_somebody_drives_into_people_has_no_accident(
    read_text: Read, text: str, crashes: int
) -> None:
    assert [e.type for e in events(read_text, text)].count("HAZARD") == crashes
