"""Those counted among the harmed did not do it, though the parser makes them the doers."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The governor has faced sharp criticism for the flood.", "target"),
        ("The governor voiced sharp criticism of the plan.", "source"),
    ],
)
def test_who_faces_criticism_bears_it(
    read_text: Callable[..., Reading], text: str, role: str
) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    (event,) = read_events(reading)
    assert [a.role for a in event.actors if a.evidence.quote == "The governor"] == [role]


def test_a_passive_beside_what_one_did_is_suffered(read_text: Callable[..., Reading]) -> None:
    text = "Six nurses who were convicted of helping hundreds of rebels and sentenced to death were freed."
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    events = read_events(replace(reading, chains=chains, entities=entities))
    roles = {e.trigger.quote: [a.role for a in e.actors] for e in events}
    assert roles["sentenced"] == ["target"]


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("Two soldiers were killed and three clerks wounded.", {"Two soldiers", "three clerks"}),
        ("Rockets left one man dead and three clerks injured.", {"one man", "three clerks"}),
        ("Shells fell on the town, with nine clerks injured.", {"the town", "nine clerks"}),
    ],
)
def test_the_counted_are_hurt(
    read_text: Callable[..., Reading], text: str, harmed: set[str]
) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, figures=read_figures(reading))
    actors = [a for e in read_events(reading) for a in e.actors]
    assert {a.evidence.quote for a in actors if a.role == "target"} == harmed
    assert not {a.evidence.quote for a in actors if a.role == "source"} & harmed


@pytest.mark.parametrize(
    ("text", "quoted", "role"),
    [
        ("The city's seizure on Monday angered the mayor.", "The city", ["target"]),
        ("The village's bombing on Tuesday drew anger.", "The village", ["target"]),
        ("The rebels' bombardment on Monday killed two nurses.", "The rebels", ["source"]),
        # who attacked was stopped, and not the mosque
        ("Police thwarted a suicide attack on a mosque on Friday.", "a mosque", ["target"]),
        ("Police thwarted a suicide attack on a mosque on Friday.", "Police", ["source"]),
    ],
)
def test_what_befalls_a_town(
    read_text: Callable[..., Reading], text: str, quoted: str, role: list[str]
) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    told = read_events(reading)
    assert [a.role for e in told for a in e.actors if a.evidence.quote == quoted] == role
