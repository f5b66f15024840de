"""Numbers told of a tally that grows, and of cases of which there are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import FigureMention, Reading

Figures = Callable[[str], tuple[FigureMention, ...]]


@pytest.fixture(scope="session")
def figures(read_text: Callable[..., Reading]) -> Figures:
    return lambda text: read_figures(read_text(text))


GROWN = [
    ("The number of wounded has gone up to 14.", "wounded", "people", 14, 14),
    ("The number of cholera cases in the flooded district has gone up to 14, the ministry says.", "other", "cholera cases", 14, 14),
    ("The number of houses under water has climbed up to 1,300.", "other", "houses", 1300, 1300),
    ("Up to 14 people were wounded.", "wounded", "people", 0, 14),
]  # fmt: skip


@pytest.mark.parametrize(("text", "measure", "population", "low", "high"), GROWN)
def test_a_tally_goes_up_to(
    figures: Figures, text: str, measure: str, population: str, low: float, high: float
) -> None:
    (found,) = figures(text)
    assert (found.measure, found.population) == (measure, population)
    assert (found.low, found.high) == (low, high)


def test_what_is_no_case_that_grows(figures: Figures) -> None:
    assert not figures("The number of seats has risen to 150.")
    assert not figures("No case has been brought against the minister.")


@pytest.mark.parametrize("text", ["No confirmed case of cholera so far.", "No new infections were found in the camp."])  # fmt: skip
def test_no_case_is_a_count(figures: Figures, text: str) -> None:
    (found,) = figures(text)
    assert (found.measure, found.value) == ("other", 0)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Seven persons sought medical help, the ministry said.", "wounded"),
        ("Seven persons sought work in the town, the ministry said.", "other"),
    ],
)
def test_who_seeks_medical_help_is_hurt(figures: Figures, text: str, measure: str) -> None:
    assert {f.measure for f in figures(text)} == {measure}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The number of servicemen killed in the attack has risen to three.", ("killed", 3, "servicemen")),
        ("The army put the number of prisoners killed on Tuesday at 12.", ("killed", 12, "prisoners")),
        ("The number of pupils missing since Monday stands at 74.", ("missing", 74, "pupils")),
        ("The number of people killed has risen to nine.", ("killed", 9, "people")),
        ("The number of prisoners was put at 900.", ("captured", 900, "people")),
    ],
)  # fmt: skip
def test_whom_a_tally_counts(
    read_text: Callable[..., Reading], text: str, counted: tuple[str, float, str]
) -> None:
    (found,) = read_figures(read_text(text))
    assert (found.measure, found.value, found.population) == counted


@pytest.mark.parametrize(
    ("text", "population", "civilian"),
    [
        ("Norland puts the number of its civilian dead at 41.", "civilians", True),
        ("Officials say the civilian toll stands at 41.", "civilians", True),
        ("The military death toll rose to 41.", "soldiers", False),
        ("The death toll rose to 41.", "people", None),
        ("Nine guards were shot. The civilian toll stands at 41.", "civilians", True),
    ],
)
def test_a_word_before_a_tally_says_whom_it_counts(
    figures: Figures, text: str, population: str, civilian: bool | None
) -> None:
    found = figures(text)[-1]
    assert (found.population, found.civilian, found.low) == (population, civilian, 41)
