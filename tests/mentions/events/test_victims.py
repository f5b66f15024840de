"""Those counted among the harmed did not do it, though the parser makes them the doers."""

from collections.abc import Callable

from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading


def test_the_counted_are_hurt(read_text: Callable[..., Reading]) -> None:
    text = "During the attack two soldiers were killed, three clerks wounded and a driver hurt."
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, figures=read_figures(reading))
    roles = {(a.role, a.evidence.quote) for e in read_events(reading) for a in e.actors}
    assert roles == {("target", "two soldiers"), ("target", "three clerks"), ("target", "a driver")}
