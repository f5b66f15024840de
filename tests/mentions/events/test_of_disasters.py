"""Gates of a dam, people whom a flood drives out, what nobody means to do: what a report of a disaster tells of them."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The operator closed two of the four spillway gates.", set()),
        ("The gates had been opened on Friday.", set()),
        ("Five students were pulled out of the rubble.", set()),
        ("Troops were pulled out of Bergen.", {"RETREAT"}),
        ("Engineers opened the valves of the reservoir.", set()),
        ("Norway opened the gates of the border crossing.", {"RETREAT"}),
        ("Norway closed its borders on Friday.", {"COERCE"}),
        ("Vaccine was given to nine villages in six days.", set()),
        ("The cabinet gave in to the strikers on Friday.", {"CONCEDE"}),
    ],
)
def test_gates_and_gifts(events: Events, text: str, types: set[str]) -> None:
    found = {e.type for e in events(text) if e.type in {"RETREAT", "COERCE", "CONCEDE"}}
    assert found == types


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The minister had no intention of resigning.", "hypothetical"),
        ("The army has no plans to withdraw its troops from Bergen.", "hypothetical"),
        ("The minister resigned on Friday.", "occurred"),
        ("The minister had every intention of resigning.", "occurred"),
    ],
)
def test_what_nobody_means_to_do(events: Events, text: str, status: str) -> None:
    assert {e.status for e in events(text) if e.type == "RETREAT"} == {status}


FLOOD = "A storm struck the coast on Monday and the river flooded two towns. "
SHOTS = "On Tuesday police shot two men in a camp. "
SHELLS = "On Tuesday the army shelled the port. "


@pytest.mark.parametrize(
    ("text", "driven"),
    [
        (
            "Nine were killed and thousands forced from their homes after a dam burst in the north.",
            "HAZARD",
        ),
        (FLOOD + "Some 9,000 people were displaced.", "HAZARD"),
        (FLOOD + SHOTS + "Some 9,000 people are displaced.", "HAZARD"),
        (FLOOD + SHELLS + "Some 9,000 people were displaced.", "SANCTION"),
        (SHELLS + "Some 9,000 people were displaced.", "SANCTION"),
        (FLOOD + "Rebels displaced 9,000 people.", "SANCTION"),
    ],
)
def test_who_drives_people_out(events: Events, text: str, driven: str) -> None:
    found = {e.type for e in events(text) if e.lemma in {"displace", "force"}}
    assert found in ({driven}, set())  # a storm takes in its own harm
    if driven == "SANCTION":
        assert found


def test_schools_that_a_flood_ruins_beside_a_looted_store(events: Events) -> None:
    looted = "On Tuesday looters broke into a warehouse. "
    found = events(FLOOD + looted + "412 schools were damaged.")
    assert {e.type for e in found if e.lemma == "damage"} == {"HAZARD"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The commission of inquiry into the collapse of the dam met in Oslo on Wednesday.", 0),
        ("A report on the collapse of the dam, which happened on Monday, was read in Oslo.", 1),
        ("The collapse of the dam on Monday drowned 40 people.", 1),
    ],
)
def test_what_is_looked_into(events: Events, text: str, told: int) -> None:
    assert sum(e.type == "HAZARD" for e in events(text)) == told
