"""Chances of what is are weighed and not foretold; bodies that lie are no liars; things on wheels scold nobody."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = [
    ("Orr said the bomber was a deserter who is probably linked to the Front.", ["assessment"]),
    ("Officials concluded that arson was the likely cause.", ["assessment"]),
    ("Officials said the rebels had probably fled.", ["assessment"]),
    ("He said the storm would probably reach the coast by Monday.", ["forecast"]),
    ("She said the talks were likely to fail.", ["forecast"]),
    ("Images on the web showed people lying motionless on the ground.", ["claim"]),
    ("Orr said that wounded men lay in the square.", ["claim"]),
    ("Norway said that Chile had lied to the council.", ["accusation"]),
    ("“They live here. I don't know,” Orr said.", ["claim"]),
    ("The army did not know of the plan, its spokesman said.", ["denial"]),
    ("Orr said it was “our duty” to shelter them.", ["claim"]),
    ("“It was our drone,” Orr said.", ["responsibility_claim"]),
    ("A lorry tore into the crowd at Karm.", []),
    ("The opposition tore into the budget.", ["condemnation"]),
    ("“Human rights are denied by fanatics,” Orr said.", ["claim"]),
    ("The ministry denied the charges.", ["denial"]),
    ("Guards turned away the raiders who wish to burn the mill.", []),
    ("The mayor wished to thank the firemen.", ["hope"]),
]


@pytest.mark.parametrize(("text", "kinds"), CASES)
def test_what_is_said_of_what_is(
    text: str, kinds: list[str], read_text: Callable[..., Reading]
) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading)] == kinds
