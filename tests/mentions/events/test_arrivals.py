"""A toll lies where those who brought it are told to have come."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def places(read_text: Read, text: str) -> set[str | None]:
    """Where those were killed who are counted in a text."""
    reading = read_text(text, published="2033-03-10")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, times=read_times(reading))
    reading = replace(reading, figures=read_figures(reading))
    return {
        None if e.place is None else chains[e.place].name
        for e in read_events(reading) if any(reading.figures[f].measure == "killed" for f in e.figures)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen stormed a village overnight, killing at least 14 people. The attackers came to Orvela, some 40 kilometres west of the capital, shortly after midnight.", "Orvela"),
        ("Armed men raided a gold mine in the north of Chad, killing nine miners. The raiders arrived in Faya on motorbikes at dawn.", "Faya"),
        ("On Monday the militia of the colonel came at sunset to the camp on the fields outside Orvela. Seven of our people were slaughtered.", "Orvela"),
        ("The rebels entered the town of Faya at noon. Twelve men were shot dead behind the school.", "Faya"),
        # nobody who bears arms comes there
        ("The minister came to Faya on Monday. Nine people were killed in the clashes.", None),
        # another day, another scene
        ("The rebels entered the town of Faya in 2031. Nine people were killed on Monday.", None),
        ("The rebels entered the town of Faya at noon. Overall nine people were killed since then.", None),
        # a toll that goes on with nothing
        # a report of the whole land does not point to what is told farther on
        ("Nine people were killed on Monday. The rebels of the north entered the town of Faya in a rage.", None),
    ],
)  # fmt: skip
def test_where_they_came_is_where_they_killed(
    read_text: Read, text: str, place: str | None
) -> None:
    assert places(read_text, text) == {place}
