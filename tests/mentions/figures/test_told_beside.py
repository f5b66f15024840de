"""Counts in brackets and counts that somebody calls the real ones."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import FigureMention, Reading

Read = Callable[..., Reading]


def _figures(read_text: Read, text: str) -> tuple[FigureMention, ...]:
    reading = read_text(text, "2021-05-06")
    return read_figures(replace(reading, times=read_times(reading)))


def _counts(read_text: Read, text: str) -> list[tuple[str, str, float | None, bool]]:
    figures = _figures(read_text, text)
    return [(f.measure, f.population, f.value, f.part_of is not None) for f in figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Raiders killed 42 guards in Lima, the ministry said. Two clerks told the Post that the real figure was 71.",
            ("killed", "guards", 71.0, False),
        ),
        (
            "The fighting has displaced 9,500 people (1,900 households). More than half of them are children.",
            ("displaced", "people", 9500.0, False),
        ),
    ],
)
def test_counts_told_beside(
    read_text: Read, text: str, found: tuple[str, str, float | None, bool]
) -> None:
    assert found in _counts(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "She accused the army of choosing a body count over a phone call.",
        "Police wore a body camera.",
    ],
)
def test_a_body_count_counts_no_body(read_text: Read, text: str) -> None:
    assert not [c for c in _counts(read_text, text) if c[0] == "killed"]


def test_a_body_is_counted(read_text: Read) -> None:
    assert _counts(read_text, "Divers found a body in the lake.")


def test_a_share_is_of_the_whole_and_not_of_the_households(read_text: Read) -> None:
    text = "The fighting has displaced 9,500 people (1,900 households). Some 60 per cent are women."
    shares = [v for m, p, v, part in _counts(read_text, text) if p == "women"]
    assert shares
    assert all(v is not None and v > 5000 for v in shares)


def test_who_is_displaced_is_so_before_the_rations_end(read_text: Read) -> None:
    text = "The agency will have to halve rations for 19,000 displaced people as of July."
    figures = _figures(read_text, text)
    assert [f.window for f in figures if f.measure == "displaced"] == [None]
