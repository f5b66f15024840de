"""Where those counted dead or wounded fell, told in another sentence: invented reports and the place expected."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading

Read = Callable[..., Reading]
PUBLISHED = "2021-05-06"


def toll(read_text: Read, text: str) -> tuple[EventMention, Reading]:
    """The first event of the text that counts dead or wounded."""
    reading = read_text(text, published=PUBLISHED)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, times=read_times(reading))
    reading = replace(reading, figures=read_figures(reading))
    return next(e for e in read_events(reading) if e.figures), reading


# text, the words that place the first toll
PLACED = (
    ("A bomb killed six people on Sunday. The blast tore through a market in Lagos, officials said.", "Lagos"),
    ("A suicide bomber killed four people in a hospital. The explosion hit the town of Maiduguri on Sunday.", "Maiduguri"),
    ("Gunmen attacked a village near Mopti on Sunday. Six people had been killed, officials said.", "Mopti"),
    ("Rockets hit the city of Donetsk, killing nine people.", "Donetsk"),
    ("Two activists were killed in the militants' stronghold of Mosul.", "Mosul"),
    ("Six people were killed on Sunday after shells hit homes while the market in Lagos was open.", "Lagos"),
    ("A bomb killed six people at a market. Shops in the centre of Lagos were shut on Sunday.", "Lagos"),
    ("Three people were killed on Sunday. The minister condemned the attack. The attack in Lagos drew protests.", "Lagos"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words"), PLACED)
def test_places_the_toll_where_the_report_tells_of_it(
    read_text: Read, text: str, words: str
) -> None:
    event, _ = toll(read_text, text)
    assert event.place_evidence is not None
    assert event.place_evidence.quote == words


UNPLACED = (
    # another day
    "A bomb killed six people on Sunday. On Monday the blast in Lagos was condemned.",
    # another scene
    "Gunmen attacked a village near Mopti on Sunday. Elsewhere six people were killed.",
    # the toll of a whole war
    "Gunmen attacked a village near Mopti on Sunday. The conflict has killed 30,000 people since 2012.",
    # where the victims came from
    "A car bomb killed six people. The bomb hit buses carrying families from Lagos.",
    # those who spoke of it
    "A bomb killed six people. There was no comment from the ministry in Lagos on the blast.",
    # where it was told
    "Rebels told reporters in Lagos that six people were killed.",
    # where it was written
    "LAGOS (AP) Six people were killed on Sunday.",
    # the dead of a whole war, in a sentence with one place
    "Militants have killed 30,000 people since troops fled Mopti.",
    # a country
    "A bomb killed six people. Nigeria condemned the blast in Nigeria.",
    # a place of its own that no gazetteer knows
    "Gunmen attacked a village near Mopti on Sunday. Six people were killed in Quarnbesk.",
)


@pytest.mark.parametrize("text", UNPLACED)
def test_leaves_the_toll_of_another_scene_alone(read_text: Read, text: str) -> None:
    event, _ = toll(read_text, text)
    assert event.place_evidence is None or event.place_evidence.quote not in {
        "Lagos",
        "Mopti",
        "Nigeria",
    }


def test_a_town_says_more_than_its_country(read_text: Read) -> None:
    event, reading = toll(
        read_text,
        "Seventeen people were killed in air strikes in Syria on Monday. The strikes on Idlib began at dawn.",
    )
    assert event.place is not None
    assert reading.chains[event.place].name == "Idlib"


def test_who_shells_is_not_who_dies(read_text: Read) -> None:
    event, _ = toll(read_text, "Five villagers were killed in army shelling.")
    parties = {(a.role, a.evidence.quote) for a in event.actors}
    assert parties == {("target", "Five villagers"), ("source", "army")}
