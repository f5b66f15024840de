"""What a strict coder would strike out: harm of nature as assault, tellers as doers, plans as deeds, one deed told as two."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.figures import read_figures
from tidings.mentions.sayers import tells_of
from tidings.mentions.statements import read_statements
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading

Read = Callable[..., Reading]


def events(read_text: Read, text: str) -> tuple[EventMention, ...]:
    """The events of a report of 15 June 2023."""
    reading = read_text(text, published="2023-06-15")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, times=read_times(reading))
    reading = replace(reading, figures=read_figures(reading))
    return read_events(replace(reading, statements=read_statements(reading)))


NATURE = [
    "Heavy rain has flooded the plain. Thousands of homes were destroyed. Some 1,400 have died across the region.",
    "A cholera outbreak has reached the plateau. Officials put the death toll at 194.",
    "Cyclone Mira hit the coast on Monday. Many roads were damaged and some 300 people were displaced.",
    "Along the coast, people are being pounded by torrential rainfall.",
    "Thousands of homes have been destroyed by the waters.",
    # violence that is told behind the harm did not bring it
    "Rain has flooded the plain. An estimated 1,400 have been killed across the region.",
]


@pytest.mark.parametrize("text", NATURE)
def test_harm_of_nature_is_no_deed(read_text: Read, text: str) -> None:
    assert not [e for e in events(read_text, text) if e.type in {"ASSAULT", "SANCTION"}]


def test_violence_told_later_leaves_the_harm_to_the_flood(read_text: Read) -> None:
    text = "Rain has flooded the plain. Some 400 people were killed. Later clashes with police left nine hurt."
    found = [(e.type, e.trigger.quote) for e in events(read_text, text)]
    assert ("HAZARD", "killed") in found
    assert ("ASSAULT", "clashes") in found


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Karm after the flood. Six people died. The school was destroyed.",
        "The river overflowed on Monday. Rebels destroyed the school.",
        "The plain was flooded on Monday. The dam was destroyed.",
    ],
)
def test_what_somebody_does_stays_a_deed(read_text: Read, text: str) -> None:
    assert [e for e in events(read_text, text) if e.type == "ASSAULT"]


HAZARDS = [
    ("Cyclone Mira hit the coast on Monday.", ["storm"]),
    ("A cholera outbreak has reached the plateau.", ["epidemic"]),
    ("The Hurricane Centre in Karm opened on Monday.", []),
    ("Many people are flooding the clinic for treatment.", []),
]


@pytest.mark.parametrize(("text", "modes"), HAZARDS)
def test_hazards_under_a_name_and_crowds_that_are_none(
    read_text: Read, text: str, modes: list[str]
) -> None:
    assert [e.mode for e in events(read_text, text) if e.type == "HAZARD"] == modes


STATUS = [
    ("Talks due on Tuesday were derailed by a quarrel.", "CONSULT", "cancelled"),
    ("Hoped-for talks fell through on Monday.", "CONSULT", "cancelled"),
    ("The minister denied any politics behind the arrest of the two men.", "COERCE", "occurred"),
    ("The attack on Karm was meant to frighten the village.", "ASSAULT", "occurred"),
    ("Nobody was killed in the attack on Karm on Monday.", "ASSAULT", "occurred"),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUS)
def test_status(read_text: Read, text: str, kind: str, status: str) -> None:
    assert [e.status for e in events(read_text, text) if e.type == kind] == [status]


def test_no_request_is_made_on_a_day_to_come(read_text: Read) -> None:
    (asked,) = [
        e for e in events(read_text, "Norland urged Ostland to send a team to the games in 2025.")
        if e.type == "REQUEST"
    ]  # fmt: skip
    assert asked.date is None or (asked.date.earliest or "") <= "2023-06-15"


DOERS = [
    ("Witnesses reported gunfire in Karm.", "gunfire"),
    (
        "A carrier was destroyed in the attacks, the spokesman said, wounding three troops.",
        "wounding",
    ),
    ("A truck was blown up on Monday, killing two guards.", "killing"),
    ("The army confirmed the attack on Karm.", "attack"),
    ("The students' release came amid pressure.", "release"),
]


@pytest.mark.parametrize(("text", "trigger"), DOERS)
def test_who_tells_and_what_is_hit_did_not_do_it(read_text: Read, text: str, trigger: str) -> None:
    told = [e for e in events(read_text, text) if trigger in e.clause.quote]
    assert told
    assert not [a.evidence.quote for e in told for a in e.actors if a.role == "source"]


NO_DEEDS = [
    "A sergeant helps wounded soldiers leave a helicopter.",
    "A battalion marches back to its barracks.",
    "Special forces were conducting search operations in the town.",
    "After the end of the combat mission 1,000 troops have remained at the base.",
    "There were no casualties. No civilians were hurt.",
    "He was talking to reporters at the airport.",
    "This condemns us to poverty.",
    "A lack of clinics is also to blame for the delay.",
    "Nine schoolgirls died in the crush at the door.",
    "They will be joined by experts in social mobilization.",
    "Marburg kills slowly.",
]


@pytest.mark.parametrize("text", NO_DEEDS)
def test_what_is_no_deed(read_text: Read, text: str) -> None:
    kinds = {"ASSAULT", "PROTEST", "CONSULT", "ACCUSE", "MOBILIZE"}
    assert not [e.type for e in events(read_text, text) if e.type in kinds]


@pytest.mark.parametrize(
    ("text", "teller", "told", "tells"),
    [
        ("The army said nine villagers were wounded.", "army", "wounded", True),
        ("The army confirmed the attack.", "army", "attack", True),
        ("The army wounded nine villagers.", "army", "wounded", False),
        ("The army launched the attack.", "army", "attack", False),
    ],
)
def test_who_only_tells_of_a_deed(
    read_text: Read, text: str, teller: str, told: str, tells: bool
) -> None:
    (sentence,) = read_text(text).sentences
    word = {t.text: t for t in sentence.tokens}
    assert tells_of(sentence, word[teller], word[told]) is tells


def test_who_floods_fields_is_no_hazard(read_text: Read) -> None:
    (told,) = events(read_text, "Ostland deliberately flooded Norish farmlands on Tuesday.")
    assert (told.type, told.mode, [a.role for a in told.actors]) == (
        "ASSAULT",
        "destroy",
        ["source"],
    )


def test_the_toll_of_a_feared_epidemic_is_none(read_text: Read) -> None:
    text = "Relief may prevent an outbreak of typhoid. Gunmen came. Some 300 were killed in Karm."
    assert not [e for e in events(read_text, text) if e.type == "HAZARD" and e.figures]


def test_only_an_attack_is_launched_on_somebody(read_text: Read) -> None:
    found = events(read_text, "The party is planning to launch protest rallies on 9 July.")
    assert [e.status for e in found if e.type == "PROTEST"] == ["planned"]
    assert not [e for e in found if e.type in {"THREATEN", "CONSULT"}]


def test_police_clear_a_house_of_attackers(read_text: Read) -> None:
    found = events(read_text, "The police had cleared the consulate of attackers.")
    assert [e.type for e in found] == ["ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "The attack on Karm left nine soldiers dead and 12 wounded.",
        "An assault left two guards and three nurses dead near Karm.",
    ],
)
def test_all_that_a_raid_leaves_is_its_harm(read_text: Read, text: str) -> None:
    assert len([e for e in events(read_text, text) if e.type == "ASSAULT"]) == 1
