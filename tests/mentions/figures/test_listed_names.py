"""Names on a list are those of whom the sentence before tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import FigureMention, Reading

Figures = Callable[[str], tuple[FigureMention, ...]]


@pytest.fixture(scope="session")
def figures(read_text: Callable[..., Reading]) -> Figures:
    return lambda text: read_figures(read_text(text))


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("Forty people are missing, the police said. The Red Cross has 52 names on its list.", "missing", 52),
        ("Hundreds were arrested on Monday. The lawyers have a list with 312 names.", "captured", 312),
        ("Nine soldiers were killed at the bridge. Eleven names stand on the roll in the town hall.", "killed", 11),
        ("It is not known how many of the missing come from Karm. There are four names on the list.", "missing", 4),
    ],
)  # fmt: skip
def test_listed_names(figures: Figures, text: str, measure: str, value: float) -> None:
    assert (measure, value) in {(f.measure, f.value) for f in figures(text)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # a list of another sort; nobody came to harm; two sorts of harm; names that are somebody's; another paragraph
        ("Nine people died in the blast. The party has 40 names on its electoral list.", 40),
        ("Nine people died in the blast. The union has 40 names on its list of candidates.", 40),
        ("The council met on Monday. The mayor has 40 names on his list.", 40),
        ("Two people died on Monday and five are wounded. There are 14 names on the list.", 14),
        ("Soldiers freed 150 civilians who had been captured. The museum keeps a list of the 48 sculptors' names.", 48),
        ("Forty people are missing.\n\nThe club has 52 names on its list.", 52),
    ],
)  # fmt: skip
def test_names_on_another_list(figures: Figures, text: str, value: float) -> None:
    assert value not in {f.value for f in figures(text) if f.measure != "other"}


def test_names_from_one_village_are_part_of_all(figures: Figures) -> None:
    said = "Nineteen people are still missing. The agency has four names from Karm on its list. The mayor counts nine."
    whole, part, rival = figures(said)
    assert (whole.value, part.value, rival.value) == (19, 4, 9)
    assert part.part_of == rival.part_of == 0
