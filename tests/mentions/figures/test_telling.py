"""Which counts a report tells of its own matter, each once."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.figures import Told, read_figures, told_counts
from tidings.model.mentions import Reading
from tidings.model.vocabulary import Measure

Read = Callable[..., Reading]


def told(reading: Reading, measure: Measure) -> tuple[Told, ...]:
    return told_counts(replace(reading, figures=read_figures(reading)), measure)


_FILLER = "The ministry met on Monday. " * 10

TOLD = [
    ("told twice", "Mine blast kills 12. The blast killed 12 farmers in Chad.", [12]),
    ("a vague word", "Dozens killed in Chad. The blast killed at least 43 people.", [43]),
    ("only a vague word", "Dozens of people were killed in Chad.", [24]),
    ("several", "Several farmers died. The blast killed six farmers.", [6]),
    ("a part", "The blast killed 12 people, including three girls.", [12]),
    ("members", "The blast killed 12 people. Three girls were among the dead.", [12]),
    ("the war", "The blast killed 12 people. The war has killed more than 90,000 people.", [12]),
    ("a war that", "The blast killed 12 people in a war that has killed 90,000 people.", [12]),
    ("a total that opens", "The police have killed 23 people in the past five days.", [23]),
    ("a sum", "Nine farmers and four nurses were killed in Chad.", [13]),
    ("a sum of acts", "The gunmen killed two guards before killing six and beheading four.", [2, 10]),
    ("two happenings", "A blast killed 12 people. On Monday a fire killed four nurses.", [12, 4]),
    ("one villager, later", "A blast killed 12 people. A villager was killed on Monday.", [12]),
    ("one villager, alone", "A villager was killed on Monday.", [1]),
    ("far below, once", f"A blast killed 12 people. {_FILLER}A flood killed 30 people.", [12]),
    ("wounded", "Bomb kills villager wounds 25", []),
    ("nobody", "The leaders met in Geneva.", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "values"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_told(read_text: Read, text: str, values: list[float]) -> None:
    assert [one.value for one in told(read_text(text), "killed")] == values


def test_a_sum_shows_the_mentions_that_it_is_made_of(read_text: Read) -> None:
    text = "Nine farmers and four nurses were killed in Chad."
    (one,) = told(read_text(text), "killed")
    assert [m.quote for m in one.mentions] == ["Nine farmers", "four nurses"]


MOVED: list[tuple[str, Measure, list[float]]] = [
    ("The flood displaced 900 people (some 200 families).", "displaced", [900]),
    ("Some 900 people from 200 families were displaced.", "displaced", [900]),
    (
        "Some 900 people were evacuated, from which about 200 were housed in schools.",
        "displaced",
        [],
    ),
    (
        "Of 31 huts, 9 were destroyed in Puri, while in Jajpur, 20 were destroyed.",
        "destroyed",
        [29],
    ),
    ("The flood hit 900 people, 300 of whom were evacuated.", "evacuated", [300]),
    ("Some 900 people were displaced in Puri and 300 in Jajpur.", "displaced", [1200]),
    ("About 900 people were evacuated and 60 people rescued.", "evacuated", [900]),
    ("Crews rescued 60 people.", "evacuated", [60]),
    ("The storm brought down 70 trees, damaging 14 houses.", "destroyed", [70, 14]),
    ("A total of 12 houses were totally damaged and 34 partially damaged.", "destroyed", [12]),
    ("The flood left 14 huts partly destroyed and destroyed 9 huts.", "destroyed", [9]),
    ("Some 300 families (1,400 people) were evacuated.", "evacuated", [300]),
    ("They found 300 families (1,400 people) who had lost their homes.", "displaced", [300]),
    ("Some 300 families, comprising 1,400 people, had to flee.", "displaced", [300]),
    ("The flood displaced 300 families or 1,400 people.", "displaced", [300]),
    (
        "Some 900 people fled the plain. Some 500 people fled Puri. Some 400 people fled Jajpur.",
        "displaced",
        [900],
    ),
    (
        "Some 500 people fled Puri. Some 400 people fled Jajpur. In all 900 people fled.",
        "displaced",
        [900],
    ),
    ("Some 900 people fled the plain. Some 500 people fled Puri.", "displaced", [900, 500]),
    ("Henan Province\n900 people evacuated\nHunan Province\n300 evacuated", "evacuated", [1200]),
    ("Internally Displaced People, number of people 900; 300.", "displaced", [1200]),
    ("The storm destroyed 40 houses and damaged 90 houses.", "destroyed", [40]),
    ("The storm damaged 90 houses.", "destroyed", [90]),
    ("The blaze destroyed 34 homes and 12 vehicles.", "destroyed", [34, 12]),
    ("Some 300 houses were damaged, of which 120 were fully destroyed.", "destroyed", [120]),
    ("900 families/3,400 persons evacuated", "evacuated", [900]),
    ("Since May some 900 people have been displaced.", "displaced", [900]),
]


@pytest.mark.parametrize(("text", "measure", "values"), MOVED)
def test_told_of_those_who_moved(
    read_text: Read, text: str, measure: Measure, values: list[float]
) -> None:
    assert [one.value for one in told(read_text(text), measure)] == values


HARMED = ["The ministry counted 29 dead soldiers.", "The ministry counted 29 wounded soldiers."]


@pytest.mark.parametrize("text", HARMED)
def test_what_happened_to_the_counted_is_no_part_of_who_they_are(
    read_text: Read, text: str
) -> None:
    (figure,) = read_figures(read_text(text))
    assert figure.population == "soldiers"
