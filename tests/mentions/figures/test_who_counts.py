"""Who gives a count, and that where somebody counts is not where it happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]
Told = tuple[str | None, str | None]


def told(read_text: Read, text: str) -> dict[str, Told]:
    """The words of each count, who gives it and where it was."""
    reading = read_text(text, "2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    name = {chain.index: chain.name for chain in chains}
    return {
        f.quote: (
            None if f.attributed_to is None else name[f.attributed_to],
            None if f.place is None else name[f.place],
        )
        for f in read_figures(reading)
    }


@pytest.mark.parametrize(
    ("text", "words", "who", "where"),
    [
        ("The Red Cross had registered 108 deaths.", "108 deaths", "ICRC", None),
        ("As of 4 May the Red Cross had counted 108 deaths.", "108 deaths", "ICRC", None),
        ("Six were hurt, according to the Red Cross; a doctor had treated 23 people.", "23 people", None, None),
        ("In Oslo, the Red Cross gave a figure of 93 dead.", "93 dead", "ICRC", None),
        ("In Oslo, the Red Cross confirmed two deaths in Bergen.", "two deaths", "ICRC", "Bergen"),
        ("The Red Cross said it would need 2 million euros, while UNICEF promised to send ships.", "2 million euros", "ICRC", None),
        ("In Bergen, the Red Cross gave a figure of 93 dead.", "93 dead", "ICRC", "Bergen"),
        # nobody's count
        ("The Red Cross buried 40 dead in Bergen.", "40 dead", None, "Bergen"),
        ("In Bergen the army killed 40 people.", "40 people", None, "Bergen"),
        ("The Red Cross dismissed a clerk after shells killed 40 people.", "40 people", None, None),
        ("The Red Cross took over when shells had killed 40 people.", "40 people", None, None),
        ("The Red Cross said 40 people died when shells hit the mill.", "40 people", "ICRC", None),
        ("The Red Cross was put at risk by nine deaths.", "nine deaths", None, None),
        # of whom others only believe or say something, and who acts beside it
        ("Boko Haram was believed to be behind a raid that killed nine people.", "nine people", None, None),
        ("With nine people killed, the Red Cross called for blood.", "nine people", None, None),
        # of whom something is believed, or who did something else since then
        ("The Red Cross was believed to be behind a plan that saw eight people killed in Bergen.", "eight people", None, "Bergen"),
        ("The war has displaced 2.6 million people since the Red Cross took up its work.", "2.6 million people", None, None),
        ("The war has displaced 2.6 million people, as the Red Cross reported.", "2.6 million people", "ICRC", None),
    ],
)  # fmt: skip
def test_who_counts(
    read_text: Read, text: str, words: str, who: str | None, where: str | None
) -> None:
    assert told(read_text, text)[words] == (who, where)


def test_a_figure_is_no_person(read_text: Read) -> None:
    assert set(told(read_text, "The Red Cross gave a figure of 93 dead.")) == {"93 dead"}


@pytest.mark.parametrize(
    ("text", "styled"),
    [
        ("Norway has floods in Norway. The Government denies that help was late.", True),
        ("Norway has floods in Norway. Troops of the Army reached Bergen.", True),
        ("Norway has floods in Norway. The Government of Chad denies that help was late.", False),
        ("Norway has floods in Norway. Ana Government denies that help was late.", False),
    ],
)
def test_bodies_in_official_style(read_text: Read, text: str, *, styled: bool) -> None:
    """ "The Government" of a ministry's release is the government."""
    _, entities = read_entities(read_text(text, "2021-05-06"))
    nominal = [e.quote for e in entities if e.form == "nominal"]
    assert bool({"The Government", "the Army", "Troops of the Army"} & set(nominal)) is styled


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("There is one latrine for every 240 people in the camp.", set()),
        ("There is one tap for 900 people in the camp.", set()),
        ("Some 900 people live in the camp.", {"Some 900 people"}),
        ("They sent tents for 900 people in the camp.", {"900 people"}),
    ],
)
def test_a_ratio_counts_nobody(read_text: Read, text: str, counted: set[str]) -> None:
    assert set(told(read_text, text)) == counted
