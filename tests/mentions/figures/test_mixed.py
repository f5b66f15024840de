"""Counts of two fates in one, and numbers that a headline or a page's furniture sets beside others."""

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
    ("text", "number"),
    [
        ("More than 40 people were killed or injured in the shelling.", 40),
        ("Fighting left 120 dead or missing.", 120),
        ("Some 30 smugglers were killed or captured on Friday.", 30),
        ("The army said it killed or wounded 60 rebels near the dam.", 60),
        ("Twenty-two killed and injured in bus crash in northern Peru.", 22),
        ("The number of dead and injured rose to 300.", 300),
    ],
)
def test_who_met_one_fate_or_the_other_is_counted_as_neither(
    figures: Figures, text: str, number: int
) -> None:
    (found,) = figures(text)
    assert (found.value, found.measure) == (number, "other")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The gang kidnapped and killed nine drivers.", {("killed", 9)}),
        ("At least 20 strikers were shot and killed in the square.", {("killed", 20)}),
        ("The blast killed 12 people and injured 30.", {("killed", 12), ("wounded", 30)}),
        ("The crash left 12 people dead and injured at least 30.", {("killed", 12), ("wounded", 30)}),
        ("Twelve miners were killed and injured relatives waited outside.", {("killed", 12)}),
        (
            "The raid left 22 people killed or injured. At least 5 people were killed and 17 were injured.",
            {("other", 22), ("killed", 5), ("wounded", 17)},
        ),
        ("Some 20 rebels were killed and 14 captured.", {("killed", 20), ("captured", 14)}),
    ],
)  # fmt: skip
def test_who_met_both_or_has_a_number_of_his_own(
    figures: Figures, text: str, told: set[tuple[str, int]]
) -> None:
    assert {(f.measure, f.value) for f in figures(text)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("14 Dead Dozens Wounded in Mine Blast in Kolar", [("killed", 14), ("wounded", 24)]),
        ("12 Wounded Dozens Missing in Raid on Beira", [("wounded", 12), ("missing", 24)]),
        ("12 dead soldiers were found in the hills.", [("killed", 12)]),
    ],
)
def test_a_headline_without_its_comma(
    figures: Figures, text: str, told: list[tuple[str, int]]
) -> None:
    assert [(f.measure, f.value) for f in figures(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Get short URL 191 A total of 24 herders were killed near the lake.", [24]),
        ("Short URL 612 A woman and a child were killed near the lake.", [1, 1]),
        ("Sat 190412 35 Dead in Ferry Fire off Manila", [35]),
        ("Flood in Beira kills 30 A third of the city is under water.", [30]),
        ("Ferry sinks off Manila, 30 dead The ferry burned on Friday.", [30]),
    ],
)
def test_a_number_before_a_sentence_counts_nobody_in_it(
    figures: Figures, text: str, told: list[int]
) -> None:
    assert [f.value for f in figures(text) if f.measure == "killed"] == told
