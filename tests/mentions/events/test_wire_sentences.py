"""Textbook sentences of the wires: who did what to whom, in clause patterns that the parser hangs oddly."""

from collections.abc import Callable

import pytest
from tests.mentions.events.test_strict_reading import events

from tidings.mentions.entities import read_entities
from tidings.model.mentions import EventMention, Reading

Read = Callable[..., Reading]


def parties(event: EventMention) -> list[tuple[str, str]]:
    return [(a.role, a.evidence.quote) for a in event.actors]


ACTORS = [
    # sides that the parser hangs on the verb
    (
        "Clashes erupted between rebel fighters and government troops near Karm on Thursday.",
        "Clashes",
        [("participant", "rebel fighters"), ("participant", "government troops")],
    ),
    # one agent of two verbs, which tell one deed
    (
        "The villages were attacked and captured by rebels on Monday.",
        "attacked",
        [("target", "The villages"), ("source", "rebels")],
    ),
    # the aim says at whom it is fired
    (
        "Police fired tear gas to disperse thousands of protesters in Karm.",
        "fired",
        [("source", "Police"), ("target", "thousands of protesters")],
    ),
    (
        "Most of the rebels had retreated from the town.",
        "retreated from",
        [("source", "Most of the rebels")],
    ),
    ("Soldiers attempted a coup in Karm on Sunday.", "coup", [("source", "Soldiers")]),
    # whom a crowd backs it does not protest against
    ("Thousands rallied in Karm for the government.", "rallied", [("source", "Thousands")]),
    # where a crowd stands is no target
    (
        "Protesters had gathered outside parliament in Karm on Wednesday.",
        "gathered",
        [("source", "Protesters")],
    ),
]


@pytest.mark.parametrize(("text", "word", "expected"), ACTORS)
def test_actors(read_text: Read, text: str, word: str, expected: list[tuple[str, str]]) -> None:
    (event,) = (e for e in events(read_text, text) if e.trigger.quote == word)
    assert parties(event) == expected


KINDS = [
    ("Police fired several rounds of tear gas at crowds in Karm.", "ASSAULT", "crowd-control"),
    ("Police fired several rounds at crowds in Karm.", "ASSAULT", "firearms"),
    ("The coast guard returned 90 migrants to shore.", "COERCE", "deport"),
    ("Police raided the offices of a party in Karm.", "COERCE", "arrest"),
    ("Rebels raided the offices of a party in Karm.", "ASSAULT", None),
]


@pytest.mark.parametrize(("text", "type_", "mode"), KINDS)
def test_kinds(read_text: Read, text: str, type_: str, mode: str | None) -> None:
    assert [(e.type, e.mode) for e in events(read_text, text)] == [(type_, mode)]


def test_a_coup_attempted_is_told_as_one_that_failed(read_text: Read) -> None:
    (event,) = events(read_text, "Soldiers attempted a coup in Karm on Sunday.")
    assert event.status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "The coalition tasked with fighting the rebels left.",
        "The army opened a room aimed at fighting the rebels.",
        "The hospital gave a revised toll of casualties.",
    ],
)
def test_what_somebody_is_there_for_is_no_deed(read_text: Read, text: str) -> None:
    assert not [e for e in events(read_text, text) if e.type == "ASSAULT"]


def test_whose_mediation_it_is_is_no_place(read_text: Read) -> None:
    text = "Envoys held talks in Geneva on Friday under the mediation of Norway."
    (mediation,) = (e for e in events(read_text, text) if e.trigger.quote == "mediation")
    assert parties(mediation) == [("participant", "Norway")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # where the matter goes is not where it was decided
        ("Norway imposed sanctions on three generals over the supply of drones to Chad.", None),
        ("Norway sent troops to Chad on Monday.", "Chad"),
    ],
)
def test_places(read_text: Read, text: str, place: str | None) -> None:
    (event,) = events(read_text, text)
    assert (event.place_evidence and event.place_evidence.quote) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The sailors were kidnapped by pirates who had struck in Chad.", None),
        ("Violent clashes rocked the city of Geneva on Monday.", "Geneva"),
        ("The army spoke of the clashes that gripped Geneva on Monday.", "Geneva"),
    ],
)
def test_where_a_deed_was(read_text: Read, text: str, place: str | None) -> None:
    found = [e for e in events(read_text, text) if e.trigger.quote in {"kidnapped", "clashes"}]
    assert [(e.place_evidence and e.place_evidence.quote) for e in found] == [place]


def test_what_others_did_before_is_another_deed(read_text: Read) -> None:
    text = "Troops regained control of a town that had been attacked by rebels on Monday."
    found = {e.trigger.quote: parties(e) for e in events(read_text, text)}
    assert ("source", "Troops") in found["regained"]
    assert ("source", "rebels") in found["attacked"]


@pytest.mark.parametrize(
    "text",
    [
        "Protesters will march until the demands are met.",
        "Karm Search and Rescue (KSR) crews came.",
    ],
)
def test_what_is_awaited_or_a_name_is_no_deed(read_text: Read, text: str) -> None:
    assert not [e for e in events(read_text, text) if e.type in {"CONCEDE", "AID"}]


MORE = [
    ("Militants attacked army positions.", "ASSAULT", None, "occurred"),
    ("Her attackers killed her son.", "ASSAULT", None, "occurred"),
    ("The army has captured a senior commander of the rebels.", "COERCE", "arrest", "occurred"),
    ("He said the army was not aware of any fighting.", "ASSAULT", None, "denied"),
]


@pytest.mark.parametrize(("text", "type_", "mode", "status"), MORE)
def test_kinds_and_status(
    read_text: Read, text: str, type_: str, mode: str | None, status: str
) -> None:
    assert [(e.type, e.mode, e.status) for e in events(read_text, text)] == [(type_, mode, status)]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # a battle of two
        (
            "Government forces engaged in battle against rebels near Geneva.",
            "engaged",
            {"Government forces", "rebels"},
        ),
        # an agency is credited
        ("Shells kill 12 in Geneva AFP Wednesday.", "kill", {"12"}),
    ],
)
def test_who(read_text: Read, text: str, word: str, expected: set[str]) -> None:
    found = [e for e in events(read_text, text) if word in e.clause.quote]
    assert {a.evidence.quote for e in found for a in e.actors} == expected


def test_a_day_is_no_part_of_who_they_are(read_text: Read) -> None:
    chains, _ = read_entities(read_text("Earlier Wednesday troops seized the village."))
    assert [c.name for c in chains] == ["troops"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # where those come from is not where they were held
        ("Border guards detained 34 people from Chad on Saturday.", None),
        # where the doers fight is not what they took
        ("Troops fighting in Chad seized the town of Geneva.", "Geneva"),
    ],
)
def test_origins(read_text: Read, text: str, place: str | None) -> None:
    event = events(read_text, text)[-1]
    assert (event.place_evidence and event.place_evidence.quote) == place


@pytest.mark.parametrize(
    "text",
    [
        "Every riot hurts the army's trade.",
        "Such attacks set the army back.",
        "The navy has a good name in such deployments off Chad.",
        "Norway took part in maritime security operations with soldiers.",
        "The soldiers embarked on an assault ship.",
    ],
)
def test_what_is_said_of_all_tells_of_none(read_text: Read, text: str) -> None:
    assert not [e for e in events(read_text, text) if e.type in {"ASSAULT", "PROTEST", "MOBILIZE"}]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Not a shop was looted nor a single person killed.", "killed", "denied"),
        ("The town came to the brink of a riot.", "riot", "hypothetical"),
    ],
)
def test_status(read_text: Read, text: str, word: str, status: str) -> None:
    assert [e.status for e in events(read_text, text) if e.trigger.quote == word] == [status]


def test_a_road_accident_is_no_assault(read_text: Read) -> None:
    text = "A woman was hit and killed by a drunk driver."
    assert {(e.type, e.mode) for e in events(read_text, text)} == {("HAZARD", "transport")}


def test_on_which_side_somebody_is_accuses_nobody(read_text: Read) -> None:
    told = events(read_text, "Rebels opposed to the president of Norway left Geneva.")
    assert "ACCUSE" not in {e.type for e in told}
