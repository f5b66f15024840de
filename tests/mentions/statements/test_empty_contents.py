"""Words that only point say nothing: "accused them of that" has no content; a quoted "No" has."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The general accused them of that.", 0),
        ("The general accused them of treason.", 1),
        ("Asked whether it would leave, Norland said it will not.", 1),
        ("“No,” the general said.", 1),
        ("The kitchen, which gives them 300 meals a day, asks the mayor to extend their stay.", 0),
    ],
)
def test_what_only_points_is_no_content(read_text: Read, text: str, told: int) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    assert len(read_statements(replace(reading, chains=chains, entities=entities))) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cyclone Arvo tore into the coast on Sunday.", 0),
        ("The opposition tore into the budget on Sunday.", 1),
        ("The Hurricane Centre said that the port was safe.", 1),
        ("In all 46 people were admitted to the ward since Tuesday.", 0),
        ("The Bor clinic admitted a patient with a cough.", 0),
        ("The fever has claimed 488 lives in Bor.", 0),
        ("The rebels claimed the capture of Bor.", 1),
        ("The minister admitted the mistake on Tuesday.", 1),
        ("The army pressed its offensive to retake the northern province.", 0),
        ("Rebels pushed their advance to reach the river by Friday.", 0),
        ("The union pressed the government to raise wages.", 1),
        ("Norland pressed its allies to send troops.", 1),
    ],
)
def test_storms_and_wards_say_nothing(read_text: Read, text: str, told: int) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    found = read_statements(replace(reading, chains=chains, entities=entities))
    assert len(found) == told


def test_a_dam_that_failed_is_no_reproach(read_text: Read) -> None:
    reading = read_text(
        "The agency said that the Oslo dam had failed on Monday.", published="2021-05-06"
    )
    chains, entities = read_entities(reading)
    found = read_statements(replace(reading, chains=chains, entities=entities))
    assert [s.kind for s in found] == ["claim"]
