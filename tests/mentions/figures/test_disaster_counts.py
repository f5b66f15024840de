"""Counts of a disaster: tolls told in a sentence about others, lists that say of what they are, counts that make up a toll."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.figures import read_figures
from tidings.mentions.figures.lists.following import wholes
from tidings.mentions.figures.lists.rivals import is_rival
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def _read(read_text: Read, text: str) -> Reading:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities, times=read_times(reading))
    return replace(reading, figures=read_figures(reading))


def _parts(read_text: Read, text: str) -> dict[str, str]:
    reading = _read(read_text, text)
    figures = reading.figures
    return {figures[part].quote: figures[whole].quote for part, whole in wholes(reading).items()}


@pytest.mark.parametrize(
    ("text", "counted", "who"),
    [
        ("Thousands of miners marched through Dol as the death toll climbed to 58.", "58", "people"),
        ("Hundreds of relatives besieged the ministry as the confirmed toll rose to 112.", "112", "people"),
        # of what happened to themselves the marchers are counted
        ("Nine guards were killed on Monday; the death toll rose to 12.", "12", "guards"),
    ],
)  # fmt: skip
def test_a_toll_counts_none_of_whom_something_else_is_told(
    read_text: Read, text: str, counted: str, who: str
) -> None:
    figures = _read(read_text, text).figures
    assert [f.population for f in figures if f.quote == counted] == [who]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It was the worst disaster in those waters since 2011, when the ferry Orlanda foundered on the same route and 63 people drowned.", "2011"),
        ("It was the deadliest fire since 2004, when a hotel burned down and 31 guests died.", "2004"),
        # behind a comma the sentence goes on to what has been since
        ("Since 2011, when the war ended, 40 people have died.", None),
    ],
)  # fmt: skip
def test_the_year_of_an_earlier_disaster(read_text: Read, text: str, year: str | None) -> None:
    windows = [f.window for f in _read(read_text, text).figures if f.measure == "killed"]
    told = {w.latest[:4] if w is not None and w.latest else None for w in windows}
    assert told == {year}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rescuers recovered 41 bodies. The search goes on. The sea is calm. Divers wait in the port. "
            "Of the bodies, 19 are those of women, 14 those of men and eight those of children.",
            {"19": "41 bodies", "14": "41 bodies", "eight": "41 bodies"},
        ),
        (
            "The dead are 148 miners and three guards. Of the miners, 96 were employed by Orvel and 52 by Tarn.",
            {"96": "148 miners", "52": "148 miners"},
        ),
        (
            "The firm will provide 3 million dollars. Of this sum, 1.5 million dollars will go to the families, "
            "800,000 dollars to the hospital and 500,000 dollars to the school.",
            {
                "1.5 million dollars": "3 million dollars", "800,000 dollars": "3 million dollars",
                "500,000 dollars": "3 million dollars",
            },
        ),
        # others than those of the head
        ("The dead are 148 miners. The relief was late. No road was open. Of the houses, 96 were burned and 52 flooded.", {}),
        # a sum that its parts do not make
        ("Rescuers recovered 41 bodies. Of the bodies, 19 are those of women and 14 those of men.", {}),
    ],
)  # fmt: skip
def test_a_list_says_of_what_it_is(read_text: Read, text: str, told: dict[str, str]) -> None:
    assert _parts(read_text, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two bodies came ashore on Friday. They bring the number of the dead to 98.", {"Two bodies": "98"}),
        ("Divers brought up 20 bodies. With them the death toll has reached 118.", {"20 bodies": "118"}),
        ("Rescuers found 22 more dead in the mill. The toll now stands at 96.", {"22 more dead": "96"}),
        # those who were aboard, by what became of them
        (
            "So far 41 bodies have been recovered. 231 persons have been rescued. 130 persons are missing. The ministry says that 402 persons were on board.",
            {"41 bodies": "402 persons", "231 persons": "402 persons", "130 persons": "402 persons"},
        ),
        # which do not make them
        ("So far 41 bodies have been recovered. 231 persons have been rescued. In all 500 persons were on board.", {}),
        ("Two bodies came ashore on Friday. The death toll in the mill stands at 98.", {}),
    ],
)  # fmt: skip
def test_what_makes_up_a_toll(read_text: Read, text: str, told: dict[str, str]) -> None:
    assert _parts(read_text, text) == told


@pytest.mark.parametrize(
    ("text", "has_place"),
    [
        ("The death toll from the MV Karmel Star was lowered to 74.", False),
        ("The death toll in the Harbour Hospital was lowered to 74.", True),
    ],
)
def test_where_a_toll_comes_from(read_text: Read, text: str, has_place: bool) -> None:
    figures = [f for f in _read(read_text, text).figures if f.measure == "killed"]
    assert [f.place is not None for f in figures] == [has_place]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Put beside them the 239 who live, and the sum is made.", [("evacuated", 239.0)]),
        ("It took five names off the list of survivors, which now holds 239.", [("evacuated", 239.0)]),
    ],
)  # fmt: skip
def test_who_lives(read_text: Read, text: str, counted: list[tuple[str, float]]) -> None:
    told = [(f.measure, f.value) for f in _read(read_text, text).figures]
    assert [one for one in told if one in counted] == counted


def test_who_lives_somewhere(read_text: Read) -> None:
    told = _read(read_text, "The 239 people who live in the camp were told to wait.").figures
    assert "evacuated" not in {f.measure for f in told}


@pytest.mark.parametrize(
    ("text", "rivals"),
    [
        ("Workers marched to the gate. The union counts 12,000 people, the police 4,000.", [4000.0]),
        ("Protesters filled the square. The ministry counted 9,000 people; organisers 25,000.", [25000.0]),
        ("The blast killed 12 soldiers, police 4.", []),
    ],
)  # fmt: skip
def test_one_verb_for_two_voices(read_text: Read, text: str, rivals: list[float]) -> None:
    figures = _read(read_text, text).figures
    assert [f.value for f in figures[-1:] if is_rival(text, f)] == rivals
