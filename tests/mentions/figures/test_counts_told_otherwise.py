"""Counts of who left by a corridor, who is caught again, of all of a list, over the whole of what happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Since it was opened, 1,870 civilians have left by the northern corridor.", ("evacuated", 1870)),
        ("Through the corridor at Sul, which the army opened, 1,150 people have come out.", ("evacuated", 1150)),
        ("Two were caught on a bus, which brings the number of those retaken to six.", ("captured", 6)),
        ("Eleven prisoners have been recaptured so far.", ("captured", 11)),
    ],
)  # fmt: skip
def test_a_count_is_read(read_text: Read, text: str, count: tuple[str, float]) -> None:
    assert count in [(f.measure, f.value) for f in read_figures(read_text(text))]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Nine men walked through the corridors of the ministry.", "evacuated"),
        ("The army retook 12 villages on Sunday.", "captured"),
    ],
)
def test_a_look_alike_is_not(read_text: Read, text: str, measure: str) -> None:
    assert measure not in {f.measure for f in read_figures(read_text(text))}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In all 31 people died between the first shots and the signature.", "cumulative"),
        ("31 people died between the outbreak of the revolt and Monday.", "cumulative"),
        ("31 people died between the school and the bridge.", "incident"),
    ],
)
def test_from_one_end_to_the_other(read_text: Read, text: str, scope: str) -> None:
    assert [f.scope for f in read_figures(read_text(text)) if f.value == 31] == [scope]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Inside the walls 14 guards were taken hostage, although the government has never acknowledged more than 11.",
            [(14, 14, 14), (11, 11, 11)],
        ),
        (
            "Nine people died in the fire. “They were locked in,” said Ida Senn. The ministry insists on four.",
            [(9, 9, 9), (4, 4, 4)],
        ),
        # nobody answers a number
        (
            "Nine people died in the fire. “They were locked in,” said Ida Senn. The mayor was absent. The bank insists on four.",
            [(9, 9, 9)],
        ),
    ],
)
def test_another_number_for_what_was_counted(
    read_text: Read, text: str, counts: list[tuple[float, float, float]]
) -> None:
    found = read_figures(read_text(text))
    assert [(f.value, f.low, f.high) for f in found] == counts
