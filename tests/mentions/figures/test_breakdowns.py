"""Counts that a list takes apart are parts of the count before the list."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import FigureMention, Reading

Read = Callable[..., Reading]


def parts(read_text: Read, text: str) -> dict[str, str]:
    """The words of each figure that is part of another, with those of its whole."""
    found = read_figures(read_text(text))
    return {f.quote: _quote(found, f.part_of) for f in found if f.part_of is not None}


def _quote(found: tuple[FigureMention, ...], index: int) -> str:
    return found[index].quote


LISTS = [
    # under a whole that is told as round, and behind a number that is no item
    (
        "Some 213,000 people have been displaced in Orlim. Of these, 138,000 have moved to Tolna and the strip along the southern border, 61,000 to the town of Karsk and its surroundings, and 14,000 to villages in the west.",
        {"138,000": "Some 213,000 people", "61,000": "Some 213,000 people", "14,000": "Some 213,000 people"},
    ),
    (
        "Police arrested 43 people in seven districts, 31 in the north and 12 in the south.",
        {"31": "43 people", "12": "43 people"},
    ),
    (
        "Ten people were killed in raids on Thursday, seven of them in a poultry farm near Karsk.",
        {"seven": "Ten people"},
    ),
    (
        "Since Monday 447 persons have been arrested: 310 in Tolna, 96 in Orlim and 51 in Karsk.",
        {"310": "447 persons", "96": "447 persons", "51": "447 persons"},
    ),
    (
        "The number of people detained is 41, namely 19 in Tolna, 12 in Orlim and ten in Karsk.",
        {"19": "41", "12": "41", "ten": "41"},
    ),
    (
        "Eleven people died in the clinic on Monday. We have their names: seven patients, three nurses and a cook.",
        {"seven patients": "Eleven people", "three nurses": "Eleven people", "a cook": "Eleven people"},
    ),
    (
        "The union spoke of 74,000 strikers. It now gives the peak as 71,000: 40,000 in metal and 31,000 in the ports.",
        {"40,000": "71,000", "31,000": "71,000"},
    ),
    (
        "Police have detained 23 people: 12 in Sorn, eight in Orlim and three in Kell.",
        {"12": "23 people", "eight": "23 people", "three": "23 people"},
    ),
    (
        "Nine people died that week: eight in the fire, and Ada Ruiz, shot at a gate.",
        {"eight": "Nine people", "Ada Ruiz": "Nine people"},
    ),
    (
        "The number of people killed has risen to 17. Among them are four drivers whose bus was carried off.",
        {"four drivers": "17"},
    ),
    (
        "Ambulances evacuated 94 patients. Of these, 31 are now in Tolna.",
        {"31": "94 patients"},
    ),
    (
        "The ministry reports 26 detentions, 14 of them in Tolna and 12 in Orlim. "
        "The twelve include the four people detained on Saturday.",
        {"14": "26 detentions", "12": "26 detentions", "four people": "12"},
    ),
    (
        "Four people were killed in the ward: a nurse, two guards and a cook who died later.",
        {"a nurse": "Four people", "two guards": "Four people", "a cook": "Four people"},
    ),
    (
        "Three people died in the blast: a driver, a clerk and a guard.",
        {"a driver": "Three people", "a clerk": "Three people", "a guard": "Three people"},
    ),
    (
        "A total of 371 cases (298 confirmed, 73 probable) have been reported.",
        {"298": "A total of 371 cases", "73": "A total of 371 cases"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), LISTS)
def test_a_list_makes_its_whole(read_text: Read, text: str, told: dict[str, str]) -> None:
    assert parts(read_text, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "In Tolna 30 soldiers, 12 drivers and nine nurses were killed.",
        "Nineteen people died in the hall. Among the ruins four dogs were found.",
        "Four people were killed in the ward: a nurse and a cook had been warned.",
        "Six men were shot: a guard and a porter died at once.",
        "The police arrested 90 people. Later 12 soldiers, four drivers and a nurse were killed.",
    ],
)
def test_a_list_of_something_else_makes_none(read_text: Read, text: str) -> None:
    assert parts(read_text, text) == {}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A man of 44 died in the lorry.", set()),
        ("A young driver of 29 was killed on the bridge.", set()),
        ("A woman of 50 was killed and injured men lay about.", set()),
        ("A girl of nine died there on Thursday.", set()),
        ("The driver, a father of three, was killed.", set()),
        ("A group of 44 people died in the lorry.", {44.0}),
        ("A group of nine people died in the lorry.", {9.0}),
    ],
)
def test_an_age_counts_nobody(read_text: Read, text: str, numbers: set[float]) -> None:
    found = read_figures(read_text(text))
    assert {f.value for f in found if f.measure == "killed" and (f.value or 0) > 1} == numbers
