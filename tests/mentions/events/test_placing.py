"""Where an event is put by the words of its own clause: invented sentences and the place expected."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

CASES = [
    # text, trigger, place
    ("Rebels attacked a mill in Aleppo on Monday.", "attacked", "Aleppo"),
    # A bearing says where, and says more than the country.
    ("Rebels attacked a gas field east of Homs in central Syria.", "attacked", "Homs"),
    ("The army shelled a mill northwest of Homs on Monday.", "shelled", "Homs"),
    # Whoever tells of it is no place of it.
    ("According to the Aleppo hospital, shells killed nine people.", "killed", None),
    ("Shells killed nine people in Homs, according to the Aleppo hospital.", "killed", "Homs"),
    ("Shells killed nine people, according to a consulate in Aleppo.", "killed", None),
    # What a group holds for its capital is not the country's.
    # A town says more than the river it lies on; "in" may stand before a name that the parser takes apart.
    ("In Karkar a town on the banks of the Euphrates river rebels attacked a mill on Sunday.",
     "attacked", "Karkar"),
    ("Rebels attacked a mill near the Euphrates in Homs.", "attacked", "Homs"),
    # Ground does nothing: where a headline shells it, shells fell.
    ("The outskirts of Homs shelled 2 civilians killed.", "shelled", "Homs"),
    ("Rebels attacked a patrol near the Aleppo pass on Monday.", "attacked", "Aleppo"),
    # A hazard is in the country it is called by, a raid is not.
    ("A Peruvian earthquake struck at dawn. In Peru schools are shut.", "earthquake", "Peru"),
    ("A Peruvian raid killed nine people. In Peru schools are shut.", "raid", None),
    # Where somebody lives is not where he was shot.
    ("Juan Toro, 51, from Aleppo, was shot on Monday.", "shot", None),
    ("Juan Toro, 51, from Aleppo, was shot in Homs on Monday.", "shot", "Homs"),
    ("Raids on the group's de facto Syrian capital killed nine people.", "Raids", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "place"), CASES)
def test_place(read_text: Read, text: str, trigger: str, place: str | None) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    event = next(e for e in read_events(reading) if e.trigger.quote == trigger)
    assert ((event.place is not None and chains[event.place].name) or None) == place
